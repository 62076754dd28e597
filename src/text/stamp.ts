// Reads when a newspaper says it published: "Published : Thursday, 8 April, 2021 at 12:00 AM" to an instant.
import type { Instant } from '../base/time.ts';
import type { Codes } from './codes.ts';
import { firstLettersIn, firstLettersOf } from './first-letters.ts';
import { IN_WORD, kindAt } from './letters.ts';
import { asciiDigits, dateWords, isDateWord, isWeekday, monthNamed, readWrittenDate } from './months.ts';

/** Minutes east of UTC of the zone letters that papers print. Those that mean two zones (BST, CST) are left out. */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  WET: 0,
  CET: 60,
  WAT: 60,
  CEST: 120,
  EET: 120,
  CAT: 120,
  SAST: 120,
  EEST: 180,
  EAT: 180,
  MSK: 180,
  GST: 240,
  PKT: 300,
  IST: 330,
  NPT: 345,
  BDT: 360,
  BDST: 360,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  MST: -420,
  CDT: -300,
};

/**
 * Instant of a published, updated or plain date line; null when it names no full date. A line without a zone is read as
 * UTC: at most half a day wrong, and never invented. Of two dates on one line the first is the publication.
 */
export function readStamp(line: string): Instant | null {
  if (line.length > STAMP_CHARACTERS_MAX || !/\p{N}/u.test(line)) return null;
  const plain = plainStamp(line);
  const published = beforeUpdate(plain);
  const date = dateIn(published);
  if (date === null || date.year === null) return null;
  const { hour, minute } = clockOf(published);
  const instant = Date.UTC(date.year, date.month - 1, date.day, hour, minute) - zoneMinutes(published) * 60_000;
  return Number.isFinite(instant) ? instant : null;
}

/** A line that ends in a whole date behind something else: "Staff Reporter | Published April 8, 2021". Null when it is no such line, or all date. */
export function splitStamp(line: string): { readonly front: string; readonly stamp: string } | null {
  if (line.length > STAMP_CHARACTERS_MAX || !/\p{N}/u.test(line)) return null;
  const words = line.split(' ').slice(0, STAMP_TOKENS_MAX);
  for (let at = 1; at <= FRONT_WORDS_MAX && at < words.length; at++) {
    const stamp = words.slice(at).join(' ');
    if (isTimeStamp(stamp) && readStamp(stamp) !== null) return { front: words.slice(0, at).join(' '), stamp };
  }
  return null;
}

/** How much a date line's word is worth: publication before an undated label, anything before an update. */
export type StampWeight = 0 | 1 | 2 | 3;

/** 3 "Published: ...", 2 a date with its time, 1 a bare date, 0 "Updated: ...". */
export function weighStamp(line: string): StampWeight {
  if (PUBLISHED.test(line)) return 3;
  if (UPDATED.test(line)) return 0;
  return CLOCK.test(plainStamp(line)) ? 2 : 1;
}

const STAMP_CHARACTERS_MAX = 160;
const PUBLISHED =
  /\b(?:publish(?:ed)?|posted|filed|issued|created|uploaded)\b|publi[ée]|publicado|pubblicato|veröffentlicht|diterbitkan|opublikowano|gepubliceerd|publikováno|입력|등록|опубликован|প্রকাশ|प्रकाशित|شائع/iu;
const UPDATED =
  /\b(?:last )?(?:updated?|modified|edited)\b|mis à jour|actualizado|atualizado|aktualisiert|aggiornato|güncelleme|aktualizacja|bijgewerkt|aktualizováno|수정|обновлен|আপডেট|अपडेट|اپ ڈیٹ/iu;
/** "12:00 AM", "06.33 pm", "10h15", "18時05分". A dot counts only before am or pm: 04.05 is a day. */
const CLOCK =
  /(?<![\d:.])(\d{1,2})(?:[:h](\d{2})(?::\d{2})?(?![\d.])|\.(\d{2})(?=\s?[ap]\.?\s?m\b)|[時时点]\s?(\d{1,2})分)\s*(?:([ap])\.?\s?m\b\.?)?/iu;

const EACH_CLOCK = new RegExp(CLOCK, 'giu');

/** Digits of our script, "2024" parted from a time glued to it, no seconds' letters. */
function plainStamp(line: string): string {
  return asciiDigits(line)
    .replace(/\b((?:19|20)\d{2})(?=\d{1,2}:\d{2})/gu, '$1 ')
    .replace(/(\d)T(?=\d)/gu, '$1 ');
}

/** The part that tells of the publication, where an update follows on the same line. */
function beforeUpdate(plain: string): string {
  const update = UPDATED.exec(plain);
  if (update === null || update.index === 0) return plain;
  const before = plain.slice(0, update.index);
  return dateIn(before) === null ? plain : before;
}

