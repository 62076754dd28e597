// Knows what a web site puts around and between the paragraphs of an article: share bars, appeals, time stamps, captions, credits.
import { mayHoldFurniture, PHRASE } from './furniture-glance.ts';
import { opensAsFurniture } from './furniture-openings.ts';
import { SHARE_WORDS } from './furniture-words.ts';
import { isTimeStamp } from './stamp.ts';

/** A real paragraph may quote any of these words; furniture is short. */
const LINE_CHARACTERS_MAX = 320;
const IMPRINT_CHARACTERS_MAX = 1_200;

/** Credits of pictures and people. */
const CREDIT =
  /^(?:(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslated|[Cc]ompiled|[Ee]dited|[Pp]roduced|[Pp]hotograph(?:y|s|ed)?|[Pp]hoto|[Pp]icture|[Ii]mage|[Gg]raphics?|[Vv]ideo|[Tt]ext|[Ww]ords) (?:by|credit|courtesy|via)\b|[Ww]ith (?:additional )?(?:inputs?|reporting|agency inputs|agencies|information|files) (?:from|by)\b|(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор:?)\s+(?:[Oo]ur |a )?(?:\p{Lu}[\p{L}.'’-]*|staff|web)(?: (?:\p{Lu}[\p{L}.'’-]*|and|desk|&|,|in|for|reporter|correspondent|report|writer)){0,7}$|(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Ss]ource|[Ff]oto|[Bb]ild|[Pp]hotograph|[Vv]ideo)s? ?(?:[Cc]redits?|[Cc]ourtesy|[Bb]y|[Ss]ource)? ?[:/|]|\(?(?:[Rr]eporting|[Ee]diting) by\b)/u;

/** Credits wherever in the line. What they need is looked for first in furniture-glance.ts. */
const CREDIT_ANYWHERE =
  /^.{0,90}\bcontributed (?:to|reporting)\b|(?:\/|\b)(?:AP|AFP|EPA|REUTERS|Reuters|Getty|PTI|ANI|Shutterstock|iStock|Alamy)(?: ?\/ ?| via )(?:Getty|AP|AFP|REUTERS|Reuters|File|Pool|\p{Lu}\p{Ll}+)|\b(?:file|stock|handout|undated|courtesy) (?:photo|pic|picture|image|photograph)\b|\b(?:AP|AFP|EPA|Reuters) ?(?:photo|file|images?)\b|^\p{Lu}[\p{L} ,.'’-]{3,160}\((?:photo|image|file|ap|afp|reuters|getty|epa|left|right|l-r|pictured|centre|center)[^)]{0,60}\)\.?$/u;

/** "(pictured left)", "(L)", "(Photo: X)" inside an otherwise good sentence. */
const BRACKETS =
  /(?<!\s)\s*[([](?:pictured|left|right|above|below|centre|center|l|r|l-r|file|file photo|photo|image|video|watch|see|click)(?=[\s:)\],])[^()[\]]{0,80}[)\]]/giu;

