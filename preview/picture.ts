// Takes pictures of pages with a Chromium, where the machine has one.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const NAMES: readonly string[] = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Pixels; what is below is cut off. */
const HEIGHT_MAX = 16_000;
/** Of a page without a script that tells. */
const HEIGHT_DEFAULT = 3_000;
const PICTURE_MS = 60_000;

const run = promisify(execFile);

/** Path of a Chromium; null where there is none. */
export function findBrowser(environment: Readonly<Record<string, string | undefined>>): string | null {
  const folders = (environment.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

const FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** Writes a PNG of the whole page. Rejects when the browser fails. */
export async function takePicture(
  browser: string,
  page: { readonly html: string; readonly png: string; readonly width: number },
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'dateline-preview-'));
  const address = pathToFileURL(page.html).href;
  const browse = (...flags: readonly string[]) =>
    run(browser, [...FLAGS, `--user-data-dir=${profile}`, ...flags, address], {
      timeout: PICTURE_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
  try {
    // The window has to be as high as the page before the picture is taken: the page says how high it is.
    const { stdout } = await browse(`--window-size=${page.width},100`, '--dump-dom');
    const height = Number(/data-height="(\d+)"/.exec(stdout)?.[1] ?? HEIGHT_DEFAULT);
    await browse(
      `--window-size=${page.width},${Math.min(HEIGHT_MAX, height)}`,
      '--force-device-scale-factor=1.5',
      `--screenshot=${page.png}`,
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
