// npm run preview: a real run on a machine without a browser, and pages that show what was rendered.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { showMarkdown } from '../../preview/discord-markdown.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-test-'));
after(() => rmSync(folder, { recursive: true }));

/** The preview as a process of its own; PATH names no browser. */
async function preview(...words: readonly string[]) {
  const run = promisify(execFile);
  return run(process.execPath, [join(ROOT, 'preview/preview.ts'), ...words], { env: { PATH: '' } }).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  );
}

test('the sample edition is shown as every client would, and a machine without a browser says so', async () => {
  const { stdout } = await preview('--to', folder, '--only', 'ar-');
  assert.match(stdout, /^5 pages in .*\. No Chromium was found, so there are no pictures\.\n$/);
  assert.deepEqual(readdirSync(folder).toSorted(), [
    'ar-short-discord.html',
    'ar-short-page.html',
    'ar-short-telegram-dark.html',
    'ar-short-telegram-light.html',
    'ar-short-terminal.html',
  ]);
  for (const name of readdirSync(folder)) {
    const page = readFileSync(join(folder, name), 'utf8');
    assert.match(page, /نسخة تجريبية/, name);
    assert.match(page, /باكستان/, name);
    // No escape sequence is left unread, and whoever shows pictures shows the map.
    assert.doesNotMatch(page, /\u001B/u, name);
    if (/telegram|discord/.test(name)) assert.match(page, /<img src="data:image\/png;base64,iVBOR/, name);
    if (/terminal/.test(name)) assert.match(page, /style="color: rgb\(/, name);
  }
});

test('texts of a folder are shown too', async () => {
  const inbox = join(folder, 'texts');
  rmSync(inbox, { recursive: true, force: true });
  await import('node:fs/promises').then(({ mkdir }) => mkdir(inbox));
  writeFileSync(
    join(inbox, 'ferry.txt'),
    'LAHORE, Apr 7: A ferry returned to the river Ravi in Pakistan on Wednesday after eleven years in dry dock, the port office said.\n',
  );
  const { stdout } = await preview('--to', join(folder, 'out'), '--inbox', inbox, '--only', 'en-country');
  assert.match(stdout, /^5 pages/);
  assert.match(readFileSync(join(folder, 'out/en-country-terminal.html'), 'utf8'), /ferry/);
});

test('a wrong option is one sentence and the usage', async () => {
  const { stderr } = await preview('--inbox', 'a', '--database', 'b');
  assert.match(stderr, /^preview: name an inbox or a database, not both\.\n\nusage: /);
});

const MARKDOWN: readonly (readonly [markdown: string, html: string])[] = [
  ['## World', '<h2>World</h2>'],
  ['-# 3 h ago', '<small>3 h ago</small>'],
  ['**[Ministers meet](<https://a.example/>)**', '<p><b><a title="https://a.example/">Ministers meet</a></b></p>'],
  ['1\\. \\*not bold\\*', '<p>1. *not bold*</p>'],
  ['a `/country india` <b>', '<p>a <code>/country india</code> &lt;b&gt;</p>'],
];

for (const [markdown, html] of MARKDOWN)
  test(`Discord shows ${markdown}`, () => assert.equal(showMarkdown(markdown), html));