const HOLDS_SENTENCES = /[.!?…।؟۔][”"’)]*\s+\S|[。！？]\S/u;

/** Consent to cookies, in whatever words. */
const COOKIES =
  /^(?:(?:we|wij|wir|nous|utilizamos|usamos|utilizziamo|usiamo|używamy|мы|vi|kami|biz|نستخدم|我们|当サイト)\b.{0,40}\bcookies?\b|.{0,30}(?:使用|を使用).{0,10}cookie|(?:en|im|this|este|ce|dieser|questo|эт[оа]т?) (?:\S+ ){1,2}(?:uses?|utiliza|usa|utilise|verwendet|nutzt|utilizza|использует) (?:\S+ ){0,2}cookies?)/;

/** "AB-1234", "KT 12345": a desk's number for the piece. */
const CODE = /^\p{Ll}{1,3}-?\d{3,6}$/u;
const CODE_LETTERS_MAX = 10;

/** "Ana Ruiz covers the harbour for the Echo.", at the foot. */
const WRITER = /^\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+ (?:covers|writes about|reports on) [^.]{3,110}\.$/u;

/** True for a line or sentence that is the site's, not the article's. Case, language and outlet do not matter; long ones are never furniture. */
export function isFurniture(line: string): boolean {
  return mayHoldFurniture(line) && readsAsFurniture(line);
}

/** The same, looked at in every way: the glance before it spares nearly all sentences of news this. */
export function readsAsFurniture(line: string): boolean {
  const text = line.replace(/^[\s*_]+|(?<![\s*_])[\s*_]+$/gu, '');
  if (text === '') return true;
  if (text.length > LINE_CHARACTERS_MAX) return isImprint(text);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (
    /^https?:\/\/\S+$/iu.test(text) ||
    /^\S{1,100}@\S{1,100}\.\w{1,30}\)?$/u.test(text) ||
    /^(?:[@#]\w+\s*)+$/u.test(text)
  )
    return true;
  if ((text.includes('/') && INITIALS.test(text)) || isAddressLine(text)) return true;
  const lower = text.toLowerCase();
  return (
    opensAsFurniture(lower) ||
    // A paragraph of news may end in "Click here": then the sentence is furniture, and not the paragraph.
    (!HOLDS_SENTENCES.test(text) && PHRASE.test(lower)) ||
    (text.length <= CODE_LETTERS_MAX && CODE.test(lower)) ||
    (lower.includes('cookie') && COOKIES.test(lower)) ||
    CREDIT.test(text) ||
    CREDIT_ANYWHERE.test(text) ||
    WRITER.test(text) ||
    isShareBar(text) ||
    isTimeStamp(text) ||
    isImprint(text)
  );
}

/** "BSS/AE/CT", "aex/cst", "Lusa/Fim": initials of a wire's editors. */
const INITIALS = /^\p{L}{2,5}(?:\s?\/{1,2}\s?\p{L}{2,4}){1,3}$/u;

/** "Autor: Ana Ruiz | ana@echo.example": a reporter's address and no sentence. */
function isAddressLine(text: string): boolean {
  return text.length <= 90 && text.includes('@') && /\S@[\w-]+\.\w/u.test(text) && !/[.!?]$/u.test(text);
}

/** The publisher's address: an e-mail or web address beside a telephone or the editor's name. Long, so looked for in whatever length. */
function isImprint(text: string): boolean {
  if (text.length > IMPRINT_CHARACTERS_MAX) return false;
  const hasAddress = (text.includes('@') || text.includes('www.')) && /@[\w-]+\.|www\./u.test(text);
  const hasOffice =
    hasAddress &&
    /\b(?:phone|tel|fax|pabx|mobile|e-mail|editor(?:ial)?|published by|printed (?:by|at|from))\b/iu.test(text) &&
    /\b(?:phone|tel|fax|pabx|mobile|published by|printed (?:by|at|from)|editor(?: in chief)? ?(?:and publisher)? ?:)/iu.test(
      text,
    );
  const isPublisher = /^(?:acting )?editors?(?:[ -]in[ -]chief)?(?: (?:and|&) publisher)? ?:/iu.test(text);
  return isPublisher || hasOffice;
}

/** Takes "(pictured left)", "(file photo)" and the like out of a sentence that is worth keeping. */
export function withoutCaptionBrackets(text: string): string {
  return text.includes('(') || text.includes('[') ? text.replace(BRACKETS, '') : text;
}

/** "Facebook Twitter WhatsApp Print", "Share 12 Tweet". */
function isShareBar(text: string): boolean {
  if (text.length > 120 || /[.!?]$/u.test(text)) return false;
  if (/^(?:A[-+]? ?){2,4}$/u.test(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[\s|/·•,:]+/u)
    .filter((word) => /\p{L}/u.test(word));
  return words.length > 0 && words.every((word) => SHARE_WORDS.has(word));
}
