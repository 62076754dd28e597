// npm run bench -- hostile: pages and feeds made to do harm, fetched from loopback and read in the real threads, while a good page and a good
// feed are asked for without a pause. Wanted: each ends in under 3 s (a drip at its deadline of 20 s, waiting), and the good ones are read meanwhile.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describeFeedProblem } from '../src/sources/feed-problem.ts';
import { describeFetchProblem } from '../src/sources/fetch-problem.ts';
import { openHttp } from '../src/sources/http.ts';
import { describePageProblem, PAGE_BYTES_MAX } from '../src/sources/page-problem.ts';
import { openParser } from '../src/sources/parse-apart.ts';

const SENTENCE = 'The ferry stayed in harbour on Thursday because its only pilot was ill, the company said. ';
const GOOD_PAGE = `<html><head><title>Ferry stays</title></head><body><article>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(6)}</article></body></html>`;
const GOOD_FEED =
  '<rss version="2.0"><channel><title>Post</title><item><title>Ferry stays</title></item></channel></rss>';
const page = (body: string): string => `<html><head><title>x</title></head><body>${body}</body></html>`;
const rss = (body: string): string => `<rss version="2.0"><channel><title>x</title>${body}</channel></rss>`;
const fill = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / piece.length));
const MOST = 2_400_000;

/** By path; a page unless it says otherwise. */
const BODIES: Readonly<Record<string, string | Buffer>> = {
  'nested 100,000': page('<div>'.repeat(100_000)),
  'nested spans, closed': page(`${'<span>'.repeat(100_000)}x${'</span>'.repeat(100_000)}`),
  'nested just under the limit': page(`${'<div>'.repeat(240)}${`<p>${SENTENCE}</p>`.repeat(500)}`.repeat(20)),
  'nested unclosed formatting': page(`<p>${'<b><i><u>'.repeat(30)}${SENTENCE}</p>`.repeat(2_000)),
  '50 MB': Buffer.alloc(50_000_000, 'x'),
  'a million attributes': page(`<p ${fill('a="b" ', MOST)}>`),
  'many attributes on many tags': page(fill(`<p ${'data-a="b" '.repeat(400)}>${SENTENCE}</p>`, MOST)),
  brackets: page(fill('<', MOST)),
  'half comments': page(fill('<!-', MOST)),
  'open comments': page(fill('<!--', MOST)),
  'open quotes': page(fill('<a href="', MOST)),
  entities: page(fill('&amp;lt;', MOST)),
  'white space': page(`<p>${fill(' \n\t', MOST)}x</p>`),
  commas: page(`<div>${fill(',', MOST)}</div>`),
  'digits and dots': page(fill(`<p>${'1.'.repeat(2_000)}</p>`, MOST)),
  'words without end': page(`<p>${fill('a', MOST)}</p>`),
  bylines: page(fill('<p class="byline author">By By By By By By</p>', MOST)),
  'tables in tables': page(fill('<table><tr><td>', 40_000) + SENTENCE.repeat(99)),
  'scripts of data': page(
    fill(`<script type="application/ld+json">{"@type":"NewsArticle","a":${'['.repeat(500)}</script>`, MOST),
  ),
  'deep data': page(`<script type="application/ld+json">${'{"@graph":['.repeat(100_000)}</script>`),
  paragraphs: page(fill('<p>a</p>', MOST)),
  links: page(fill(`<p><a href="/x">${SENTENCE}</a></p>`, MOST)),
  'gzip bomb': gzipSync(Buffer.alloc(1_000_000_000)),
  'feed: nested 100,000': rss('<item>'.repeat(100_000)),
  'feed: million attributes': rss(`<item ${fill('a="b" ', MOST)}/>`),
  'feed: laughs': `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>${rss(`<item><title>${'&b;'.repeat(1_000)}</title></item>`)}`,
  'feed: open sections': rss(fill('<![CDATA[', MOST)),
  'feed: distinct entities': rss(
    `<item><description>${Array.from({ length: 400_000 }, (_, at) => `&a${at};`).join('')}</description></item>`,
  ),
  'feed: brackets in a title': rss(`<item><title>${fill('<', 4_800_000)}</title></item>`),
};

