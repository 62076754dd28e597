// Takes off a headline what a desk hangs on it: "LIVE:", "UPDATE 2-", "عاجل |", "- as it happened". What says that it is opinion stays.
import { firstLettersAt, firstLettersOf } from '../text/first-letters.ts';

/** Words before the news itself, in the languages of the news we meet most. */
const WORDS =
  'live(?: updates?| blog| coverage)?|liveblog|watch(?: live)?|video|photos?|pictures|gallery|breaking(?: news)?|just in|exclusive|updated?(?: \\d+)?|latest|explainer|explained|podcast|listen|' +
  'in pics|in pictures|read|must read|viral|trending|alert|urgent|flash|factbox|timeline|interview|fact check|special report|newsalert|wrapup(?: \\d+)?|refile|corrected|developing|' +
  "en vivo|en directo|directo|urgente|última hora|minuto a minuto|en direct|direct|vidéo|urgent|alerte(?: info)?|eilmeldung|liveticker|live-ticker|newsticker|ticker|video|diretta|in diretta|ultim['’]ora|" +
  'ao vivo|urgente|срочно|молния|видео|прямой эфир|онлайн|эксклюзив|терміново|наживо|відео|عاجل|مباشر|بث مباشر|فيديو|شاهد|بالفيديو|بالصور|son dakika|son dakİka|canlı|canlı yayın|video haber|' +
  'ब्रेकिंग(?: न्यूज)?|लाइव|वीडियो|बड़ी खबर|ব্রেকিং(?: নিউজ)?|সরাসরি|লাইভ|ভিডিও|ویڈیو|بریکنگ(?: نیوز)?|لائیو|breaking news|video:|foto|terkini|trực tiếp|nóng|na żywo|pilne|wideo|live-blog|快讯|突发|直播|视频|速報|動画|独自|속보|단독|영상|라이브';

const AT_FRONT = new RegExp(
  `^(?:(?:${WORDS})\\s*(?:[:：|]\\s*|\\s[–—-]\\s+|!\\s+|(?<=\\p{Lu}\\p{Lu})\\.\\s+)|(?:URGENT|EXCLUSIVE|UPDATE \\d+|WRAPUP \\d+|CORRECTED|REFILE|BREAKING|ALERT|FACTBOX|EXPLAINER)[-–](?=\\p{Lu})|[[(【（［](?:${WORDS})[\\])】）］]\\s*|#(?:breaking(?:news)?|live|justin|urgent|exclusive|عاجل|последние)\\s+|[\\p{Extended_Pictographic}\\ufe0f\\u200d]+\\s*)+`,
  'iu',
);
const AT_END =
  /(?<!\s)\s*(?:[–—|:-]\s*(?:live(?: updates?| blog| coverage)?|as it happened|latest updates?|the latest|video|photos|in pictures|in pics|watch|en vivo|en directo|en direct|diretta|ao vivo|видео|фото|فيديو|بالفيديو)|[[(](?:video|videos|photos?|pictures|watch|audio|gallery|updated|live|vidéo|vídeo|fotos?|видео|فيديو|ویڈیو|वीडियो|ভিডিও)[\])])\s*$/iu;

/** A label has one of these, or a letter or picture beyond the plain ones. */
const LABEL_SIGN = /[-:|!.[(#]|[^\x00-\x7f]/;
const labelLetters = firstLettersOf(WORDS.split('|'));

/** The title without its labels; as it came where nothing would be left of it. */
export function withoutLabels(title: string): string {
  const told = (LABEL_SIGN.test(title) ? withoutLabelAtFront(title).replace(AT_END, '') : title).trim();
  const isEnough =
    /\p{L}{2}/u.test(told) &&
    (told.split(' ').length >= 3 ||
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(told) && told.length >= 6));
  return isEnough ? told.charAt(0).toUpperCase() + told.slice(1) : title;
}

/** Few titles begin like a label, and the pattern takes 4 ms to make. */
function withoutLabelAtFront(title: string): string {
  const front = title.slice(0, 3).toLowerCase();
  const key = firstLettersAt(front, 0);
  const mayBeLabel = LABEL_BEGINNING.test(front) || (key !== 0 && labelLetters[key] !== 0);
  return mayBeLabel ? title.replace(AT_FRONT, '') : title;
}

/** What else than a plain letter begins one. */
const LABEL_BEGINNING = /^[[(#]|[^\x00-\x7f]/;
