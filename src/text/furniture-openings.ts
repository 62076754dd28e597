// The words that open a line of a web site's own, in any language: looked up by their first three letters, so that few are tried on a line.
import { firstLettersAt } from './first-letters.ts';

/**
 * `openers` parted by bars, `rest` a pattern of what follows them, both in small letters. An opener without letters stands
 * empty, its pattern in `rest`. `lineLettersMax`: a longer line is a sentence of the article that begins alike.
 */
type Opening = readonly [openers: string, rest: string, lineLettersMax?: number];

/** Lines that open so are never news, in whatever outlet. */
const ENGLISH: readonly Opening[] = [
  ['also read|must read', ' ?[:-]'],
  ['read|also read|must read|please read', ' (?:more|also|next|in app|the full|full story|this|:)'],
  ['read', ':| the (?:original|rest)\\b'],
  [
    'see also|also see|see more$|up next|swipe|sponsored|promoted|story continues|article continues|continue reading',
    '',
  ],
  ['related', '(?: stor(?:y|ies)| articles?| news| topics?| content)?(?::|$)'],
  ['more', '(?: on this(?: story)?| from| news| stories| coverage| like this)\\b', 90],
  ['more', ':| about:'],
  ['recommended', '(?: for you| stories)?(?::|$)'],
  ['most', ' (?:read|popular|viewed)'],
  ['trending', '(?: now)?(?::|$)'],
  ['you', ' (?:may|might) (?:also )?(?:like|be interested)'],
  ['what', ' (?:to|you need to) (?:read|know) next| you need to know:?$| do you think'],
  ['next|previous', ' (?:article|story)'],
  ['click|tap', ' (?:here|on the|to|below)'],
  ['scroll', ' (?:down|to)'],
  ['advert', '(?:isement)?s?(?:$|[ :-])'],
  ['ad', '(?:$| feedback)'],
  ['paid', ' (?:content|post)'],
  ['watch|listen', '(?: now| live| more| below| above| (?:the )?(?:video|to the)|:| \\|)'],
  ['watch', ' (?:bbc|our|this)'],
  ['video', ':|s?$'],
  ['photo', 's?:|s?$'],
  ['gallery', '(?:$|:)'],
  ['image', ':| source| caption| copyright'],
  ['media', ' caption| playback'],
  ['file', ' (?:photo|image|picture)'],
  ['filed under', ''],
  ['loading', '\\b', 30],
  [
    'please',
    ' (?:enable|wait|log ?in|sign in|subscribe|register|turn|donate|become a (?:member|supporter|patron|subscriber))',
  ],
  ['this|the', " (?:video|content|media|page|feature) (?:is not|isn't|can't|cannot|could not|requires)"],
  ['your|this', ' (?:browser|device) (?:does|is) not'],
  ['javascript', ' (?:is|must)'],
  ['sign|log', ' ?(?:up|in)(?:$| (?:to|for|here|now|with)\\b)'],
  ['subscribe', '(?:$|d?[ :!](?:to|now|today|here|for))'],
  ['follow', ' (?:us|me|@|the|live|our|bbc|him on|her on|dawn|on)'],
  ['like', ' (?:us|this:|loading)'],
  ['join', ' (?:us|our|the conversation|the discussion|whatsapp)'],
  ['get', ' (?:the latest|our|more|breaking|all the|alerts|unlimited)| the .{1,20} app$'],
  ['download', ' (?:the|our|now)'],
  ['install', ' (?:the|our)'],
  ['add', ' (?:us|as a preferred)'],
  [
    'share|tweet|print|email|save|comment|comments|copy link|bookmark|listen',
    '(?:$|[ :](?:this|on|via|article|story|\\d))',
  ],
  ['share this|kindly share this|please share this', ' (?:story|news|article|post)'],
  ['', '\\d+ (?:comments?|shares?|views?|min(?:ute)?s? read)'],
  ['leave', ' a (?:comment|reply)'],
  ['post a comment', ''],
  ['view', ' (?:all )?(?:comments|gallery|more)'],
  ['views expressed|opinions expressed|the views expressed', ''],
  ['show', ' (?:more|comments)'],
  ['copyright', '\\b'],
  ['', '©|ⓒ|\\(c\\) ?(?:19|20)\\d\\d'],
  ['all rights reserved', ''],
  ['terms', ' (?:of|and)'],
  ['privacy', ' (?:policy|notice)'],
  ['cookie|we use cookies|disclaimer|by providing an email|link copied|facebook count|twitter share', ''],
  ['by', ' (?:clicking|continuing|using|signing)'],
  ['accept', ' (?:all|cookies)'],
  ['editor', "['’]s note"],
  ['this', ' (?:story|article|report|post|copy|page) (?:was|has been|is|will be|first|originally|appeared)\\b', 190],
  ['this', ' (?:story|report|copy|news item) (?:has not been|is) (?:edited|auto)'],
  ['correction', '(?:s| appended)?:'],
  ['clarification:', ''],
  ['published in', ' (?:dawn|the)'],
  ['originally published|first published', ''],
  ['home', '(?:$| [>»|/])'],
  ['skip to|back to top|story highlights|table of contents|contact us|about us|have your say|our standards:', ''],
  ['today', "['’]s (?:paper|edition|newspaper)"],
  ['breaking news|highlights|key points|warning:', '$'],
  ['live', '(?: updates?| blog)?(?:$|:)'],
  ['tag|topic', 's?:'],
  ['in this', ' (?:story|article)$'],
  ['send', ' (?:us )?your'],
  [
    'twitter|facebook|whatsapp|linkedin|telegram|pinterest|email|print',
    '(?:twitter|facebook|whatsapp|linkedin|telegram|pinterest|email|print){1,7}$',
  ],
  ['any', ' unauthori[sz]ed (?:use|copying|reproduction)'],
  ['the|this', ' (?:writer|author|columnist) (?:is|can be|works|teaches|was)\\b'],
  ['your', ' (?:email|e-mail|subscription|comment)\\b.{0,60}(?:published|saved|moderat)'],
  ['your', ' (?:support|contribution|donation)\\b', 150],
  ['continued|contd|cont', "\\.? (?:on|from)|['’]?d (?:on|from)"],
  ['see|turn to|from', ' (?:page|p\\.?)[ -]?\\d'],
  ['', "\\((?:continued|contd\\.?|cont['’]?d) (?:on|from)|\\((?:see|turn to|from) (?:page|p\\.?)[ -]?\\d"],
  ['page', ' \\d{1,3}(?: of \\d{1,3})?$'],
  ['enditem', '\\.?$'],
  ['no', ' responses?$'],
  ['be the first', '\\b'],
  ['are you', ' (?:in|affected)'],
  ['do you have', ' (?:a|any) (?:story|tip)'],
  ['to', ' (?:subscribe|sign up|receive|get alerts)'],
  [
    'for',
    ' (?:more|all the latest|the latest|confidential support)\\b.{0,90}(?:visit|click|follow|news|app|here|call|stories|updates|go to)',
  ],
  ['call the samaritans|let the truth be known', ''],
  [
    'if you',
    ' (?:read|like|enjoy|value|need|have been affected|or someone|would like to (?:support|contribute|comment))\\b.{0,200}(?:support|help|donat|subscri|contact|comment|call|samaritans)',
  ],
  ['support', ' (?:our|us|independent|quality|the guardian)\\b'],
  ['donate', ''],
  ['become', ' a (?:member|supporter|patron|subscriber)'],
  ['help us', ' (?:deliver|keep|continue|improve)'],
  ['thank you', ' for (?:reading|visiting|your|signing|subscribing)|!$'],
  ['open|opens', ' in (?:a )?new'],
  ['external link|permalink|short url|shorturl|epaper|e-paper', ''],
];

