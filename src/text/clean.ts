// Turns an item's title and text into what the article says and nothing else: no dateline, credit, caption or site furniture.
import type { Dateline } from '../model/article.ts';
import { agencyAmong } from './agencies.ts';
import { readDateline, readFilingLine, readPlaceLine } from './dateline.ts';
import { isFurniture, readsAsFurniture, withoutCaptionBrackets } from './furniture.ts';
import { mayHoldFurniture } from './furniture-glance.ts';
import { readParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';
import { isTimeStamp, readStamp } from './stamp.ts';
import { cleanTitle } from './title.ts';

export type CleanText = {
  readonly title: string;
  /** Paragraphs joined by a blank line. May be empty. */
  readonly text: string;
  readonly dateline: Dateline | null;
  /** Whose wire copy it is, by dateline or credit; null for the outlet's own. */
  readonly agency: string | null;
};

/** Articles are a few kilobytes; what comes after this is an archive page or an attack, and is left out. */
const TEXT_CHARACTERS_MAX = 200_000;

/**
 * Never throws; cleaning what is clean changes nothing. `outletName` lets its name be taken off the title; null when unknown.
 * `isRepeated`: what the outlet prints under every article (repeats.ts), where that is known.
 */
export function clean(input: {
  readonly title: string;
  readonly text: string;
  readonly outletName: string | null;
  readonly isRepeated?: ((line: string) => boolean) | null;
}): CleanText {
  const paragraphs = readParagraphs(input.text.slice(0, TEXT_CHARACTERS_MAX));
  const { isRepeated = null } = input;
  const title = cleanTitle(input.title, input.outletName);
  const credits: string[] = [];
  const kept: string[] = [];
  let dateline: Dateline | null = null;
  for (const paragraph of paragraphs) {
    let text = withoutClock(withoutChatMarks(paragraph));
    if (kept.length === 0) {
      if (isSameText(text, title)) continue; // the headline, repeated above the text
      const filed: Dateline | null = dateline === null ? (readFilingLine(text) ?? readPlaceLine(text)) : null;
      if (filed !== null) {
        dateline = filed;
        continue;
      }
      const read = readDateline(withoutCaption(withoutStamp(stripLeadIns(text))));
      dateline = merge(dateline, read.dateline);
      text = read.rest;
    }
    const signed = takeCredit(text);
    if (signed.agency !== null) credits.push(signed.agency);
    const body = keepSentences(signed.rest, isRepeated);
    if (body !== '') kept.push(body);
  }
  return { title, text: kept.join('\n\n'), dateline, agency: dateline?.agency ?? credits[credits.length - 1] ?? null };
}

function merge(first: Dateline | null, second: Dateline | null): Dateline | null {
  if (first === null || second === null) return first ?? second;
  return { place: first.place ?? second.place, agency: first.agency ?? second.agency, date: first.date ?? second.date };
}

/** "11.40 The power company says": the clock of a live page in front of each of its entries. */
const CLOCK_AT_START =
  /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?(?:[ap]\.?m\.?|GMT|BST|UTC|IST|CET|EST|EDT))?(?:\s?[-–—:|])?\s+(?=\p{Lu})/u;

/** What a chat makes bold, forwarded as it was typed: "*BREAKING:* The ferry". */
function withoutChatMarks(paragraph: string): string {
  if (!paragraph.includes('*')) return paragraph;
  return paragraph.replace(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*]{0,200}[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '$1');
}

function withoutClock(paragraph: string): string {
  return /^\d/.test(paragraph) ? paragraph.replace(CLOCK_AT_START, '') : paragraph;
}

/** "Tuesday, August 25, 2015, 12:41 AM The council", "Sobota, 26. března 2005 Až": a whole date, and the sentence behind it. */
function withoutStamp(text: string): string {
  const end = STAMP_AT_START.exec(text.slice(0, STAMP_CHARACTERS_MAX))?.[0].length ?? 0;
  if (end === 0 || SENTENCE_START.test(text)) return text;
  const stamp = text.slice(0, end).replace(/(?<![\s,،|–—-])[\s,،|–—-]+$/u, '');
  return isTimeStamp(stamp) && readStamp(stamp) !== null ? text.slice(end) : text;
}

