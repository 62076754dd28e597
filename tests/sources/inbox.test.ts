import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import type { InboxQuestion } from '../../src/sources/inbox.ts';
import { scanInbox } from '../../src/sources/inbox.ts';

const WORDS = 'MARLOW, Apr 6: The ferry sails again, the harbour master said.\n\nNobody was hurt.';
const NOW = Date.UTC(2021, 3, 6, 12);
const OLD = new Date(NOW - 60_000);

/** At first sight and of all files, unless the test says otherwise. */
function look(path: string, question: Partial<InboxQuestion> = {}) {
  return scanInbox(path, { only: null, known: new Map(), previous: new Map(), now: NOW, ...question });
}

async function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'dateline-inbox-')));
  t.after(() => rm(path, { recursive: true }));
  for (const [name, body] of Object.entries(files)) {
    await writeFile(join(path, name), body);
    await utimes(join(path, name), OLD, OLD);
  }
  return path;
}

test('a text that lies in the folder is read, whatever its charset', async (t) => {
  const path = await folder(t, {
    'a.txt': WORDS,
    'b.TEXT': Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from('Zürich meldet Regen.')]),
    c: Buffer.from('Zürich meldet Regen, und Köln schließt die Brücke für Fußgänger.', 'latin1'),
    'd.md': Buffer.from('﻿Zürich', 'utf16le'),
  });
  const { files, problems } = await look(path);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    files.map(({ name, text }) => [name, text]),
    [
      ['a.txt', WORDS],
      ['b.TEXT', 'Zürich meldet Regen.'],
      ['c', 'Zürich meldet Regen, und Köln schließt die Brücke für Fußgänger.'],
      ['d.md', 'Zürich'],
    ],
  );
  assert.equal(files[0]?.modifiedAt, OLD.getTime());
});

test('a file that was read is not read again until it changes', async (t) => {
  const path = await folder(t, { 'a.txt': WORDS });
  const first = await look(path);
  const known = new Map(first.files.map(({ name, bytesHash }) => [name, bytesHash]));
  assert.equal((await look(path, { previous: first.stamps })).files.length, 1, 'given again until it is known');
  const second = await look(path, { known: known, previous: first.stamps });
  assert.equal(second.files.length, 0);
  await writeFile(join(path, 'a.txt'), `${WORDS} More.`);
  await utimes(join(path, 'a.txt'), OLD, OLD);
  assert.equal((await look(path, { known: known, previous: second.stamps })).files.length, 1);
});

test('a file that is still being written is left until two scans see it alike', async (t) => {
  const path = await folder(t);
  const file = join(path, 'a.txt');
  await writeFile(file, 'MARLOW, Apr 6: The fer');
  const first = await look(path, { now: null });
  assert.equal(first.files.length, 0);
  await writeFile(file, WORDS);
  const second = await look(path, { previous: first.stamps, now: null });
  assert.equal(second.files.length, 0);
  const third = await look(path, { previous: second.stamps, now: null });
  assert.deepEqual([third.files[0]?.text, third.problems.length], [WORDS, 0]);
});

test('what is no whole text file in the folder itself is refused with one sentence, once', async (t) => {
  const outside = await folder(t, { 'secret.txt': 'the secret' });
  const path = await folder(t, {
    'binary.txt': Buffer.from([1, 2, 0, 3, 4]),
    'noise.txt': Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 31)),
    'empty.txt': '',
    'blank.txt': ' \n\t\n',
    'huge.txt': Buffer.alloc(2_000_001, 'x'),
    'picture.png': 'no',
    '.hidden.txt': WORDS,
  });
  await symlink(join(outside, 'secret.txt'), join(path, 'link.txt'));
  await symlink('/dev/zero', join(path, 'endless.txt'));
  await mkdir(join(path, 'folder.txt'));
  execFileSync('mkfifo', [join(path, 'pipe.txt')]);
  const first = await look(path);
  assert.deepEqual(first.files, []);
  assert.deepEqual(Object.fromEntries(first.problems.map(({ name, sentence }) => [name, sentence])), {
    'binary.txt': 'It is not a text file.',
    'noise.txt': 'It is not a text file.',
    'blank.txt': 'There is no text in it.',
    'empty.txt': 'It is empty.',
    'endless.txt': 'It is a link; only files that lie in the folder itself are read.',
    'folder.txt': 'It is not a file that can be read; put text files into the folder itself.',
    'huge.txt': 'It is bigger than 2 MB.',
    'link.txt': 'It is a link; only files that lie in the folder itself are read.',
    'picture.png': 'Only .txt, .text and .md files are read.',
    'pipe.txt': 'It is not a file that can be read; put text files into the folder itself.',
  });
  assert.deepEqual((await look(path, { previous: first.stamps })).problems, []);
});

test('a folder that is not there is for the caller to tell', async () => {
  await assert.rejects(look('/no/such/inbox', { now: null }), { code: 'ENOENT' });
});

test('a folder of many files is read a hundred at a time, and the last is not forgotten', async (t) => {
  const names = Array.from({ length: 230 }, (_, index) => `text-${String(index).padStart(3, '0')}.txt`);
  const path = await folder(t, {
    'zz.png': 'no',
    ...Object.fromEntries(names.map((name) => [name, `${WORDS} ${name}`])),
  });
  const known = new Map<string, string>();
  let previous: InboxQuestion['previous'] = new Map();
  const read: (readonly [number, boolean])[] = [];
  const refused: string[] = [];
  for (let scans = 0; scans < 5; scans++) {
    const scan = await look(path, { known, previous });
    for (const { name, bytesHash } of scan.files) known.set(name, bytesHash);
    refused.push(...scan.problems.map(({ name }) => name));
    read.push([scan.files.length, scan.isComplete]);
    previous = scan.stamps;
  }
  assert.deepEqual(read, [
    [100, false],
    [100, false],
    [30, true],
    [0, true],
    [0, true],
  ]);
  assert.deepEqual(refused, ['zz.png'], 'a problem is told once');
});

test('one file may be asked for by name, whatever lies beside it', async (t) => {
  const others = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`a${index}.txt`, WORDS]));
  const path = await folder(t, { ...others, 'wanted.txt': WORDS, 'empty.txt': '' });
  const scan = await look(path, { only: 'wanted.txt' });
  assert.deepEqual(
    scan.files.map(({ name }) => name),
    ['wanted.txt'],
  );
  assert.deepEqual([scan.problems, scan.isComplete], [[], true]);
  assert.deepEqual((await look(path, { only: 'absent.txt' })).files, []);
});

test('a file whose name is no UTF-8 is told once and blocks nothing', async (t) => {
  const path = await folder(t, { 'a.txt': WORDS });
  await writeFile(Buffer.concat([Buffer.from(`${path}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), WORDS);
  const first = await look(path);
  assert.deepEqual([first.files.length, first.problems[0]?.sentence], [1, 'Its name is not UTF-8; rename it.']);
  assert.deepEqual((await look(path, { previous: first.stamps })).problems, []);
});
