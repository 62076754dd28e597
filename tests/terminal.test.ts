import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLocale } from '../terminal.ts';

const ENVIRONMENTS: readonly (readonly [Readonly<Record<string, string>>, string | null])[] = [
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'ar_EG.UTF-8' }, 'ar-EG'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'pt_BR' }, 'pt-BR'],
  [{ LANG: 'ur', LC_ALL: '' }, 'ur'],
  [{ LANG: 'ca_ES@valencia' }, 'ca-ES'],
  [{ LANG: 'C.UTF-8' }, null],
  [{ LANG: 'POSIX' }, null],
  [{ LANG: '../../etc' }, null],
  [{}, null],
];

test('the terminal speaks what its environment names, and nothing that is no language', () => {
  for (const [environment, locale] of ENVIRONMENTS) assert.equal(readLocale(environment), locale);
});