const STAMP_CHARACTERS_MAX = 90;
/** "On Saturday, March 26, 2005 The Echo closed": a sentence with a date in it. */
const SENTENCE_START = /^(?:On|In|At|By|Since|From|Until|Before|After|El|Le|Am|Em|Il|Den|На|В|С)\s/u;
/** Up to a year, or a clock behind it with its zone, where a sentence can begin. */
const STAMP_AT_START =
  /^(?=\P{N}{0,24}\p{Nd})[^.!?।۔]{0,40}?(?:\.\s[^.!?।۔]{0,24})?\b(?:19|20)\d{2}(?:[,،]?\s(?:(?:at|AT)\s)?\d{1,2}[:.]\d{2}(?:\s?[APap]\.?[Mm]\.?)?(?:\s\p{Lu}{2,4}(?=\s))?)?\s*[,،|–—-]*\s*(?=["“«]?[\p{Lu}\p{Lo}])/u;

/** "Ana Ruiz at the gate. (Photo: AFP) The port ...": a caption and its credit that ran into the text. */
function withoutCaption(text: string): string {
  if (!text.includes('(')) return text;
  const rest = text.slice((CAPTION_AT_START.exec(text) ?? PHOTOGRAPHER_AT_START.exec(text))?.[0].length ?? 0);
  return /^["“]?[\p{Lu}\p{Lo}]/u.test(rest) ? rest : text;
}

const CAPTION_AT_START =
  /^(?:[^.!?()\n]{8,200}[.!?]?\s{0,9})?\((?:(?:photo|image|picture|pic|foto|source|credit|courtesy|screengrab|screenshot|supplied|handout|file)\b[^()]{0,60}|instagram|facebook|twitter|youtube|getty(?: images)?|shutterstock|istock|alamy|pexels|unsplash|pixabay)\)\s+/iu;

/** "(Ana Ruiz/The Echo) The port ...", with or without what the picture shows. */
const PHOTOGRAPHER_AT_START =
  /^(?:[^.!?()\n]{8,200}[.!?]?\s{0,9})?\((?:\p{Lu}[\p{L}.'’-]*\s){1,3}?\p{Lu}[\p{L}.'’-]*\s?\/\s?\p{Lu}[^()]{1,40}\)\s+/u;

/** What players and picture boxes leave in front of the first sentence without a full stop of its own. */
function stripLeadIns(text: string): string {
  return text.replace(
    /^(?:\s*(?:media playback is (?:not supported|unsupported) on (?:this|your) device|advertisement|story highlights|exclusive:|breaking:|just in:|updated:)\s*)+/iu,
    '',
  );
}

/** The paragraph without the sentences that are furniture; most paragraphs hold none and come back as they are, uncut. */
function keepSentences(paragraph: string, isRepeated: ((line: string) => boolean) | null): string {
  const text = withoutCaptionBrackets(paragraph);
  const isSuspect = mayHoldFurniture(text);
  if (isRepeated === null && !isSuspect) return text;
  if ((isSuspect && readsAsFurniture(text)) || isRepeated?.(text) === true) return '';
  const isDropped = (line: string): boolean => isFurniture(line) || isRepeated?.(line) === true;
  const sentences = splitSentences(text, null);
  const kept = sentences.filter((sentence) => !isDropped(sentence));
  return kept.length === sentences.length ? text : kept.join(' ');
}

const CREDIT_AT_END =
  /(?:^|[.!?。।۔"”’)\]]\s{0,9}|(?<!\s)\s{2,9})(?:[-–—]{1,2}\s{0,9}|[([（]\s{0,9})(?:with (?:additional )?(?:inputs?|reporting|agencies) (?:from|by) )?([\p{L}\p{M}][\p{L}\p{M} .,&/+-]{0,48}?)\s*[)\]）]?\s*\.?$/u;

/** One of these stands in every credit at the end: looked for first, it spares most paragraphs the long way. */
const CREDIT_MARK = /[-–—([（]/;

/** "peruanos. EFE", "next week. BSS/AE/CT", "rainy season. Enditem": capitals, so that no sentence is meant. */
const BARE_CREDIT_AT_END =
  /(?:[.!?。।۔]["”’)]*\s+)(\p{Lu}{2,8}(?:\/\p{L}{2,4}){0,3}|Enditem|Fin|FIN|Fim|Xinhua|Reuters|Lusa\/Fim)\s*\.?$/u;

/** Takes a closing signature off: "phenomenon.   -DAWN", "(AFP)", "— Reuters/AP". `agency` only when it is one. */
function takeCredit(text: string): { readonly rest: string; readonly agency: string | null } {
  const tail = text.slice(-90);
  const marked = CREDIT_MARK.test(tail) ? CREDIT_AT_END.exec(tail) : null;
  const found = marked ?? BARE_CREDIT_AT_END.exec(tail);
  const name = found?.[1];
  if (found === null || name === undefined) return creditLine(text);
  const agency = agencyAmong(name);
  const isSignature =
    agency !== null || (name.split(/\s+/u).length <= 3 && name === name.toUpperCase() && name !== name.toLowerCase());
  if (!isSignature) return creditLine(text);
  const at = text.length - Math.min(90, text.length) + found.index;
  const stop = /^[.!?。।۔"”’)\]]+/u.exec(text.slice(at))?.[0].length ?? 0;
  return { rest: text.slice(0, at + stop).trimEnd(), agency };
}

/** A whole paragraph that names an agency as its source: "With inputs from PTI", "Source: Reuters". */
function creditLine(text: string): { readonly rest: string; readonly agency: string | null } {
  const line =
    /^\(?(?:with (?:additional )?(?:inputs?|reporting|information|files)(?: from| by)|source|credits?|agencies|reporting by|con información de|com informações d[aeo]|avec|mit material von|quelle|fuente|fonte|источник)\s{0,9}[:-]?\s{0,9}([^.()]{2,40})\)?\.?$/iu.exec(
      text,
    );
  return line === null ? { rest: text, agency: null } : { rest: '', agency: agencyAmong(line[1] ?? '') };
}

function isSameText(text: string, title: string): boolean {
  const bare = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return title !== '' && text.length < title.length + 12 && bare(text) === bare(title);
}
