// Chooses one to a few sentences that tell a story, each taken whole from an article and able to stand alone.
import { splitSentences } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';
import { chooseHeadline } from './headline.ts';
import { rankSentences, type Sentence } from './summarise-rank.ts';
import { judgeStanding, type Standing, trimSentence } from './summarise-standing.ts';

export type SummaryInput = {
  /** The articles of one story, clean or nearly so; the order matters only between equals. */
  readonly docs: readonly { readonly title: string; readonly text: string; readonly outlet: string | null }[];
  readonly sentencesMax: number;
  /** Of all sentences joined with blanks; null for no limit. */
  readonly charactersMax: number | null;
  /** BCP 47 primary tag of the articles; null when unknown. */
  readonly language: string | null;
  /** The sentences are read without the headline: one that says the same, word for word, is kept. */
  readonly isReadAlone?: boolean;
};

export type Summary = {
  readonly headline: string;
  /** `doc`: index of the article that says it. Empty when nothing readable stands alone. */
  readonly sentences: readonly { readonly text: string; readonly doc: number }[];
};

/** What comes later than this in an article is background, and time. */
const SENTENCES_READ_MAX = 40;
const TEXT_CHARACTERS_MAX = 12_000;
/** One article is told by its opening. */
const LEAD_SENTENCES_READ_MAX = 14;
const LEAD_CHARACTERS_MAX = 5_000;
const DOCS_READ_MAX = 40;
/** How much agreement may move the opening's order: CNN 29.2 ROUGE-1 against 29.0 without, Inshorts unmoved. */
const RANK_IN_LEAD = 0.2;
/**
 * Two sentences that share this part of the shorter one's content words say the same thing. Of several outlets' two openings
 * the second is often the first in other words: 40.3 / 18.2 ROUGE-1 / -2 on the validation round-ups against 40.1 / 18.1 at 0.5. In one article
 * the writer repeats names on purpose: 47.1 on Inshorts against 46.7. Elsewhere words are cut otherwise: Vietnamese 53.1 against 52.7.
 */
const SAME_SHARE = { one: 0.55, several: 0.42, otherLanguages: 0.5 };

/** `whole`: with the connective that `text` has lost. */
type Candidate = Sentence & { readonly whole: string };

/** Never throws and never invents: every sentence stands in its article but for a connective or bracket taken off. */
export function summarise(input: SummaryInput): Summary {
  const docs = input.docs.slice(0, DOCS_READ_MAX);
  const language = input.language;
  const headline = chooseHeadline(docs, language);
  const readable = docs.filter((doc) => /\p{L}/u.test(doc.text)).length;
  if (readable === 0 || input.sentencesMax < 1) return { headline, sentences: [] };
  const isLead = readable === 1 && input.sentencesMax > 1;
  const said = input.isReadAlone === true ? '' : lettersOf(headline);
  const sentences = docs.flatMap((doc, at) => readCandidates(doc.text, at, { language, isLead }));
  const candidates = said === '' ? sentences : sentences.filter(({ text }) => lettersOf(text) !== said);
  const isSaidByHeadline = candidates.length < sentences.length;
  const scores = scoresOf(candidates, docs, isLead, input);
  const isEnglish = language === null || language === 'en';
  const sameShare = isLead ? SAME_SHARE.one : isEnglish ? SAME_SHARE.several : SAME_SHARE.otherLanguages;
  const judge = lazyJudge(language);
  const standing = choose(candidates, scores, { ...input, isLead, sameShare, standingOf: judge });
  // Nothing stands alone: the best of what leans is still the article's own words, and says more than nothing.
  const standingOf = (each: Candidate): Standing => (judge(each) === 'never' ? 'never' : 'alone');
  const chosen =
    standing.length > 0 || isSaidByHeadline
      ? standing
      : choose(candidates, scores, { ...input, isLead, sameShare, sentencesMax: 1, standingOf });
  if (isLead) chosen.sort((a, b) => a.position - b.position);
  return { headline, sentences: chosen.map(({ text, doc }) => ({ text, doc })) };
}

