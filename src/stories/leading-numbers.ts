// The numbers that an article leads with: tolls, sums and counts of its title and first words, not years, dates, clock times or ages.
import type { LeadingNumber } from '../model/story.ts';
import { isWeekday, monthNamed } from '../text/months.ts';
import { readAmount } from '../text/numbers.ts';

/** What leads stands in the title or at the very front of the text: about one sentence. */
const LEAD_CHARACTERS_MAX = 220;
const TITLE_CHARACTERS_MAX = 400;
const NUMBERS_MAX = 8;

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** "$6tn", "€30m": the sign is part of what was written. */
const CURRENCY_BEFORE = /[$€£¥₹₽₺]$/u;
const AGE_BEHIND = /^[\s-]*(?:-year-old|year-old|years? old|ans\b|años|jährig|лет\b|anos\b)/iu;
const CLOCK_BESIDE = /^:\d|^\s?(?:am|pm|a\.m|p\.m|uhr|gmt|utc|h)\b/iu;

const YEAR_FIRST = 1_900;
const YEAR_LAST = 2_100;

export function leadingNumbers(article: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
}): readonly LeadingNumber[] {
  const found = new Map<number, LeadingNumber>();
  for (const line of [article.title.slice(0, TITLE_CHARACTERS_MAX), article.text.slice(0, LEAD_CHARACTERS_MAX)]) {
    for (const { value, written } of numbersIn(line, article.language)) {
      if (found.size < NUMBERS_MAX && !found.has(value)) found.set(value, { value, written, articleId: article.id });
    }
  }
  return [...found.values()];
}

function* numbersIn(
  line: string,
  language: string | null,
): Generator<{ readonly value: number; readonly written: string }> {
  const tokens = line.matchAll(TOKEN).toArray();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return;
    const amount = readAmount(token[0].toLowerCase(), next?.[0].toLowerCase() ?? '', language);
    if (amount === null) continue;
    const last = amount.tokens === 2 && next !== undefined ? next : token;
    const end = last.index + last[0].length;
    const sign = CURRENCY_BEFORE.exec(line.slice(0, token.index))?.[0] ?? '';
    const isDate = [tokens[at - 1], tokens[at + amount.tokens]].some(
      (beside) => beside !== undefined && isCalendarWord(beside[0].toLowerCase()),
    );
    at += amount.tokens - 1;
    const behind = line.slice(end, end + 16);
    if (isDate || AGE_BEHIND.test(behind) || CLOCK_BESIDE.test(behind) || line[token.index - 1] === ':') continue;
    const isYear = sign === '' && amount.tokens === 1 && amount.value >= YEAR_FIRST && amount.value <= YEAR_LAST;
    if (amount.value >= 2 && !isYear) yield { value: amount.value, written: sign + line.slice(token.index, end) };
  }
}

function isCalendarWord(lower: string): boolean {
  return monthNamed(lower) !== null || isWeekday(lower);
}