/** Other languages' commonest furniture. */
const FOREIGN: readonly Opening[] = [
  [
    'lire aussi|à lire aussi|lire la suite|publicité|abonnez-vous|partager|lesen sie auch|mehr zum thema|weiterlesen',
    '',
  ],
  ['anzeige|publicidad|publicidade|pubblicità|реклама|iklan|reklam|reklama|إعلان|اشتہار|विज्ञापन|বিজ্ঞাপন', '$'],
  ['lea también|lee también|leer más|te puede interesar|suscríbete|leia também|leia mais|leggi anche|iscriviti', ''],
  [
    'читайте также|читать далее|подписывайтесь|фото:|читайте також|підписуйтесь|baca juga|simak juga|xem thêm|đọc thêm',
    '',
  ],
  ['ảnh', ' ?:'],
  ['اقرأ أيضا|اقرأ المزيد|شاهد|مزید پڑھیں|یہ بھی پڑھیں|مزید خبریں|यह भी पढ़ें|और पढ़ें|আরও পড়ুন|ayrıca oku|devamını oku', ''],
  ['czytaj', ' (?:też|także|więcej)'],
  ['čtěte také|číst dál|lees ook|相关阅读|责任编辑|原标题|関連記事|관련기사|무단전재|무단 전재', ''],
];