/** Words beside a date that still leave the line a time stamp. Lower case, any language that we read dates in. */
const STAMP_WORDS = new Set(
  (
    'date published publish posted updated update modified created uploaded issued filed last first on at in the by h hs hrs hours hour ago am pm a.m p.m noon midnight ' +
    'video count views view read min mins minute minutes day days week weeks month months second seconds e-paper epaper local time gmt utc ist pkt bst bdst bdt est edt pst pdt cet cest et ' +
    'eat cat wat msk wib jst kst sgt hkt npt z дата опубликовано обновлено в le à mis jour publié a las publicado actualizado el de del alle ore um uhr stand aktualisiert veröffentlicht ' +
    'pubblicato atualizado há hace hora horas dia dias um ano mes diterbitkan pukul om uur opublikowano aktualizacja godz gepubliceerd bijgewerkt publikováno aktualizováno 입력 수정 등록 승인 업데이트 giriş tarihi güncelleme saat প্রকাশ প্রকাশিত আপডেট তারিখ प्रकाशित अपडेट अपडेटेड तारीख تاریخ شائع اپ ڈیٹ نشر في'
  ).split(' '),
);
const STAMP_TOKENS_MAX = 30;
const FRONT_WORDS_MAX = 9;

/** Dates and times on a line of their own, with or without "Published", "Updated", "3 min read", or a label and a colon in any language. */
export function isTimeStamp(text: string): boolean {
  if (text.length > STAMP_CHARACTERS_MAX || opensInOtherWord(text)) return false;
  if (!/\p{N}/u.test(text)) return text.split(/[\s,،|]+/u).every((word) => isWeekday(word));
  if (endsInOtherWord(text)) return false;
  const plain = plainStamp(text);
  if (isAllStamp(plain)) return true;
  const labelled = /^[^\d:：]{2,30}[:：]\s*(\S.*)$/u.exec(plain)?.[1];
  return labelled !== undefined && readStamp(labelled) !== null && isAllStamp(labelled);
}

/**
 * Sentences begin with plain words that no stamp holds: seen first, they save the long way: 0.4 us a paragraph of wire
 * copy where it took 2.3. A colon behind a few words may make them a stamp's label.
 */
function opensInOtherWord(text: string): boolean {
  if (LABEL_AT_START.test(text)) return false;
  LEADING_WORD.lastIndex = 0;
  for (let found = LEADING_WORD.exec(text); found !== null; found = LEADING_WORD.exec(text))
    if (!isStampWord(found[1] ?? '')) return true;
  return false;
}

/**
 * Whether a stamp may begin at `at`, wherever it ends. `lower`: a text in small letters, with its codes. False is certain but for a label: a colon within
 * LABEL_LETTERS_MAX makes one of any words, and is for the caller to see.
 */
export function mayBeStampAt(lower: string, codes: Codes, at: number): boolean {
  for (let start = at; ; ) {
    if (isOtherWordAt(codes, start)) return false;
    const end = tokenEnd(lower, codes, start);
    const mark = lower.charAt(end);
    if (mark === '(') return true;
    // Nearly all are plain letters, which need no pattern.
    const isPlain = plainLettersEnd(codes, start) === end;
    const token = lower.slice(start, isPlain ? end : withoutMarksEnd(lower, start, end));
    // What stands in brackets is passed over.
    if (!isPlain && endsInside(token)) return true;
    if (mark !== ')' && !(isPlain ? isPlainStampWord(token) : mayBeStampToken(token))) return false;
    // "On April 19.": there the line may end.
    if (mark === '' || token.length < end - start) return true;
    start = end + 1;
  }
}

/** Whether a plain word stands there that begins like no stamp's: nine in ten starts of sentences end here. */
function isOtherWordAt(codes: Codes, at: number): boolean {
  if (stampLetters[firstLettersIn(codes, at)] !== 0) return false;
  const end = plainLettersEnd(codes, at);
  // "the-7-april", "v12" and what stands in brackets are looked at as a whole.
  return end > at && GLUED[codes[end] ?? 0] !== 1;
}

const stampLetters = firstLettersOf([...STAMP_WORDS, ...dateWords()]);
const GLUED = tableOfMarks('-)0123456789');

function plainLettersEnd(codes: Codes, start: number): number {
  let end = start;
  for (let code = codes[end] ?? 0; code >= SMALL_A && code <= SMALL_Z; code = codes[end] ?? 0) end++;
  return end;
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

const TOKEN_ENDS = tableOfMarks(' ,،;|•·/–—:：()（）');

/** By code, 1 for each of the marks. */
function tableOfMarks(marks: string): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}

/** As isAllStamp cuts them; what is longer than any stamp, as in scripts without blanks, need not be seen to its end. */
function tokenEnd(lower: string, codes: Codes, start: number): number {
  const last = Math.min(lower.length, start + STAMP_CHARACTERS_MAX + 1);
  let end = start;
  while (end < last && TOKEN_ENDS[codes[end] ?? 0] === 0) end++;
  return end;
}

