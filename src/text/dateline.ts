// Reads where, when and by which agency a text was filed, and takes that off its front; leaves real sentences alone.
import type { Dateline } from '../model/article.ts';
import { agencyAmong, agencyNamed } from './agencies.ts';
import { isWeekday, monthNamed, readWrittenDate } from './months.ts';

/** The longest head measured on real datelines is under 100 characters; beyond this it is a sentence. */
const HEAD_CHARACTERS_MAX = 130;
/** "(ANSA) - ROMA, 07 APR - ": some agencies write two heads, none three. */
const HEADS_MAX = 3;
/** "Our Special Correspondent, Thiruvananthapuram" has 46. */
const FILING_CHARACTERS_MAX = 80;

/** One-word and two-word labels that stand where a dateline could and are none. */
const LABELS = new Set(
  (
    'update updated watch live video photo photos pictures picture audio listen breaking exclusive opinion analysis explainer editorial comment note ' +
    'summary background question answer q a source sources highlights correction clarification advertisement sponsored related read more also see ' +
    'warning context verdict claim fact facts quote headline news report review interview profile obituary timeline factbox tip tips ' +
    'nato nasa unicef unesco fifa uefa opec asean icc imf who un eu us uk usa bjp ipl nba nfl faq pm president minister police ' +
    'our standards conclusion introduction abstract overview results result score scores scorers weather sport sports politics business world ' +
    'aktualisiert eilmeldung kommentar analyse urgent urgente vidéo opinión análisis última hora срочно видео фото мнение обновлено'
  ).split(' '),
);

/** Who wrote it, where papers put a place or an agency: known not to be either. In small letters: a pattern that passes over their size takes 6 ms to make, this one 2. */
const DESK =
  /^(?:(?:our|by our|from our|by|a) )?(?:(?:web|news|monitoring|staff|city|foreign|international|national|world|regional|local|crime|court|economic|political|university|chief|sports|business|online|internet|digital|special|own|diplomatic|district|senior|country)[ -]?)+(?:desk|report|reporter|correspondent|writer|monitoring|team|editor)s?$|^(?:our )?correspondents?$|^(?:from )?our (?:own )?correspondents?$|^redacci[óo]n(?: \p{L}+)?$|^redação$|^(?:নিজস্ব প্রতিবেদক|প্রতিনিধি|निज संवाददाता|संवाददाता|ब्यूरो|نمائندہ خصوصی|اسٹاف رپورٹر)$|^(?:agencies|news agencies|bureau|bureau report|monitoring|desk|correspondent|ویب ڈیسک|نیوز ڈیسک|ডেস্ক|وكالات)$/u;

/** Small words that belong inside place names: Rio de Janeiro, Frankfurt am Main, Stratford-upon-Avon, King of Prussia. */
const PARTICLES =
  /^(?:de|del|della|di|da|do|dos|das|du|des|la|le|las|los|el|al|an|am|on|upon|of|the|sur|en|bei|der|den|and|y|e|и|на|над)$/iu;
