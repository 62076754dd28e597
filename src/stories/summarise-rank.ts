// Scores sentences for a summary: what the outlets repeat, how near the top it stands, and how much it says.

export type Sentence = {
  /** As printed. */
  readonly text: string;
  readonly doc: number;
  /** Place among the sentences of its article, from 0. */
  readonly position: number;
  /** Stems of its content words, each once. */
  readonly words: ReadonlySet<string>;
  /** Words of any kind. */
  readonly length: number;
};

/**
 * Tuned on the AllSides training round-ups (two sentences from three outlets' openings), checked on news in seven other
 * languages without a change. Every number is a weight of a feature between 0 and 1.
 */
const WEIGHTS = { support: 1, centre: 1, lead: 0.35, title: 0.15 };
/** Words a sentence needs to say something; longer ones gain no more. */
const FULL_LENGTH_WORDS = 22;

/** One score a sentence, the higher the better; in the order given. `titles`: words of each article's title. */
export function rankSentences(input: {
  readonly sentences: readonly Sentence[];
  readonly docs: number;
  readonly titles: readonly ReadonlySet<string>[];
}): readonly number[] {
  const { sentences, docs } = input;
  const spread = spreadOf(sentences, docs);
  const weight = weighWords(sentences, spread);
  const titleWords = new Set(input.titles.flatMap((words) => [...words]));
  return sentences.map((sentence) => {
    const { words } = sentence;
    if (words.size === 0) return 0;
    let [support, centre, titled] = [0, 0, 0];
    for (const word of words) {
      centre += weight.get(word) ?? 0;
      if ((spread.get(word) ?? 0) > 1) support += ((spread.get(word) ?? 0) - 1) / (docs - 1);
      if (titleWords.has(word)) titled++;
    }
    const size = Math.sqrt(words.size * FULL_LENGTH_WORDS * 0.55);
    const lead = 1 / (1 + sentence.position);
    return (
      (WEIGHTS.support * support) / size +
      (WEIGHTS.centre * centre) / size +
      WEIGHTS.lead * lead +
      WEIGHTS.title * (titled / Math.sqrt(words.size + 1) / 2)
    );
  });
}

/** In how many articles each word stands. */
function spreadOf(sentences: readonly Sentence[], docs: number): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (let doc = 0; doc < docs; doc++) {
    const own = new Set<string>();
    for (const sentence of sentences) if (sentence.doc === doc) for (const word of sentence.words) own.add(word);
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return spread;
}

/** Share of the sentences that hold a word, damped: what a story keeps coming back to. */
function weighWords(sentences: readonly Sentence[], spread: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence.words) count.set(word, (count.get(word) ?? 0) + 1);
  const weight = new Map<string, number>();
  for (const [word, times] of count) {
    if (times > 1 || (spread.get(word) ?? 0) > 1) weight.set(word, Math.sqrt(times / Math.max(4, sentences.length)));
  }
  return weight;
}
