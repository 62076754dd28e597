// dateline page: an article page as the bot reads it. Each line is answered as it comes, and a bad one never stops the stream.
import { describePageProblem, PAGE_BYTES_MAX } from '../src/sources/page-problem.ts';
import { openParser, type Parser } from '../src/sources/parse-apart.ts';
import { detectLanguage } from '../src/text/language.ts';
import { readLines, refuseLine, writeLines } from './jsonl.ts';
import { isoOrNull, readSource, type SourceLine, sourceLine } from './source-line.ts';

export async function page(input: AsyncIterable<Buffer>): Promise<void> {
  const parser = openParser();
  for await (const lines of readLines(input, sourceLine)) {
    for (const line of lines) {
      if (line.ok) await writeLines([{ id: line.value.id, ...(await answer(parser, line.value)) }]);
      else refuseLine('page', line);
    }
  }
  await parser.close();
}

async function answer(parser: Parser, line: SourceLine) {
  const source = await readSource(line, PAGE_BYTES_MAX);
  if (!source.ok) return { problem: source.problem };
  const read = await parser.parsePage({ bytes: source.value, contentType: line.contentType, url: line.url });
  if (!read.ok) return { problem: describePageProblem(read.problem) };
  const { title, text, author, publishedAt, language } = read.value;
  return {
    title,
    text,
    published: isoOrNull(publishedAt),
    author,
    lang: detectLanguage(`${title}\n${text}`, language),
  };
}
