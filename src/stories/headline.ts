// Chooses the clearest of the outlets' headlines for a story, cleaned; makes one from the first sentence where no outlet gives any.
import { splitSentences } from '../text/sentences.ts';
import { cleanTitle } from '../text/title.ts';
import { wordsOf } from '../text/words.ts';
import { calmTitle, isShouting, isTitleCase } from './headline-case.ts';
import { headlineFrom } from './headline-cut.ts';
import { withoutLabels } from './headline-labels.ts';
import { judgeStanding, trimSentence } from './summarise-standing.ts';

type Doc = { readonly title: string; readonly text: string; readonly outlet: string | null };

const CHARACTERS_BEST_MAX = 95;
const CHARACTERS_BEST_MIN = 28;
const DOCS_READ_MAX = 40;
/** Shorter first "sentences" are kickers and stray marks. */
const SENTENCE_CHARACTERS_MIN = 10;

/** "About to have a baby?" tells nothing. */
const ASKS = /[?？؟]["”’]?$/u;

/** Headlines that tease, ask, count or shout instead of telling. */
const TEASING =
  /\?$|!$|\b(?:you won['’]t believe|here['’]?s (?:why|how|what|everything)|this is (?:why|how|what)|what (?:you need to|we) know|everything (?:you|we)|shocking|jaw-dropping|goes viral|the reason why|will (?:blow|shock|surprise)|need to know|find out|what happens next|can['’]t miss|stunning|epic|slams|blasts|destroys|eviscerates|claps back|just (?:said|did|got))\b|^(?:\d+|five|seven|ten) (?:things|ways|reasons|takeaways|facts|tips)\b|^(?:why|how|what|who|when|where|is|are|can|could|should|will|does|did|do) |\.\.\.|…|^opinion\b/iu;

/**
 * The clearest headline, without site name and label; "" only when no document has a title or a readable sentence.
 * Every word is the outlet's; letters of a title in capitals throughout are made small again.
 */
export function chooseHeadline(docs: readonly Doc[], language: string | null): string {
  const read = docs.slice(0, DOCS_READ_MAX);
  const titles = read
    .map((doc) => ({ title: cleanHeadline(doc.title, doc.outlet), text: doc.text }))
    .filter(({ title }) => /\p{L}{2}/u.test(title));
  if (titles.length === 0) return fromFirstSentence(read, language);
  const bags = titles.map(({ title }) => new Set(wordsOf(title, language)));
  const scores = titles.map(({ title }, at) => clarityOf(title, at, bags));
  const best = titles[scores.indexOf(Math.max(...scores))];
  return best === undefined ? '' : calmTitle(best.title, best.text, language);
}

function cleanHeadline(title: string, outlet: string | null): string {
  return withoutLabels(cleanTitle(title.replaceAll('&amp;', '&'), outlet));
}

/** Agreement with the other outlets' titles first, then length, calm and completeness. */
function clarityOf(title: string, at: number, bags: readonly ReadonlySet<string>[]): number {
  const own = bags[at] ?? new Set<string>();
  let agreement = 0;
  bags.forEach((other, index) => {
    if (index === at || own.size === 0 || other.size === 0) return;
    let shared = 0;
    for (const word of own) if (other.has(word)) shared++;
    agreement += shared / Math.sqrt(own.size * other.size) / Math.max(1, bags.length - 1);
  });
  let clarity = 1.5 * agreement;
  if (TEASING.test(title)) clarity -= 0.6;
  if (isShouting(title)) clarity -= 0.5;
  if (isTitleCase(title)) clarity -= 0.12;
  if (title.length > CHARACTERS_BEST_MAX) clarity -= 0.15 + (title.length - CHARACTERS_BEST_MAX) / 200;
  if (title.length < CHARACTERS_BEST_MIN) clarity -= 0.25;
  if (/["“‘'][^"”’']{1,300}["”’']/u.test(title)) clarity -= 0.1;
  return clarity - at * 0.001;
}

/** The first readable sentence, cut at a clause where it is too long for a headline. */
function fromFirstSentence(docs: readonly Doc[], language: string | null): string {
  let fallback = '';
  for (const doc of docs) {
    for (const sentence of splitSentences(doc.text.slice(0, 4_000), language).slice(0, 5)) {
      if (sentence.length < SENTENCE_CHARACTERS_MIN || !/\p{L}{2}/u.test(sentence)) continue;
      const text = trimSentence(sentence, language);
      if (!ASKS.test(text) && judgeStanding(text, { language, isFirst: true }) === 'alone') return headlineFrom(text);
      if (fallback === '') fallback = headlineFrom(sentence);
    }
  }
  return fallback;
}
