import assert from 'node:assert/strict';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importQuickly } from '../../src/base/quick-imports.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KYSELY = join(ROOT, 'node_modules', 'kysely');

/** What Node tells of a module that is not there: it has looked. */
const LOOKED = { code: 'ERR_MODULE_NOT_FOUND' };

function readType(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type;
}

test('a module that is found by its name is the very file that Node finds, and of the same kind', async () => {
  const found: { readonly path: string; readonly format: string | null | undefined }[] = [];
  const stop = importQuickly();
  // Asked before the other: what it passes on is what the other says.
  const watch = registerHooks({
    resolve: (specifier, context, next) => {
      const module = next(specifier, context);
      if (/^\..*\.(?:ts|js)$/.test(specifier)) found.push({ path: fileURLToPath(module.url), format: module.format });
      return module;
    },
  });
  await import('../../src/store/store.ts');
  watch.deregister();
  stop();
  for (const { path, format } of found) {
    assert.equal(realpathSync(path), path, 'no link, and nothing left out of its name');
    assert.equal(format, path.startsWith(KYSELY) ? 'module' : 'module-typescript', path);
  }
  const ofKysely = found.filter(({ path }) => path.startsWith(KYSELY)).length;
  assert.ok(ofKysely > 100 && found.length - ofKysely > 20, `${ofKysely} of ${found.length}`);
  assert.deepEqual([readType(ROOT), readType(KYSELY)], ['module', 'module']);
  assert.deepEqual(globSync('dist/**/package.json', { cwd: KYSELY }), [], 'one kind in all of it');
});

test('called off, it leaves every name to Node again', async () => {
  const absent = './absent.ts';
  const stop = importQuickly();
  await assert.rejects(import(absent), { code: 'ENOENT' });
  stop();
  await assert.rejects(import(`${absent}?again`), LOOKED);
});
