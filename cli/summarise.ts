// dateline summarise: a headline and one to three sentences that stand in the articles.
import { z } from 'zod';
import { summarise as summariseDocs } from '../src/stories/summarise.ts';
import { clean } from '../src/text/clean.ts';
import { detectLanguage } from '../src/text/language.ts';
import { lineId, optionalText, readLines, refuseLine, writeLine } from './jsonl.ts';

const SENTENCES_DEFAULT = 3;

const summariseLine = z.object({
  id: lineId,
  docs: z.array(z.object({ title: optionalText, text: optionalText, outlet: optionalText })).max(1_000),
  sentences: z.number().int().min(1).max(100).nullish(),
  maxChars: z.number().int().min(1).nullish(),
  lang: optionalText,
});

export async function summarise(input: AsyncIterable<Buffer>): Promise<void> {
  for await (const line of readLines(input, summariseLine)) {
    if (!line.ok) {
      refuseLine('summarise', line);
      continue;
    }
    const { id, sentences, maxChars, lang } = line.value;
    const docs = line.value.docs.map(({ title, text, outlet }) => ({
      ...clean({ title: title ?? '', text: text ?? '', outletName: outlet }),
      outlet,
    }));
    const summary = summariseDocs({
      docs,
      sentencesMax: sentences ?? SENTENCES_DEFAULT,
      charactersMax: maxChars ?? null,
      language: lang ?? detectLanguage(docs.map((doc) => doc.text.slice(0, 500)).join('\n'), null),
    });
    await writeLine({
      id,
      headline: summary.headline,
      summary: summary.sentences.map((sentence) => sentence.text),
      from: summary.sentences.map((sentence) => sentence.doc),
    });
  }
}
