// How alike an article and a story are: what an article's words weigh, how rare they are, and the cosine between the two.
import { hasCommonness } from '../text/commonness.ts';
import { readWords, type Word } from '../text/words.ts';

/**
 * What each word of an article, or all articles of a story together, weighs. Whole numbers, so that sums are the same in whatever order
 * articles came, left or merged: a restart rebuilds the very same state.
 */
export type Weights = ReadonlyMap<string, number>;

/** The first words of the body tell the event, the rest its background. */
const BODY_WORDS_MAX = 120;

/** After the first words of a body, one counts for less: what a text comes to late is background. */
const LEAD_WORDS = 30;
const BACKGROUND_FACTOR = 0.6;

/** A title's word counts as this many in the body. */
const TITLE_FACTOR = 2;

/** Names tell two look-alike events apart. */
const NAME_FACTOR = 1.2;

/** Where no table says which words are common, a capital is the best sign of a rare one. */
const UNLISTED_NAME_FACTOR = 2.6;

/** A bare number says less than a word: it is often a date or an age. */
const NUMBER_FACTOR = 0.5;

/** Length of an article's weights, before rarity, so that a long text has no louder voice in its story than a headline. */
const LENGTH = 1_000;

/** Characters looked at: BODY_WORDS_MAX content words with the stop words between them, generously. */
const BODY_CHARACTERS_MAX = 2_000;

const TITLE_CHARACTERS_MAX = 400;

/** A headline tells by two names that its capitals are names, a text by one. */
const HEADLINE_NAMES_MIN = 2;
const TEXT_WORDS_MIN = 15;

/** An article's words as weighed, and which of them are names. */
export type Weighed = {
  readonly weights: Weights;
  readonly names: ReadonlySet<string>;
  /** Title and body one after the other, for telling how a word was written. */
  readonly words: readonly Word[];
  readonly titleWords: Weights;
  readonly bodyWordCount: number;
  /** Whether more names would be known if there were more: German, titles in capitals and scripts without any do not tell. */
  readonly tellsNames: boolean;
};

export function weigh(article: {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}): Weighed {
  const title = readWords(article.title.slice(0, TITLE_CHARACTERS_MAX), article.language);
  const body = readWords(article.text.slice(0, BODY_CHARACTERS_MAX), article.language, BODY_WORDS_MAX);
  const counts = new Map<string, number>();
  const factors = new Map<string, number>();
  const names = new Set<string>();
  const count = ({ word, kind }: Word, times: number): void => {
    counts.set(word, (counts.get(word) ?? 0) + times);
    if (kind === 'name') names.add(word);
    if (kind === 'number') factors.set(word, NUMBER_FACTOR);
  };
  for (const word of title) count(word, TITLE_FACTOR);
  body.forEach((word, at) => {
    count(word, at < LEAD_WORDS ? 1 : BACKGROUND_FACTOR);
  });
  const nameFactor = hasCommonness(article.language) ? NAME_FACTOR : UNLISTED_NAME_FACTOR;
  for (const name of names) factors.set(name, nameFactor);
  const raw = [...counts].map(([word, times]) => [word, (1 + Math.log(times)) * (factors.get(word) ?? 1)] as const);
  const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    weights: new Map(raw.map(([word, weight]) => [word, Math.round((weight * LENGTH) / length)])),
    names,
    words: [...title, ...body],
    titleWords: new Map(title.map(({ word }) => [word, 1])),
    bodyWordCount: body.length,
    tellsNames: names.size >= (raw.length < TEXT_WORDS_MIN ? HEADLINE_NAMES_MIN : 1),
  };
}
