// dateline summarise: a headline and one to three sentences that stand in the articles.
import { type Summary, summarise as summariseDocs } from '../src/stories/summarise.ts';
import { clean } from '../src/text/clean.ts';
import { detectLanguage, primaryTag } from '../src/text/language.ts';
import { lineId, listOf, type ObjectOf, object, optionalCount, optionalText } from './fields.ts';
import { answerLines } from './jsonl.ts';

const SENTENCES_DEFAULT = 3;

const summariseFields = {
  id: lineId,
  docs: listOf(object({ title: optionalText, text: optionalText, outlet: optionalText }), { max: 1_000 }),
  sentences: optionalCount({ min: 1, max: 100 }),
  maxChars: optionalCount({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  lang: optionalText,
};
const summariseLine = object(summariseFields);

type SummariseLine = ObjectOf<typeof summariseFields>;

export async function summarise(input: AsyncIterable<Buffer>): Promise<void> {
  await answerLines(input, { verb: 'summarise', field: summariseLine, answer });
}

function answer({ id, docs: given, sentences, maxChars, lang }: SummariseLine) {
  const docs = given.map(({ title, text, outlet }) => ({
    ...clean({ title: title ?? '', text: text ?? '', outletName: outlet }),
    outlet,
  }));
  const summary = summariseDocs({
    docs,
    sentencesMax: sentences ?? SENTENCES_DEFAULT,
    charactersMax: maxChars ?? null,
    isReadAlone: true,
    language: primaryTag(lang) ?? detectLanguage(docs.map((doc) => doc.text.slice(0, 500)).join('\n'), null),
  });
  const lines = orHeadline(summary, docs, maxChars ?? Number.POSITIVE_INFINITY);
  return {
    id,
    headline: summary.headline,
    summary: lines.map((sentence) => sentence.text),
    from: lines.map((sentence) => sentence.doc),
  };
}

/**
 * Whoever asks this verb for a summary wants at least one sentence: where none of the texts can be read alone, it is the
 * headline, from the article that has it. A digest prints the headline anyway, so summarise() itself stays empty there.
 */
function orHeadline(
  { headline, sentences }: Summary,
  docs: readonly { readonly title: string; readonly text: string }[],
  charactersMax: number,
): Summary['sentences'] {
  if (sentences.length > 0 || headline === '' || headline.length > charactersMax) return sentences;
  const doc = docs.findIndex(({ title, text }) => title.includes(headline) || text.includes(headline));
  return doc === -1 ? [] : [{ text: headline, doc }];
}