const drips = new Set<NodeJS.Timeout>();
const server = createServer((request, response) => {
  const name = decodeURIComponent((request.url ?? '/').slice(1));
  if (name.endsWith('drip')) {
    response.writeHead(200).flushHeaders();
    return void drips.add(setInterval(() => response.write('.'), 400));
  }
  const body = BODIES[name] ?? (name === 'good feed' ? GOOD_FEED : GOOD_PAGE);
  response.writeHead(200, name === 'gzip bomb' ? { 'content-encoding': 'gzip' } : {}).end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
const http = openHttp({ userAgent: 'Dateline-bench/0.1', trustedOrigins: new Set([origin]) });
const parser = openParser();

async function read(name: string): Promise<string> {
  const isFeed = name.includes('feed');
  const url = `${origin}/${encodeURIComponent(name)}`;
  const fetched = await http.get({
    url,
    etag: null,
    lastModified: null,
    accept: '*/*',
    bodyBytesMax: isFeed ? 5_000_000 : PAGE_BYTES_MAX,
  });
  if (!fetched.ok) return describeFetchProblem(fetched.problem);
  if (fetched.value.kind === 'unchanged') return 'unchanged';
  const { bytes, contentType } = fetched.value;
  if (isFeed) {
    const feed = await parser.parse({ bytes, contentType, url });
    return feed.ok ? `${feed.value.items.length} items` : describeFeedProblem(feed.problem);
  }
  const article = await parser.parsePage({ bytes, contentType, url });
  return article.ok ? `an article of ${article.value.text.length} characters` : describePageProblem(article.problem);
}

const seconds = (from: number): number => (performance.now() - from) / 1000;
await Promise.all([read('good page'), read('good feed')]);
let isOver = false;
let goodFeeds = 0;
let slowestFeed = 0;
/** A feed waits for no page: pages have a thread of their own. */
const meanwhile = (async () => {
  while (!isOver) {
    const from = performance.now();
    if ((await read('good feed')) === '1 items') goodFeeds++;
    slowestFeed = Math.max(slowestFeed, seconds(from));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
})();
const drip = read('an endless drip').then((outcome) => ({ outcome, took: seconds(dripFrom) }));
const dripFrom = performance.now();
let worst = 0;
for (const name of Object.keys(BODIES).filter((each) => !each.startsWith('feed'))) {
  const from = performance.now();
  const outcome = await read(name);
  const took = seconds(from);
  worst = Math.max(worst, took);
  const after = performance.now();
  const good = await read('good page');
  process.stdout.write(
    `${took.toFixed(2).padStart(6)} s  ${name.padEnd(30)} ${outcome.padEnd(60)} then a good one in ${seconds(after).toFixed(2)} s: ${good}\n`,
  );
}
isOver = true;
await meanwhile;
process.stdout.write(`meanwhile ${goodFeeds} good feeds were read, the slowest in ${slowestFeed.toFixed(2)} s\n`);
for (const name of Object.keys(BODIES).filter((each) => each.startsWith('feed'))) {
  const from = performance.now();
  const outcome = await read(name);
  worst = Math.max(worst, seconds(from));
  process.stdout.write(`${seconds(from).toFixed(2).padStart(6)} s  ${name.padEnd(30)} ${outcome}\n`);
}
const { outcome, took } = await drip;
process.stdout.write(`${took.toFixed(2).padStart(6)} s  an endless drip                ${outcome}\n`);
process.stdout.write(
  `the worst but the drip: ${worst.toFixed(2)} s (wanted: under 3); peak ${Math.round(process.resourceUsage().maxRSS / 1000)} MB\n`,
);
for (const timer of drips) clearInterval(timer);
await http.close();
await parser.close();
server.closeAllConnections();
server.close();
process.exitCode = worst < 3 ? 0 : 1;