function readCandidates(
  text: string,
  doc: number,
  options: { readonly language: string | null; readonly isLead: boolean },
): readonly Candidate[] {
  const { language, isLead } = options;
  const front = text.slice(0, isLead ? LEAD_CHARACTERS_MAX : TEXT_CHARACTERS_MAX);
  const sentences = splitSentences(front, language).slice(0, isLead ? LEAD_SENTENCES_READ_MAX : SENTENCES_READ_MAX);
  return sentences.map((sentence, position) => {
    const trimmed = trimSentence(sentence, language);
    return {
      text: trimmed,
      whole: trimmed === sentence || sentence.endsWith(trimmed.slice(1)) ? sentence : trimmed,
      doc,
      position,
      words: new Set(wordsOf(trimmed, language)),
      length: 1 + blanksIn(trimmed),
    };
  });
}

function blanksIn(text: string): number {
  let blanks = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) blanks++;
  return blanks;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** One article: its opening, as its editor ordered it. Several, or a single sentence to find: what the texts agree on. */
function scoresOf(
  candidates: readonly Candidate[],
  docs: SummaryInput['docs'],
  isLead: boolean,
  input: SummaryInput,
): readonly number[] {
  const titles = docs.map((doc) => new Set(wordsOf(doc.title, input.language)));
  const ranks = rankSentences({ sentences: candidates, titles, language: input.language });
  if (!isLead) return ranks;
  return candidates.map((candidate, at) => 1 / (1 + candidate.position) + RANK_IN_LEAD * (ranks[at] ?? 0));
}

type Choosing = SummaryInput & {
  readonly isLead: boolean;
  /** Two sentences that share this much are one. */
  readonly sameShare: number;
  readonly standingOf: (candidate: Candidate) => Standing;
};

/** Greedy by score; a leaning sentence only right behind the one it leans on, and then as it stood, with its "But". */
function choose(candidates: readonly Candidate[], scores: readonly number[], how: Choosing): Candidate[] {
  const order = candidates.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const chosen: Candidate[] = [];
  const taken = new Set<number>();
  let charactersLeft = how.charactersMax ?? Number.POSITIVE_INFINITY;
  while (chosen.length < how.sentencesMax) {
    // One article's sentences are put in its order afterwards, so that any of them may be what the next one leans on.
    const before = how.isLead ? chosen : chosen.slice(-1);
    const next = order.find((at) => {
      const candidate = candidates[at];
      if (candidate === undefined || taken.has(at) || candidate.whole.length > charactersLeft) return false;
      if (chosen.some((other) => sharedPart(other, candidate) >= how.sameShare)) return false;
      const standing = how.standingOf(candidate);
      return standing === 'alone' || (standing === 'after' && before.some((other) => leansOn(other, candidate)));
    });
    const picked = next === undefined ? undefined : candidates[next];
    if (next === undefined || picked === undefined) break;
    chosen.push(how.standingOf(picked) === 'after' ? { ...picked, text: picked.whole } : picked);
    taken.add(next);
    charactersLeft -= picked.whole.length + 1;
  }
  return chosen;
}

/** Judging costs more than scoring, and most candidates are never looked at: each is judged once, when its turn comes. */
function lazyJudge(language: string | null): (candidate: Candidate) => Standing {
  const known = new Map<string, Standing>();
  return (candidate) => {
    const key = `${candidate.doc} ${candidate.position}`;
    const standing = known.get(key) ?? judgeStanding(candidate.text, { language, isFirst: candidate.position === 0 });
    known.set(key, standing);
    return standing;
  };
}

function leansOn(last: Candidate, candidate: Candidate): boolean {
  return last.doc === candidate.doc && last.position === candidate.position - 1;
}

function sharedPart(one: Candidate, other: Candidate): number {
  const [small, large] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return small.size === 0 ? 1 : shared / small.size;
}