/** Where the token ends without the marks behind its last letter or digit. */
function withoutMarksEnd(lower: string, start: number, end: number): number {
  let bare = end;
  while (bare > start && (kindAt(lower, bare - 1) & IN_WORD) === 0) bare--;
  return bare;
}

/** Clocks, zones and dates glued to their time become tokens only when the whole line is read. */
function mayBeStampToken(token: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(token)) return true;
  if (!/[^a-z.-]/.test(token)) return isPlainStampWord(token);
  if (!/\p{N}/u.test(token)) return isStampWord(token);
  return /^[+-]?\d+$|^\d{1,2}[h.]\d{2}|^\d{4}-|[^\x00-\x7f]/.test(token) || isStampToken(token);
}

/** As it stands, without what the endings of Slavic months would need; '' where two marks stand side by side. */
function isPlainStampWord(token: string): boolean {
  return token === '' || STAMP_WORDS.has(token) || isDateWord(token);
}

/** "19.the": the next sentence follows without a blank. */
function endsInside(token: string): boolean {
  const end = token.search(/[.!?]\P{N}/u);
  return end > 0 && mayBeStampToken(token.slice(0, end));
}

/** A label's letters and its colon, as LABEL_AT_START has them. */
export const LABEL_LETTERS_MAX = 31;

const LABEL_AT_START = /^[^\d:：]{2,30}[:：]/u;
const LEADING_WORD = /([A-Za-z]+)[ ,]+/y;

/** Sentences with a number end in such a word as well. */
function endsInOtherWord(text: string): boolean {
  const last = /(?:^| )([a-z]{3,})\.?$/.exec(text)?.[1];
  return last !== undefined && !isStampWord(last);
}

function isAllStamp(plain: string): boolean {
  const bare = plain
    .replace(/来源[:：]\s*\S+|[（(][^()（）]{0,20}[)）]/gu, ' ')
    .replace(EACH_CLOCK, ' 0 ')
    .replace(/(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d{2})?(?=\s*$)/giu, ' ');
  const tokens = bare
    .toLowerCase()
    .split(/[\s,،;|•·/–—:：]+/u)
    .map((token) => token.replace(/^[-.]+|(?<![-.])[-.]+$/gu, ''))
    .filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > STAMP_TOKENS_MAX) return false;
  // A number alone is a share count or the place in a list.
  return tokens.every(isStampToken) && tokens.some((token) => !STAMP_WORDS.has(token)) && !/^[\s\d]*$/u.test(plain);
}

/** A word of letters alone: no date by itself. */
function isStampWord(word: string): boolean {
  return STAMP_WORDS.has(word.toLowerCase()) || isWeekday(word) || monthNamed(word) !== null;
}

function isStampToken(token: string): boolean {
  return (
    isStampWord(token) ||
    /^\d{1,4}(?:st|nd|rd|th|er|º|°)?$/u.test(token) ||
    readWrittenDate(token) !== null ||
    readWrittenDate(token.replaceAll('-', ' ')) !== null
  );
}

function clockOf(plain: string): { readonly hour: number; readonly minute: number } {
  const time = CLOCK.exec(plain);
  if (time === null) return { hour: 0, minute: 0 };
  let hour = Number(time[1]);
  const half = time[5]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = Number(time[2] ?? time[3] ?? time[4]);
  return hour < 24 && minute < 60 ? { hour, minute } : { hour: 0, minute: 0 };
}

/** The first run of words on the line that is a whole date. Bounded: lines are short and dates have at most six words. */
function dateIn(line: string): ReturnType<typeof readWrittenDate> {
  const words = line
    .split(/[\s,،|]+/u)
    .filter((word) => word !== '')
    .slice(0, 30);
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 6); to > from; to--) {
      const date = readWrittenDate(words.slice(from, to).join(' '));
      if (date !== null && date.year !== null) return date;
    }
  }
  return null;
}

function zoneMinutes(line: string): number {
  const offset = /(?:\d{2}|[ap]m|GMT|UTC)\s*([+-])(\d{2}):?(\d{2})\b|(?:GMT|UTC)\s?([+-])(\d{1,2})\b/iu.exec(
    line.replace(/\d{1,4}-\d{1,2}-\d{1,4}/u, ''),
  );
  if (offset !== null)
    return ((offset[1] ?? offset[4]) === '-' ? -1 : 1) * (Number(offset[2] ?? offset[5]) * 60 + Number(offset[3] ?? 0));
  const letters =
    /\b([A-Z]{1,4}|BdST)\b\)?\s*$/u.exec(line.trim())?.[1]?.toUpperCase() ??
    /\b(GMT|UTC|PKT|IST|MSK|EST|EDT|PST|PDT|CET|CEST)\b/u.exec(line)?.[1];
  return letters === undefined ? 0 : (ZONE_MINUTES[letters] ?? 0);
}
