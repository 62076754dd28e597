// Turns a text into the words that carry its meaning: lower-cased, stemmed, without stop words, numbers in one form.
import { amountWord, readAmount } from './numbers.ts';
import { stem } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** A word that counts. A name stood capitalised where its language would not have done so by itself. `written`: as it stood there. */
export type Word = { readonly word: string; readonly kind: 'plain' | 'name' | 'number'; readonly written: string };

/** Letters, digits and what may stand between them inside one word: it's, 30,000, U.S. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Scripts that write no spaces: their words are overlapping pairs of characters, which needs no dictionary. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const UPPER_FIRST = /^\p{Lu}/u;
const ALL_UPPER = /^[\p{Lu}\p{N}.]+$/u;
const SENTENCE_END = /[.!?:\n"“”«»]/;

/** Above this share of capitalised words a line is in title case and capitals say nothing. */
const TITLE_CASE_SHARE = 0.6;

/** The content words of a text in order, with repeats. Empty for an empty text; never throws. `language`: BCP 47 primary tag or null. */
export function wordsOf(text: string, language: string | null): readonly string[] {
  return readWords(text, language).map((each) => each.word);
}

/** As wordsOf, telling names and numbers apart; `wordsMax` ends it early, though capitals are judged by the whole text. */
export function readWords(text: string, language: string | null, wordsMax = Number.POSITIVE_INFINITY): readonly Word[] {
  const tokens = text.matchAll(TOKEN).toArray();
  const capitalsSpeak = capitalsTellNames(
    tokens.map((token) => token[0]),
    language,
  );
  const words: Word[] = [];
  let end = 0;
  for (let at = 0; at < tokens.length && words.length < wordsMax; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const written = token[0];
    const startsSentence = at === 0 || SENTENCE_END.test(text.slice(end, token.index));
    end = token.index + written.length;
    if (UNSPACED.test(written)) {
      words.push(...pairsOf(written));
      continue;
    }
    const lower = plainForm(written);
    const amount = readAmount(lower, tokens[at + 1]?.[0].toLowerCase() ?? '', language);
    if (amount !== null) {
      words.push({ word: amountWord(amount.value), kind: 'number', written });
      if (amount.tokens === 2) at++;
      continue;
    }
    const isShouted = ALL_UPPER.test(written);
    // US, WHO and U.S. are names where us and who are not.
    const isInitials = isShouted && written.length > 1 && (capitalsSpeak || written === 'US' || written.includes('.'));
    const isName = UPPER_FIRST.test(written) && (isInitials || (!isShouted && !startsSentence));
    if (lower.length < 2 || (isStopWord(lower, language) && !isInitials)) continue;
    words.push({ word: stem(lower, language), kind: capitalsSpeak && isName ? 'name' : 'plain', written });
  }
  return words;
}

/** Lower case, one apostrophe, no possessive, no full stops inside initials: "Pakistan’s" is pakistan, "U.S." is us. */
function plainForm(written: string): string {
  const lower = written.toLowerCase().replaceAll('’', "'");
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  return /^\p{L}(?:\.\p{L})+$/u.test(bare) ? bare.replaceAll('.', '') : bare;
}

function pairsOf(run: string): readonly Word[] {
  const letters = [...run];
  if (letters.length === 1) return [{ word: run, kind: 'plain', written: run }];
  return letters.slice(1).map((letter, at) => {
    const pair = `${letters[at]}${letter}`;
    return { word: pair, kind: 'plain', written: pair };
  });
}

/** German capitalises every noun, headlines often every word, shouting every letter: there capitals are no sign of a name. */
function capitalsTellNames(tokens: readonly string[], language: string | null): boolean {
  if (language === 'de') return false;
  const long = tokens.filter((token) => token.length > 3);
  const capitalised = long.filter((token) => UPPER_FIRST.test(token)).length;
  return capitalised <= long.length * TITLE_CASE_SHARE;
}
