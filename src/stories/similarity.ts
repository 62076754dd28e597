// How alike an article and a story are: what an article's words weigh, how rare they are, and the cosine between the two.
import { hasCommonness } from '../text/commonness.ts';
import { isUncased } from '../text/uncased.ts';
import type { Word } from '../text/word-forms.ts';
import { readWords } from '../text/words.ts';

/**
 * The words of an article, each once, and beside them what they weigh. Whole numbers, so that the sums of a story are the same in whatever
 * order its articles came, left or merged: a restart rebuilds the very same state.
 */
export type Weights = { readonly words: readonly string[]; readonly weights: readonly number[] };

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
  /** Different words of the title: they are the first among the weights. */
  readonly titleWordCount: number;
  readonly bodyWordCount: number;
  /**
   * Whether another country means another event: where names show, and where the script has no capitals to show them by, so that the country
   * is all there is. Not where they ought to show and do not, as in German and in titles in capitals.
   */
  readonly countryDecides: boolean;
};

export function weigh(article: {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}): Weighed {
  const title = readWords(article.title.slice(0, TITLE_CHARACTERS_MAX), article.language);
  const body = readWords(article.text.slice(0, BODY_CHARACTERS_MAX), article.language, BODY_WORDS_MAX);
  const places = new Map<string, number>();
  const times: number[] = [];
  const factors: number[] = [];
  const names = new Set<string>();
  const count = ({ word, kind }: Word, by: number): void => {
    const place = places.get(word) ?? places.size;
    if (place === places.size) {
      places.set(word, place);
      times.push(0);
      factors.push(1);
    }
    times[place] = (times[place] ?? 0) + by;
    if (kind === 'name') names.add(word);
    if (kind === 'number') factors[place] = NUMBER_FACTOR;
  };
  for (const word of title) count(word, TITLE_FACTOR);
  const titleWordCount = places.size;
  for (let at = 0; at < body.length; at++) {
    const word = body[at];
    if (word !== undefined) count(word, at < LEAD_WORDS ? 1 : BACKGROUND_FACTOR);
  }
  const nameFactor = hasCommonness(article.language) ? NAME_FACTOR : UNLISTED_NAME_FACTOR;
  for (const name of names) factors[places.get(name) ?? 0] = nameFactor;
  const raw = times.map((each, place) => (1 + Math.log(each)) * (factors[place] ?? 1));
  const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    weights: { words: [...places.keys()], weights: raw.map((weight) => Math.round((weight * LENGTH) / length)) },
    names,
    words: [...title, ...body],
    titleWordCount,
    bodyWordCount: body.length,
    countryDecides: names.size >= (raw.length < TEXT_WORDS_MIN ? HEADLINE_NAMES_MIN : 1) || isUncased(article.language),
  };
}
