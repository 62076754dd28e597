// dateline feed: a feed's items as the bot reads them. Each line is answered as it comes, and a bad one never stops the stream.
import { describeFeedProblem, FEED_BYTES_MAX } from '../src/sources/feed-problem.ts';
import { openParser, type Parser } from '../src/sources/parse-apart.ts';
import { readLines, refuseLine, writeLines } from './jsonl.ts';
import { isoOrNull, readSource, type SourceLine, sourceLine } from './source-line.ts';

export async function feed(input: AsyncIterable<Buffer>): Promise<void> {
  const parser = openParser();
  for await (const lines of readLines(input, sourceLine)) {
    for (const line of lines) {
      if (line.ok) await writeLines([{ id: line.value.id, ...(await answer(parser, line.value)) }]);
      else refuseLine('feed', line);
    }
  }
  await parser.close();
}

async function answer(parser: Parser, line: SourceLine) {
  const source = await readSource(line, FEED_BYTES_MAX);
  if (!source.ok) return { problem: source.problem };
  const parsed = await parser.parse({
    bytes: source.value,
    contentType: line.contentType,
    url: line.url ?? '',
  });
  if (!parsed.ok) return { problem: describeFeedProblem(parsed.problem) };
  return {
    title: parsed.value.title,
    items: parsed.value.items.map(({ guid, url, title, text, author, publishedAt }) => ({
      id: guid ?? url,
      url,
      title,
      text,
      published: isoOrNull(publishedAt),
      author,
    })),
  };
}