const FIRST_PERSON = /^["'“‘«„]|^(?:We|I|I'm|I’m|Our|My|You|Your|Мы|Я|Wir|Ich|Nous|Je|Nosotros)\b/u;
const SEPARATOR_DASH = /^\s{0,9}(?:[.:=]?\s{0,9}(?:—|–|--|-(?=\s)|-(?=["“«„\p{Lu}]))|[=:](?=\s|\p{L}|["“]|$)|\.-)+\s*/u;

/**
 * `rest` is the text without its dateline, or the text as it came (leading blanks off) when it opens with none.
 * Time is linear in the head only. The place is as written; an agency is its shown name ("AFP").
 */
export function readDateline(text: string): { readonly dateline: Dateline | null; readonly rest: string } {
  let rest = text.replace(/^[\s\u200b-\u200f\ufeff]+/u, '');
  let found: Dateline | null = null;
  for (let head = 0; head < HEADS_MAX; head++) {
    const next: Head | null =
      readChinese(rest) ??
      readJapanese(rest) ??
      (rest.lastIndexOf('/', HEAD_CHARACTERS_MAX) < 0 ? null : readSlashed(rest)) ??
      (rest.lastIndexOf('|', HEAD_CHARACTERS_MAX) < 0 ? null : readPiped(rest)) ??
      readHead(rest, found !== null) ??
      (found === null ? null : readSignature(rest));
    if (next === null) break;
    found = merge(found, next.dateline);
    rest = next.rest;
  }
  return { dateline: found, rest };
}

function merge(first: Dateline | null, second: Dateline): Dateline {
  if (first === null) return second;
  return {
    place: first.place ?? second.place,
    agency: first.agency ?? second.agency,
    date: first.date ?? second.date,
  };
}

type Head = { readonly dateline: Dateline; readonly rest: string };

/** What follows a place and date without a dash: "РИА Новости. ", "홍길동 기자 = ". */
function readSignature(text: string): Head | null {
  const korean = /^[\p{Script=Hangul}·,\s]{2,24}(?:기자|특파원)\s*=\s*/u.exec(text)?.[0];
  if (korean !== undefined) return { dateline: NOTHING, rest: text.slice(korean.length) };
  const signed = /^([\p{Lu}][\p{L} /-]{1,24})[.:]\s+/u.exec(text);
  const agency = signed === null ? null : agencyNamed(signed[1] ?? '');
  return signed === null || agency === null
    ? null
    : { dateline: { ...NOTHING, agency }, rest: text.slice(signed[0].length) };
}

/** "ASTANA, February 1. /TASS/. ": the agency of the Russian-language press stands between slashes. */
function readSlashed(text: string): Head | null {
  const head = /^([^/\n]{2,60}?)[.,]?\s{0,9}\/([\p{L} -]{2,24})\/\s*[.:–—-]*\s*/u.exec(text);
  const agency = head === null ? null : agencyNamed(head[2] ?? '');
  const parts = head === null ? null : partsOf(head[1] ?? '');
  return head === null || agency === null || parts === null
    ? null
    : { dateline: { ...parts, agency }, rest: text.slice(head[0].length) };
}

/** "Kampala, Uganda | THE ECHO | The minister": a place and the paper between bars. */
function readPiped(text: string): Head | null {
  const head = /^(\p{Lu}[^|\n]{2,45}?)\s\|\s(\p{Lu}[\p{Lu}\s.&'-]{1,30})\s\|\s+(?=["“]?\p{Lu})/u.exec(text);
  const place = head === null ? null : (partsOf(head[1] ?? '')?.place ?? null);
  return head === null || place === null
    ? null
    : { dateline: { ...NOTHING, place, agency: agencyNamed(head[2] ?? '') }, rest: text.slice(head[0].length) };
}

/** "【マニラ共同】", "【ソウル時事】". */
function readJapanese(text: string): Head | null {
  if (!text.startsWith('【')) return null;
  const head = /^【([\p{L}・ー]{2,12}?)(共同|時事|ロイター)】\s*/u.exec(text);
  return head === null
    ? null
    : {
        dateline: { ...NOTHING, place: head[1] ?? null, agency: agencyNamed(head[2] ?? '') },
        rest: text.slice(head[0].length),
      };
}

/** A line that says only who filed it and where: "UNB, Rajshahi", "AFP / Lusaka", "Staff Reporter, Karachi". Null for any other line. */
export function readFilingLine(line: string): Dateline | null {
  if (line.length > FILING_CHARACTERS_MAX || /[.!?:]$/u.test(line)) return null;
  const parts = partsOf(line);
  if (parts === null) return null;
  const isSigned = parts.agency !== null || line.split(/[,|/•·]|\s[-–—]\s/u).some((piece) => namesDesk(piece.trim()));
  const isDated = parts.date !== null || line.split(',').some((piece) => isWeekday(piece.trim()));
  return isSigned || (parts.place !== null && isDated) ? parts : null;
}

/** "THRISSUR", "DAR ES SALAAM": a town in capitals on a line of its own. Only its place in the article tells it from a headline. */
export function readPlaceLine(line: string): Dateline | null {
  const isTown = /^\p{Lu}[\p{Lu}'’.-]{2,}(?: \p{Lu}[\p{Lu}'’.-]+){0,2}$/u.test(line);
  return isTown && !LABELS.has(line.toLowerCase()) ? { ...NOTHING, place: line } : null;
}

const HEAD_END = /[)\]）】]|[—–=]|--|-(?=\s|["“«„\p{Lu}])|\.-|[:：]|\n/gu;

/** Tries each place where a head could end, nearest first. */
function readHead(text: string, isSecond: boolean): Head | null {
  const front = text.slice(0, HEAD_CHARACTERS_MAX);
  HEAD_END.lastIndex = 0;
  for (let end = HEAD_END.exec(front); end !== null; end = HEAD_END.exec(front)) {
    if (end[0] === '-' && isInsideAgency(front, end.index)) continue;
    const isBracket = /[)\]）】]/u.test(end[0]);
    const head = text.slice(0, end.index + (isBracket ? 1 : 0));
    const after = text.slice(head.length);
    const separator = SEPARATOR_DASH.exec(after.replace('：', ':'))?.[0] ?? '';
    if (end[0] === '\n' && separator === '') {
      if (isAloneOnLine(head)) return { dateline: partsOf(head) ?? NOTHING, rest: after.trimStart() };
      return null;
    }
    if (separator === '' && !isBracket) continue;
    const rest = after.slice(separator.length).trimStart();
    const dateline = judge(head, separator, rest, isSecond);
    if (dateline !== null) return { dateline, rest };
  }
  return null;
}

/** The hyphen of Interfax-Ukraine. */
function isInsideAgency(front: string, hyphen: number): boolean {
  const before = /(?<!\p{L})\p{L}+$/u.exec(front.slice(0, hyphen))?.[0];
  const after = /^-\p{L}+/u.exec(front.slice(hyphen))?.[0];
  return before !== undefined && after !== undefined && agencyNamed(before + after) !== null;
}

function namesDesk(piece: string): boolean {
  return DESK.test(piece.toLowerCase());
}

const NOTHING: Dateline = { place: null, agency: null, date: null };

/** A line of its own that is place and date or agency: "WASHINGTON, April 7 (AP)". */
function isAloneOnLine(line: string): boolean {
  const parts = partsOf(line);
  return parts !== null && (parts.date !== null || parts.agency !== null) && parts.place !== null;
}

/** The dateline that `head` is, given what separates it from the text; null when it reads like the beginning of a sentence. */
function judge(head: string, separator: string, rest: string, isSecond: boolean): Dateline | null {
  if (rest === '') return null;
  const parts = partsOf(head);
  if (parts === null) return null;
  const { place, agency, date } = parts;
  if (separator.trim() === '')
    return agency !== null && /[)\]）】]$/u.test(head) && /^["“‘'«„]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) ? parts : null;
  if (date !== null || agency !== null) return parts;
  if (place === null) return parts; // a desk or weekday only
  if (/^["'“‘«„(]?\p{Ll}/u.test(rest)) return null; // "Moscow: a city of ..."
  if (LABELS.has(place.toLowerCase())) return null;
  if (isAllCapitals(head)) return parts;
  if (isSecond) return null;
  return isPlainPlace(head, separator, rest) ? parts : null;
}

/** "Dubai: The ...", "Dubai - The ...": no agency, date or capitals speak for it, so everything else must. */
function isPlainPlace(head: string, separator: string, rest: string): boolean {
  const words = head.trim().split(/[\s,،、/]+/u);
  if (words.length > 4 || FIRST_PERSON.test(rest)) return false;
  if (words.some((word) => LABELS.has(word.toLowerCase()))) return false;
  if (!/^["“«]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest)) return false;
  const dash = /[—–]|--|-/u.exec(separator)?.[0];
  if (dash === undefined) return true;
  if (!/\s$/u.test(separator) && dash === '-') return false;
  const sentence = /^[^.!?।؟۔]*/u.exec(rest.slice(0, 400))?.[0] ?? '';
  return !new RegExp(`(?:^|\\s)${dash}(?:\\s|$)`, 'u').test(sentence); // "Paris — the capital — woke up": a pair of dashes
}

function isAllCapitals(head: string): boolean {
  const bare = head.replace(/\([^)]{0,100}\)/gu, '');
  const first = bare.split(',')[0] ?? bare;
  const letters = first.match(/\p{L}/gu) ?? [];
  return letters.length >= 3 && first === first.toUpperCase() && first !== first.toLowerCase();
}

/** Splits a head into place, date and agency; null when any piece of it is something else. */
function partsOf(head: string): Dateline | null {
  if (head.trim() === '' || /["“”«»!?;]/u.test(head)) return null;
  let [place, agency, date]: [string | null, string | null, Dateline['date']] = [null, null, null];
  let isDesk = false;
  const pieces = head
    .replace(/[([（【{]/gu, ',')
    .replace(/[)\]）】}]/gu, ',')
    .replace(/(?<!\p{L})(\p{L}+)\.\s+(?=\p{N})/gu, (whole, word: string) =>
      monthNamed(word) === null ? `${word}, ` : whole,
    )
    .replace(/(?<=\p{L}{4})\.(?=\s|$)/gu, ',')
    .split(/[,،、|·•/]|\s-\s|\s[–—]\s|(?<=\p{L})=(?=\p{L})/u);
  for (const raw of pieces) {
    const piece = raw.trim().replace(/^[-–—.:\s]+|(?<![-–—:\s])[-–—:\s]+$/gu, '');
    if (piece === '' || piece === '.') continue;
    const read = readPiece(piece);
    if (read === null) return null;
    // "PARIS, Texas": the state says which town it is.
    if (read.place !== null) place = place === null ? read.place : `${place}, ${read.place}`;
    agency ??= read.agency;
    date ??= read.date;
    if (read.place === null && read.agency === null && read.date === null) isDesk = true;
  }
  if (date !== null && date.year === null) date = { ...date, year: yearIn(head) };
  return place === null && agency === null && date === null && !isDesk ? null : { place, agency, date };
}

function yearIn(head: string): number | null {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(head)?.[0];
  return year === undefined ? null : Number(year);
}

/** One piece between commas; all three null for a weekday, a year or a desk. Null when it is none of what a dateline holds. */
function readPiece(piece: string): Dateline | null {
  const agency = agencyNamed(piece) ?? (/\s-\s|[/&+]|\b(?:and|with)\b/u.test(piece) ? agencyAmong(piece) : null);
  if (agency !== null) return { ...NOTHING, agency };
  if (namesDesk(piece) || isWeekday(piece) || /^(?:19|20)\d{2}\.?$/u.test(piece)) return NOTHING;
  if (
    /^[\p{L}\p{N}-]+\.(?:com|net|org|news|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/u.test(
      piece.replace(/\.\p{L}+$/u, (end) => end.toLowerCase()),
    )
  )
    return NOTHING; // the site's own name
  if (/^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{2,4})?$/iu.test(piece)) return NOTHING;
  const date = readWrittenDate(piece);
  if (date !== null) return { ...NOTHING, date };
  const words = piece.split(/\s+/u);
  for (let at = 1; at < words.length && words.length <= 9; at++) {
    const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const tail =
      agencyNamed(back) !== null
        ? { ...NOTHING, agency: agencyNamed(back) }
        : { ...NOTHING, date: readWrittenDate(back) };
    if (tail.agency === null && tail.date === null) continue;
    const headDate = readWrittenDate(front);
    if (headDate !== null) return { ...tail, date: headDate };
    if (agencyNamed(front) !== null) return { ...tail, agency: agencyNamed(front) };
    if (isPlaceLike(front)) return { ...tail, place: front };
  }
  return isPlaceLike(piece) ? { ...NOTHING, place: piece } : null;
}

/** One to five capitalised words (or words of a script without case), no digits. */
function isPlaceLike(piece: string): boolean {
  const words = piece.split(/\s+/u);
  if (words.length > 5 || piece.length > 45 || /\p{N}/u.test(piece)) return false;
  const isCased = /\p{Lu}|\p{Ll}/u.test(piece);
  if (!isCased) return words.length <= 3 && /^[\p{L}\p{M}.'’\-\s]+$/u.test(piece);
  if (!/^\p{Lu}/u.test(words[0] ?? '')) return false;
  return (
    words.every(
      (word, at) =>
        (at > 0 && PARTICLES.test(word)) ||
        /^(?:\p{Lu}|['’]?(?:al|el|es|as|an|ad|s)-|d['’]|l['’])[\p{L}\p{M}.'’-]*$/u.test(word),
    ) && !isStartWord(words[0] ?? '')
  );
}

/** Capitalised words that open sentences, not places. */
function isStartWord(word: string): boolean {
  return /^(?:It|He|She|They|Our|My|Your|Their|His|Her|This|That|These|Those|There|Here|What|When|Where|Why|How|Who|If|But|And|Or|Yes|No|So|Then|Now|In|On|At|As|By|For|From|Mr|Mrs|Ms|Dr|Step|Part|Chapter|Day|Es|Il|Ce|Das|Dies)\b\.?$/u.test(
    word,
  );
}

const CHINESE_END = /[电電讯訊]/;

/** "新华社北京4月7日电（记者 王某）", "中新网北京4月7日电", "【共同】": Chinese agencies close the head with 电. */
function readChinese(text: string): Head | null {
  const front = text.slice(0, HEAD_CHARACTERS_MAX);
  if (!CHINESE_END.test(front)) return null;
  const head =
    /^[（(【]?(新华社|新華社|中新社|中新网|中通社|中央社|法新社|路透社|美联社|共同社)?[）)】]?\s*(?:(?:记者|記者)[\p{Script=Han}、\s]{2,12})?([\p{Script=Han}]{2,8}?)?\s*(\d{1,2}月)?(\d{1,2}日)?(?:电|電|讯|訊)\s*[（(]?(?:(?:记者|記者)[^）)]{0,24})?[）)]?\s*[-—:：]*\s*/u.exec(
      front,
    );
  if (head === null || (head[1] === undefined && head[4] === undefined)) return null;
  const day = Number.parseInt(head[4] ?? '', 10);
  const month = Number.parseInt(head[3] ?? '', 10);
  return {
    dateline: {
      place: head[2] ?? null,
      agency: head[1] === undefined ? null : agencyNamed(head[1]),
      date: month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year: null, month, day } : null,
    },
    rest: text.slice(head[0].length),
  };
}
