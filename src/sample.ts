// The sample edition: invented outlets, served as real feeds on loopback, so that the demo and the tests go down the very same road as the news.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from './base/node-http.ts';
import type { Clock, Instant } from './base/time.ts';
import { CONTENT_TYPES, escapeXml, parseSampleOutlet, renderFeed, type SampleOutlet } from './sample-feed.ts';

const FOLDER = new URL('../data/sample/', import.meta.url);

export type Sample = {
  /** An OPML text that names every outlet's feed with its home country and language. */
  readonly opml: string;
  /** "http://127.0.0.1:41234": where the feeds are, and nothing else. */
  readonly origin: string;
  /** Cuts what is in flight; safe to call twice. */
  readonly close: () => Promise<void>;
};

type Page = { readonly body: string; readonly contentType: string; readonly etag: string; readonly modified: string };

/** Serves until closed. Every article is as old as data/sample says, counted back from now() at this call. */
export async function openSample({ now }: { readonly now: Clock }): Promise<Sample> {
  const openedAt = now();
  const outlets = await readSampleOutlets();
  const pages = new Map(outlets.map((outlet) => [pathOf(outlet), pageOf(outlet, openedAt)]));
  const server = createServer((request, response) => answer(pages, request, response));
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sample edition found no port to listen on');
  const origin = `http://127.0.0.1:${address.port}`;
  // A process that is done must not be held up by its own sample.
  server.unref();
  async function close(): Promise<void> {
    if (!server.listening) return;
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    server.closeAllConnections();
    await closed.promise;
  }
  return { opml: renderOpml(outlets, origin), origin, close };
}

/** What data/sample holds, by file name. Throws a sentence that names the file where one is not as it should be. */
export async function readSampleOutlets(): Promise<readonly SampleOutlet[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => parseSampleOutlet(JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')), name)),
  );
}

function pathOf({ id, format }: SampleOutlet): string {
  return format === 'json' ? `/${id}/feed.json` : `/${id}/feed.xml`;
}

function pageOf(outlet: SampleOutlet, openedAt: Instant): Page {
  const body = renderFeed(outlet, openedAt);
  return {
    body,
    contentType: CONTENT_TYPES[outlet.format],
    etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`,
    modified: new Date(openedAt).toUTCString(),
  };
}

function answer(pages: ReadonlyMap<string, Page>, request: IncomingMessage, response: ServerResponse): void {
  const page = pages.get(request.url ?? '');
  if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
  else if (page === undefined) response.writeHead(404).end();
  else {
    const validators = { etag: page.etag, 'last-modified': page.modified };
    if (knows(request, page)) response.writeHead(304, validators).end();
    else response.writeHead(200, { ...validators, 'content-type': page.contentType }).end(page.body);
  }
}

/** Whether the asker holds this very page (RFC 9110, 13.1: If-None-Match goes before If-Modified-Since). */
function knows({ headers }: IncomingMessage, page: Page): boolean {
  const tags = headers['if-none-match'];
  if (tags === undefined) return headers['if-modified-since'] === page.modified;
  return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === page.etag || tag.trim() === '*');
}

function renderOpml(outlets: readonly SampleOutlet[], origin: string): string {
  const outlines = outlets.map((outlet) => {
    const attributes = {
      type: 'rss',
      text: outlet.name,
      xmlUrl: origin + pathOf(outlet),
      htmlUrl: outlet.siteUrl,
      language: outlet.language,
      country: outlet.home,
    };
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
    return `    <outline ${written.join(' ')}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Dateline sample edition</title>
  </head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}