/** What a site says to its reader, not about the world: reading time, subscriptions, translations, counters of its player. */
const READER: readonly Opening[] = [
  ['время чтения|okuma süresi', ''],
  [
    'temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|tempo de leitura|czas czytania|leestijd|waktu baca|reading time|read time',
    '\\b',
  ],
  [
    'you',
    "(?:['’]ve| have) (?:reached|used|read|\\d+|one|two|three)\\b.{0,30}\\b(?:articles?|stories|limit)|(?:['’]re| are) now subscribed",
  ],
  ['already', ' (?:a subscriber|subscribed|a member|have an account)'],
  [
    'síguenos|siguenos|síganos|siganos|suivez-nous|folgen sie uns|seguici|siga-nos|bizi takip edin|ikuti kami|следите за',
    '',
  ],
  [
    'تابع|فالو|ये भी पढ़ें|इसे भी पढ़ें|আমাদের অনুসরণ|点击|ilgili haber|bu habere|volg ons|zobacz też|zobacz także|obserwuj nas|theo dõi',
    '',
  ],
  ['dapatkan', ' (?:update|berita|informasi)'],
  ['translated from', ' (?:the|original)'],
  ['original language:|machine translat|sent from my|for immediate release', ''],
  ['this|the', ' (?:article|text|story|page) (?:was|has been) (?:automatically |machine[- ])?translated'],
  ['forwarded', '(?: many times| message)?:?$'],
  ['media contact|press contact|contact', 's?:\\s'],
  ['embargoed', ' (?:until|for)'],
  ['source', ':? the\\b', 55],
  ['this content is', ' (?:hosted|provided|not available)'],
  ['by', ' (?:showing|viewing|displaying|loading) (?:the|this|external)'],
  ['reach', ' (?:him|her|them|the reporter|the newsroom) (?:at|on|by)\\b'],
  ['', '\\d(?:\\.\\d+)?x$|\\[[^\\]]{3,120}\\]\\s*\\.?$'],
  ['fin', '\\.?$'],
  ['sort by|load more|show all', '\\b'],
];

/** The patterns whose openers begin with the same three letters. */
type Group = {
  /** Where a line is such an opening. */
  readonly line: RegExp;
  readonly shortLines: readonly { readonly pattern: RegExp; readonly lineLettersMax: number }[];
  /** Where one may begin, in a text that goes on behind it: sticky, its end the end of a word. */
  readonly start: RegExp;
};

/** Whether the line is furniture by its opening. `lower`: in small letters. */
export function opensAsFurniture(lower: string): boolean {
  const group = groupOf(firstLettersAt(lower, 0));
  return (
    group !== null &&
    (group.line.test(lower) ||
      group.shortLines.some(({ pattern, lineLettersMax }) => lower.length <= lineLettersMax && pattern.test(lower)))
  );
}

/** Whether a line that begins at `at` with these first letters, wherever it ends, may be one. False is certain. */
export function mayOpenAsFurniture(lower: string, at: number, letters: number): boolean {
  const alike = openingsByLetters.get(letters) ?? [];
  // Asked before the pattern is made: the openings of most groups are never met.
  let next = 0;
  while (next < alike.length && !lower.startsWith(alike[next]?.letters ?? '', at)) next++;
  if (next === alike.length) return false;
  const start = groupOf(letters)?.start;
  if (start === undefined) return false;
  start.lastIndex = at;
  return start.test(lower);
}

const openings = [...ENGLISH, ...FOREIGN, ...READER].flatMap(([openers, rest, lineLettersMax]) =>
  openers
    .split('|')
    .map((opener) => ({ opener, letters: lettersOf(opener), pattern: `${opener}(?:${rest})`, lineLettersMax })),
);
/** By the first letters of the opener; where it has but two, none follows them in any line. */
const openingsByLetters = Map.groupBy(openings, ({ opener }) => firstLettersAt(opener, 0));
export const OPENERS: readonly string[] = openings.map(({ opener }) => opener);

/** "see more$" is a pattern; what comes before its sign stands so in the text. */
function lettersOf(opener: string): string {
  return /^[^\\$.*+?()[\]{}|^]*/.exec(opener)?.[0] ?? '';
}

/** Patterns are made when a text first needs them: most are never needed. */
const groups = new Map<number, Group>();

/** The openings that begin so; null where none does. */
function groupOf(letters: number): Group | null {
  const known = groups.get(letters);
  if (known !== undefined) return known;
  const alike = openingsByLetters.get(letters);
  if (alike === undefined) return null;
  const group = openGroup(alike);
  groups.set(letters, group);
  return group;
}

function openGroup(alike: readonly { readonly pattern: string; readonly lineLettersMax: number | undefined }[]): Group {
  const whole = alike.filter(({ lineLettersMax }) => lineLettersMax === undefined).map(({ pattern }) => pattern);
  const all = alike.map(({ pattern }) => pattern.replaceAll('$', '(?![a-z])').replace(COUNTED, '.*'));
  return {
    line: whole.length === 0 ? NEVER : new RegExp(`^(?:${whole.join('|')})`),
    shortLines: alike.flatMap(({ pattern, lineLettersMax }) =>
      lineLettersMax === undefined ? [] : [{ pattern: new RegExp(`^${pattern}`), lineLettersMax }],
    ),
    start: new RegExp(all.join('|'), 'y'),
  };
}

/** Each of so many steps becomes code of its own. */
const COUNTED = /\.\{0,\d+\}/g;
const NEVER = /(?!)/;
