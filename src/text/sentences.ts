// Cuts a text into sentences: Intl.Segmenter, then our rules for abbreviations, initials and quotations.
import { isPlain, plainSegments } from './plain-segments.ts';

/** Abbreviations after which a sentence goes on, lower case and without the final stop. Languages share one table where they do not clash. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en:
    'mr mrs ms dr prof sr jr st gen lt col sgt cpl pvt capt cmdr cdr maj brig adm gov sen rep hon rev fr pres supt insp det vs etc inc ltd co corp ' +
    'bros no nos vol fig approx dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'e.g i.e a.m p.m ph.d ft mt rs ave blvd rd smt shri sri md mohd maj.-gen lt.-gen brig.-gen lt.-col messrs amb atty asst ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
  de: 'dr prof hr fr nr st str bzw ca evtl ggf inkl usw vgl z.b u.a d.h o.ä mio mrd abs art bd jh jan feb mär apr jun jul aug sep sept okt nov dez gest geb',
  fr: 'm mm mme mlle dr pr st ste me mgr janv févr avr juil sept oct nov déc env av bd p.ex etc art cf',
  es: 'sr sra srta sres dr dra prof d dña gral cnel lic ing av avda núm no pág ee.uu ene feb mar abr jun jul ago sept oct nov dic etc ud uds art',
  pt: 'sr sra dr dra prof gen cel av nº no pág jan fev mar abr jun jul ago set out nov dez etc art exmo',
  it: 'sig sigg dott dr prof avv ing on gen col st ecc art pag n c.so v.le',
  ru: 'г гг ул д им т.е т.д т.п т.к т.н руб коп млн млрд тыс см стр рис акад проф доц св ст чел кв обл р-н янв февр апр авг сент окт нояб дек напр',
  uk: 'р рр м вул ім т.д т.п тис млн млрд грн ст обл проф акад див напр',
  nl: 'dhr mevr dr prof mr drs ing st nr blz ca bijv m.n o.a d.w.z jan feb mrt apr jun jul aug sep okt nov dec',
  pl: 'dr prof gen płk mjr kpt por ks św ul al nr str tys mln mld tj np itd itp m.in r w godz zł im',
  cs: 'dr prof ing mgr bc gen plk sv ul č str tzv např atd apod tj mil mld',
  tr: 'dr prof doç av sn no cad sok bkz vb vs örn yrd alb',
  id: 'dr prof ir drs h hj no jl tgl dll dsb dkk a.n kol kab',
  vi: 'ts gs pgs ths tp tx tt bs ks q p tr',
  hi: 'डॉ डा श्री सुश्री प्रो ले मो सु कु पं स्व कि मी कि.मी किमी यू यू.एस के जे एस आर ए बी सी डी पी टी वी एम एन जी जॉर्ज.डब्ल्यू डब्ल्यू रु नं वि',
  bn: 'ড ডা মো মোঃ মি অ্যাড প্রফে লে কর্নেল.অব ব্রি জেন সা.কা খ্রি কি.মি কিমি',
  ar: 'د أ م ص ب ج ت ه دبليو إتش بي جي كيه إف سي',
  el: 'κ κκ δρ π.χ δηλ κ.λπ κ.ά αρ σελ',
};

/** Words that begin a new sentence even after "U.S." or an initial: closed classes only. */
const OPENERS =
  /^["'“‘«(]?(?:The|He|She|It|They|We|In|On|At|But|And|A|An|This|That|These|Those|His|Her|Their|As|For|If|When|While|After|Before|Since|According|However|Meanwhile)\s/u;

/** Languages that write "7th" as "7.". */
const ORDINAL_LANGUAGES = new Set([
  'de',
  'cs',
  'sk',
  'pl',
  'da',
  'no',
  'fi',
  'et',
  'lv',
  'hu',
  'hr',
  'sr',
  'sl',
  'tr',
  'is',
]);

/** A quotation is kept whole only while it stays readable. */
const QUOTATION_PIECES_MAX = 4;
const QUOTATION_CHARACTERS_MAX = 420;
const SEGMENTERS_MAX = 64;

const segmenters = new Map<string, Intl.Segmenter>();
const abbreviations = new Map<string, ReadonlySet<string>>();

/**
 * Sentences of a text in order, white space collapsed, none empty; a line break always ends a sentence. `language` is a
 * BCP 47 primary tag; null reads as English, whose abbreviations are the most often met. A quotation of several
 * sentences that closes soon stays in one piece, so that nobody is left with half of it.
 */
export function splitSentences(text: string, language: string | null): readonly string[] {
  const lang = language ?? 'en';
  const sentences: string[] = [];
  for (const line of LINE_END.test(text) ? text.split(LINE_END) : [text]) {
    const clean = (hasMoreThanBlanks(line) ? line.replace(/\s+/gu, ' ') : line).trim();
    if (clean !== '') sentences.push(...sentencesOfLine(clean, lang));
  }
  return sentences;
}

/** A text is cut when it is cleaned, and again with each article that joins its story: what was cut lately is remembered. */
const LINES_REMEMBERED_MAX = 1_000;
const LINE_REMEMBERED_CHARACTERS_MAX = 4_000;
const linesKnown = new Map<string, Map<string, readonly string[]>>();

function sentencesOfLine(line: string, lang: string): readonly string[] {
  const known = linesKnown.get(lang) ?? new Map<string, readonly string[]>();
  const before = known.get(line);
  if (before !== undefined) return before;
  const sentences = joinQuotations(joinContinuations(spaceOut(line), lang));
  if (known.size >= LINES_REMEMBERED_MAX) known.clear();
  if (linesKnown.size >= SEGMENTERS_MAX) linesKnown.clear();
  if (line.length <= LINE_REMEMBERED_CHARACTERS_MAX) known.set(line, sentences);
  linesKnown.set(lang, known);
  return sentences;
}

const LINE_END = /[\r\n\u2028\u2029]+/u;
/** Most texts come cleaned: looking costs a fraction of replacing each blank by itself. */
function hasMoreThanBlanks(line: string): boolean {
  return line.includes('  ') || /[^\S ]/.test(line);
}

/** Pasted texts lose the blank between sentences: "the hungry.A notification", "said.“We". Abbreviations like U.S. keep none. */
function spaceOut(line: string): string {
  // Few lines hold such a place, and looking for the stop first is many times faster.
  if (!/[.!?]["”’]?["“‘]?\p{Lu}/u.test(line)) return line;
  return line.replace(/([\p{Ll}\p{N})]{2}[.!?]+["”’]?)(?=["“‘]?\p{Lu}[\p{Ll}'’ ])/gu, '$1 ');
}

/** Nothing in it could end a sentence but its end: the segmenter need not look. */
function isOneSentence(line: string): boolean {
  return !/[.?!]./.test(line) && isPlain(line);
}

function joinContinuations(line: string, lang: string): readonly string[] {
  if (isOneSentence(line)) return [line];
  const pieces: string[] = [];
  for (const segment of isPlain(line) && lang !== 'el' ? plainSegments(line) : segmentsOf(lang, line)) {
    if (segment.trim() === '') continue;
    const before = pieces[pieces.length - 1];
    // As it stood, without a blank where there was none: "कि.मी."
    if (before !== undefined && goesOn(before.trimEnd(), segment.trim(), lang))
      pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces.map((piece) => piece.trim());
}

function goesOn(before: string, next: string, lang: string): boolean {
  const known = abbreviationsOf(lang);
  if (/^["'“”‘’«»(]?\p{Ll}/u.test(next) || /^[\p{P}\s]+$/u.test(next)) return true;
  if (/[!?]$/u.test(before) && /^(?:Inc|News|Group|Japan)\b/u.test(next)) return true; // Yahoo! Inc.
  if (!before.endsWith('.')) return false;
  const last = lastWord(before);
  if (/^\d{1,2}$/u.test(last) && ORDINAL_LANGUAGES.has(lang)) return true; // am 7. April
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last)) return !OPENERS.test(next); // U.S., e.g.
  if (/^\p{Lu}$/u.test(last) && last !== 'I') return !OPENERS.test(next); // John F. Kennedy
  if (/^(?:no|nos|nr|n|p|pp|art|fig|vol)$/iu.test(last)) return /^\p{N}/u.test(next) && known.has(last.toLowerCase());
  if (!known.has(last.toLowerCase())) return false;
  return /^\p{Ll}/u.test(last) ? !(isEnglishWord(last) || OPENERS.test(next)) : true;
}

/** Abbreviations that are also whole words when they are not capitalised: "he is ill.", "they sat." */
function isEnglishWord(word: string): boolean {
  return /^(?:ala|ark|col|gen|ill|ind|inc|mass|miss|mo|mon|ore|pa|sat|sun|la|wash|est|fr|rev|rep|det|mar|may|st|sen)$/u.test(
    word,
  );
}

function lastWord(piece: string): string {
  let from = piece.length;
  while (from > 0 && !WORD_FRONTS.has(piece.charCodeAt(from - 1))) from--;
  return piece.slice(from, -1).replace(/^['‘’—–-]+/u, '');
}

const WORD_FRONTS = new Set([...' (“"'].map((mark) => mark.charCodeAt(0)));

/** Joins the pieces of a quotation that closes within a few sentences; gives a stray closing mark to the sentence it opens. */
function joinQuotations(pieces: readonly string[]): readonly string[] {
  const sentences: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    let piece = pieces[at] ?? '';
    if (isOpen(piece)) {
      const closing = closingPiece(pieces, at, piece);
      if (closing > at) {
        piece = pieces.slice(at, closing + 1).join(' ');
        at = closing;
      }
    }
    const before = sentences[sentences.length - 1];
    if (before !== undefined && isOpen(piece) && /^[^"]*[.!?,]"$/u.test(before)) {
      sentences[sentences.length - 1] = before.slice(0, -1);
      piece = `"${piece}`;
    }
    sentences.push(piece);
  }
  return sentences;
}

/** Index of the piece that closes the quotation opened in `pieces[at]`; `at` itself when none does soon enough. */
function closingPiece(pieces: readonly string[], at: number, opened: string): number {
  let whole = opened;
  for (let next = at + 1; next < pieces.length && next - at < QUOTATION_PIECES_MAX; next++) {
    whole += ` ${pieces[next]}`;
    if (whole.length > QUOTATION_CHARACTERS_MAX) return at;
    if (!isOpen(whole)) return next;
  }
  return at;
}

/** True while a double quotation mark of any kind waits for its partner. */
export function isOpen(piece: string): boolean {
  if (!/["“”„«»]/u.test(piece)) return false;
  let [straight, depth, low] = [0, 0, 0];
  const { length } = piece;
  for (let at = 0; at < length; at++) {
    switch (piece.charCodeAt(at)) {
      case 0x22: // "
        if (!(isLetter(piece, at - 1) && isLetter(piece, at + 1))) straight++; // a letter on both sides: a Hebrew abbreviation
        break;
      case 0x201e: // „ is closed by “ or ”
        low++;
        break;
      case 0x201c: // “
        if (low > 0) low--;
        else depth++;
        break;
      case 0x201d: // ”
        if (low > 0) low--;
        else depth--;
        break;
      case 0xab: // «
        depth++;
        break;
      case 0xbb: // »
        depth--;
        break;
    }
  }
  return straight % 2 === 1 || depth > 0 || low > 0;
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}

function abbreviationsOf(lang: string): ReadonlySet<string> {
  let known = abbreviations.get(lang);
  if (known === undefined) {
    known = new Set((ABBREVIATIONS[lang] ?? ABBREVIATIONS.en ?? '').split(' '));
    if (abbreviations.size < SEGMENTERS_MAX) abbreviations.set(lang, known);
  }
  return known;
}

function segmentsOf(lang: string, line: string): readonly string[] {
  return Array.from(segmenterOf(lang).segment(line), ({ segment }) => segment);
}

function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (segmenter === undefined) {
    const isTag = /^[a-z]{2,3}$/u.test(lang);
    segmenter = new Intl.Segmenter(isTag ? lang : 'en', { granularity: 'sentence' });
    if (segmenters.size < SEGMENTERS_MAX) segmenters.set(lang, segmenter);
  }
  return segmenter;
}
