// Turns a text into the words that carry its meaning: lower-cased, stemmed, without stop words, numbers in one form.
import { joinedWordEnd } from './letters.ts';
import { amountWord, mayBeAmount, readAmount } from './numbers.ts';
import { stem } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** A word that counts. A name stood capitalised where its language would not have done so by itself. `written`: as it stood there. */
export type Word = { readonly word: string; readonly kind: 'plain' | 'name' | 'number'; readonly written: string };

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
  const form = formsOf(language);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const end = joinedWordEnd(text, at);
    if (end > at) tokens.push({ form: form(text.slice(at, end)), at });
    at = Math.max(end, at + 1);
  }
  const capitalsSpeak = capitalsTellNames(tokens, language);
  const words: Word[] = [];
  let end = 0;
  for (let at = 0; at < tokens.length && words.length < wordsMax; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const { written, lower, word, isShouted, isInitials, isCapitalised, isStop } = token.form;
    const startsSentence = at === 0 || partsSentences(text, end, token.at);
    end = token.at + written.length;
    if (token.form.isUnspaced) {
      words.push(...pairsOf(written));
      continue;
    }
    if (token.form.mayBeAmount) {
      const amount = readAmount(lower, tokens[at + 1]?.form.written.toLowerCase() ?? '', language);
      if (amount !== null) {
        words.push({ word: amountWord(amount.value), kind: 'number', written });
        if (amount.tokens === 2) at++;
        continue;
      }
    }
    const isAbbreviation = isInitials && (capitalsSpeak || written === 'US' || written.includes('.'));
    if (lower.length < 2 || (isStop && !isAbbreviation)) continue;
    const isName = capitalsSpeak && isCapitalised && (isAbbreviation || (!isShouted && !startsSentence));
    words.push({ word, kind: isName ? 'name' : 'plain', written });
  }
  return words;
}

type Token = { readonly form: Form; readonly at: number };

/** What a written word is, wherever it stands. */
type Form = {
  readonly written: string;
  /** plainForm of it. */
  readonly lower: string;
  /** Its stem. */
  readonly word: string;
  readonly isUnspaced: boolean;
  readonly isCapitalised: boolean;
  readonly isShouted: boolean;
  /** US, WHO and U.S. are names where us and who are not. */
  readonly isInitials: boolean;
  readonly isStop: boolean;
  /** Worth asking readAmount. */
  readonly mayBeAmount: boolean;
};

/** Most words of a text were met before: one look-up instead of ten patterns. A language's memory starts afresh at this many. */
const FORMS_MAX = 50_000;
const forms = new Map<string | null, Map<string, Form>>();

function formsOf(language: string | null): (written: string) => Form {
  const known = forms.get(language) ?? new Map<string, Form>();
  forms.set(language, known);
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size >= FORMS_MAX) known.clear();
    const own = ownCopy(written);
    const form = formOf(own, language);
    known.set(own, form);
    return form;
  };
}

/** V8 keeps a whole text alive for a piece of it, for as long as a table keeps the piece: 27 MB for 5,000 long words of as many articles. */
function ownCopy(piece: string): string {
  return piece.split('').join('');
}

function formOf(written: string, language: string | null): Form {
  const lower = plainForm(written);
  const isShouted = ALL_UPPER.test(written);
  const isUnspaced = UNSPACED.test(written);
  const isStop = isStopWord(lower, language);
  return {
    written,
    lower,
    word: isUnspaced || lower.length < 2 ? lower : stem(lower, language),
    isUnspaced,
    isCapitalised: UPPER_FIRST.test(written),
    isShouted,
    isInitials: isShouted && written.length > 1,
    isStop,
    mayBeAmount: mayBeAmount(lower, language),
  };
}

/** Between two words of one sentence stands a blank, nearly always. */
function partsSentences(text: string, end: number, start: number): boolean {
  if (start - end === 1 && text.charCodeAt(end) === 0x20) return false;
  return SENTENCE_END.test(text.slice(end, start));
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
function capitalsTellNames(tokens: readonly Token[], language: string | null): boolean {
  if (language === 'de') return false;
  let [long, capitalised] = [0, 0];
  for (const { form } of tokens) {
    if (form.written.length <= 3) continue;
    long++;
    if (form.isCapitalised) capitalised++;
  }
  return capitalised <= long * TITLE_CASE_SHARE;
}
