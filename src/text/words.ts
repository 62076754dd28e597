// Turns a text into the words that carry its meaning: lower-cased, stemmed, without stop words, numbers in one form.
import { CAPITAL, joinedWordEnd, kindAt } from './letters.ts';
import { amountWord, readAmount } from './numbers.ts';
import { formsOf, type Word } from './word-forms.ts';

const SENTENCE_END = /[.!?:\n"“”«»]/;

/** Above this share of capitalised words a line is in title case and capitals say nothing. */
const TITLE_CASE_SHARE = 0.6;

/** The content words of a text in order, with repeats. Empty for an empty text; never throws. `language`: BCP 47 primary tag or null. */
export function wordsOf(text: string, language: string | null): readonly string[] {
  return readWords(text, language).map((each) => each.word);
}

/** As wordsOf, telling names and numbers apart; `wordsMax` ends it early, though capitals are judged by the whole text. */
export function readWords(text: string, language: string | null, wordsMax = Number.POSITIVE_INFINITY): readonly Word[] {
  const { starts, ends } = findTokens(text);
  const capitalsSpeak = capitalsTellNames(text, { starts, ends }, language);
  const formOf = formsOf(language);
  const words: Word[] = [];
  for (let at = 0; at < starts.length && words.length < wordsMax; at++) {
    // Two statements: taking both out of an array made for it was, word for word, half of all memory that a summary asked for.
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    const form = formOf(text.slice(start, end));
    const { written, lower, isShouted, isInitials, isCapitalised, isStop } = form;
    const startsSentence = at === 0 || partsSentences(text, ends[at - 1] ?? 0, start);
    if (form.parts !== null) {
      words.push(...form.parts);
      continue;
    }
    if (form.mayBeAmount) {
      const next = text.slice(starts[at + 1] ?? end, ends[at + 1] ?? end).toLowerCase();
      const amount = readAmount(lower, next, language);
      if (amount !== null) {
        words.push({ word: amountWord(amount.value), kind: 'number', written });
        if (amount.tokens === 2) at++;
        continue;
      }
    }
    const isAbbreviation = isInitials && (capitalsSpeak || written === 'US' || written.includes('.'));
    if (lower.length < 2 || (isStop && !isAbbreviation)) continue;
    const isName = capitalsSpeak && isCapitalised && (isAbbreviation || (!isShouted && !startsSentence));
    words.push(isName ? form.asName : form.asPlain);
  }
  return words;
}

/** Where each word of a text begins and ends. */
type Tokens = { readonly starts: readonly number[]; readonly ends: readonly number[] };

function findTokens(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const end = joinedWordEnd(text, at);
    if (end > at) {
      starts.push(at);
      ends.push(end);
      at = end;
    } else at++;
  }
  return { starts, ends };
}

/** Between two words of one sentence stands a blank, nearly always. */
function partsSentences(text: string, end: number, start: number): boolean {
  if (start - end === 1 && text.charCodeAt(end) === 0x20) return false;
  return SENTENCE_END.test(text.slice(end, start));
}

/** German capitalises every noun, headlines often every word, shouting every letter: there capitals are no sign of a name. */
function capitalsTellNames(text: string, { starts, ends }: Tokens, language: string | null): boolean {
  if (language === 'de') return false;
  let [long, capitalised] = [0, 0];
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0;
    if ((ends[at] ?? 0) - start <= 3) continue;
    long++;
    if ((kindAt(text, start) & CAPITAL) !== 0) capitalised++;
  }
  return capitalised <= long * TITLE_CASE_SHARE;
}
