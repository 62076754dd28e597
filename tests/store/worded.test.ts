import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { type BlankOf, worded } from '../../src/store/worded.ts';

const opened = await openSqlite(':memory:', { isShared: false });
assert.ok(opened.ok);
const { db } = opened.value;

test('a question that is worded once is asked with the values of each time, and in the words of each shape', async () => {
  let builds = 0;
  type Span = { readonly low: number; readonly high: number };
  const between = worded((asked, blank: BlankOf<Span>, countMax: number) => {
    builds += 1;
    return asked
      .selectFrom(
        sql<{ value: number }>`(select 1 as value union select 2 union select 3 union select 4)`.as('numbers'),
      )
      .select('numbers.value')
      .where('numbers.value', '<=', blank('high'))
      .where('numbers.value', '>=', blank('low'))
      .orderBy('numbers.value')
      .limit(countMax);
  });
  const ask = async (values: Span, countMax: number) => (await between(db, values, countMax)).map(({ value }) => value);
  assert.deepEqual(await ask({ low: 1, high: 3 }, 9), [1, 2, 3]);
  assert.deepEqual(await ask({ low: 2, high: 4 }, 9), [2, 3, 4]);
  assert.deepEqual(await ask({ low: 2, high: 4 }, 1), [2]);
  assert.equal(builds, 2);
});

test('a limit stands in the statement, so that SQLite need not compile it for each value', () => {
  const { sql: words, parameters } = db.selectFrom('chats').select('id').where('id', '>', 7).limit(5).compile();
  assert.match(words, /limit 5$/);
  assert.deepEqual(parameters, [7]);
});
