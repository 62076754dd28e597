// npm run preview: digests as Telegram, Discord and a terminal show them, as pages and, with a Chromium, as pictures.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageWidth, renderConsole } from '../src/chat/console/render.ts';
import { renderDiscord } from '../src/chat/discord/render.ts';
import { renderHtml } from '../src/chat/html/render.ts';
import { renderTelegram } from '../src/chat/telegram/render.ts';
import { drawCoverage } from '../src/maps/draw.ts';
import { paintCoverage } from '../src/maps/png.ts';
import type { Message } from '../src/model/message.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { showDiscord } from './discord-page.ts';
import { type Page, toDocument } from './page.ts';
import { findBrowser, takePicture } from './picture.ts';
import { playScene, SCENES } from './scenes.ts';
import { openStage, type Source } from './stage.ts';
import { showTelegram } from './telegram-page.ts';
import { showTerminal } from './terminal-page.ts';

const TERMINAL_WIDTH = 80;
const PAGE_WIDTH = 760;

const USAGE = `usage: npm run preview -- [--to FOLDER] [--inbox FOLDER | --database FILE] [--only NAME]

  Writes each digest as Telegram (light and dark), Discord, the terminal and a page of its own show it; as a PNG as well
  where there is a Chromium. News: the sample edition, the texts of a folder, or what a database holds. --only en shows those that begin so.
`;

async function preview(): Promise<void> {
  const wish = readWish();
  if (typeof wish === 'string') return refuse(wish);
  const now = Date.now();
  const stage = await openStage(wish.source, now);
  if (!stage.ok) return refuse(stage.problem);
  const folder = wish.to ?? (await mkdtemp(join(tmpdir(), 'dateline-preview-')));
  await mkdir(folder, { recursive: true });
  const browser = findBrowser(process.env);
  const world = { gazetteer: loadGazetteer(), now };
  let count = 0;
  for (const scene of SCENES.filter(({ name }) => name.startsWith(wish.only))) {
    const message = await playScene(scene, stage.value, world);
    const pages = pagesOf(message).map(([client, page]) => ({
      client,
      width: page.width,
      document: toDocument(`${scene.name} · ${client}`, page),
    }));
    const own = { client: 'page', width: PAGE_WIDTH, document: renderHtml(message, scene.language) };
    for (const { client, width, document } of [...pages, own]) {
      const html = join(folder, `${scene.name}-${client}.html`);
      await writeFile(html, document);
      if (browser !== null) await takePicture(browser, { html, png: html.replace(/html$/, 'png'), width });
      count++;
    }
  }
  await stage.value.close();
  const pictures =
    browser === null ? 'No Chromium was found, so there are no pictures' : 'Each has a picture beside it';
  process.stdout.write(`${count} pages in ${folder}. ${pictures}.\n`);
}

function pagesOf(message: Message): readonly (readonly [client: string, page: Page])[] {
  const telegram = renderTelegram(message);
  const { map } = message;
  const picture =
    map === undefined ? null : `data:image/png;base64,${Buffer.from(paintCoverage(map)).toString('base64')}`;
  const blocks = { width: pageWidth(TERMINAL_WIDTH), cellAspect: 1, hasLines: false, dotRadius: 0 };
  const raster = map === undefined ? {} : { raster: drawCoverage(map, blocks) };
  const printed = renderConsole(message, { width: TERMINAL_WIDTH, hasColour: true, ...raster });
  return [
    ['telegram-light', showTelegram(telegram, { theme: 'light', picture })],
    ['telegram-dark', showTelegram(telegram, { theme: 'dark', picture })],
    ['discord', showDiscord(renderDiscord(message), picture)],
    ['terminal', showTerminal(printed, 'digest')],
  ];
}

type Wish = { readonly to: string | null; readonly source: Source; readonly only: string };

/** A sentence when an option is wrong. */
function readWish(): Wish | string {
  try {
    const { to, inbox, database, only } = parseArgs({
      options: {
        to: { type: 'string' },
        inbox: { type: 'string' },
        database: { type: 'string' },
        only: { type: 'string' },
      },
    }).values;
    if (inbox !== undefined && database !== undefined) return 'name an inbox or a database, not both.';
    const source: Source =
      inbox !== undefined
        ? { kind: 'inbox', folder: inbox }
        : database !== undefined
          ? { kind: 'database', path: database }
          : { kind: 'sample' };
    return { to: to ?? null, source, only: only ?? '' };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`preview: ${sentence}\n\n${USAGE}`);
  process.exitCode = 2;
}

await preview();
