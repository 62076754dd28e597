// npm run bench -- parse: feeds a second through our whole parse layer, beside the bare parsers, in the same minute.
// Ours decodes bytes, scans for bombs, reads what it needs and makes plain text; wanted: 60 % of bare feedsmith's speed.
// Five interleaved pairs of processor time, the median of each; the feeds are invented, 80 KB each, in three styles.
import { parseFeed as bareFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseFeed } from '../src/sources/feed.ts';
import { processorMs } from './control.ts';
import { inventArticle } from './texts.ts';

const ITEMS = 40;
const ROUNDS = 5;
const FEEDS_A_ROUND = 150;

type Style = { readonly name: string; readonly feed: string };

/** As most newspapers publish: a paragraph of teaser; as blogs do: whole texts in CDATA; and Atom with entities. */
function inventFeeds(): readonly Style[] {
  const articles = Array.from({ length: ITEMS }, (_, at) => inventArticle(at, 0));
  const date = (at: number): Date => new Date(Date.UTC(2026, 0, 5) - at * 3_600_000);
  const rss = (items: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>https://bench.example/</link>${items}</channel></rss>`;
  const head = (at: number, title: string): string =>
    `<title>${title}</title><link>https://bench.example/${at}?utm_source=rss</link><guid isPermaLink="false">b-${at}</guid><pubDate>${date(at).toUTCString()}</pubDate><dc:creator>Ina Marsh</dc:creator><category>World</category><category>Sea</category>`;
  const paragraphs = (text: string): string => `<p>${text.replaceAll('. ', '.</p>\n<p>')}</p>`;
  return [
    {
      name: 'teasers',
      feed: rss(
        articles
          .map(
            ({ title, text }, at) => `<item>${head(at, title)}<description>${text.slice(0, 300)}</description></item>`,
          )
          .join('\n'),
      ),
    },
    {
      name: 'whole texts',
      feed: rss(
        articles
          .map(
            ({ title, text }, at) =>
              `<item>${head(at, title)}<description><![CDATA[<p>${text.slice(0, 200)}</p>]]></description><content:encoded><![CDATA[<figure><img src="https://bench.example/${at}.jpg" alt="x"></figure>${paragraphs(text)}<p><a href="https://bench.example/${at}">Post ${at}</a></p>]]></content:encoded></item>`,
          )
          .join('\n'),
      ),
    },
    {
      name: 'Atom, escaped',
      feed: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bench</title><id>urn:bench</id>${articles
        .map(
          ({ title, text }, at) =>
            `<entry><title type="html">${title} &amp;amp; more</title><link href="https://bench.example/${at}"/><id>urn:b:${at}</id><published>${date(at).toISOString()}</published><author><name>Ina Marsh</name></author><content type="html">${paragraphs(text).replaceAll('<', '&lt;').replaceAll("'", '&amp;#8217;')}</content></entry>`,
        )
        .join('\n')}</feed>`,
    },
  ];
}

async function costMs(run: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  for (let at = 0; at < FEEDS_A_ROUND; at++) await run();
  return processorMs(from) / FEEDS_A_ROUND;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const rssParser = new RssParser();
const totals = { ours: 0, bare: 0 };
for (const { name, feed } of inventFeeds()) {
  const bytes = Buffer.from(feed);
  const runs = {
    ours: () => parseFeed({ bytes, contentType: 'application/xml; charset=utf-8', url: 'https://bench.example/feed' }),
    feedsmith: () => bareFeedsmith(bytes.toString('utf8')),
    'rss-parser': () => rssParser.parseString(bytes.toString('utf8')),
  };
  const costs: Record<string, number[]> = { ours: [], feedsmith: [], 'rss-parser': [] };
  for (const run of Object.values(runs)) await costMs(run);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [which, run] of Object.entries(runs)) costs[which]?.push(await costMs(run));
  }
  const [ours = 0, bare = 0, peer = 0] = Object.values(costs).map(median);
  totals.ours += ours;
  totals.bare += bare;
  process.stdout.write(
    `${name.padEnd(14)} ${Math.round(bytes.length / 1000)} KB: ours ${ours.toFixed(2)} ms, feedsmith bare ${bare.toFixed(2)} ms, rss-parser ${peer.toFixed(2)} ms; ` +
      `${Math.round((100 * bare) / ours)} % of feedsmith's speed, ${Math.round((100 * peer) / ours)} % of rss-parser's\n`,
  );
}
process.stdout.write(
  `in all: ${Math.round((100 * totals.bare) / totals.ours)} % of feedsmith's speed (wanted: 60 %)\n`,
);
