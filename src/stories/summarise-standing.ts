// Judges whether a sentence of an article may stand in a chat by itself, and takes off what may safely go.

import { readDateline } from '../text/dateline.ts';
import { isFurniture, withoutCaptionBrackets } from '../text/furniture.ts';
import { wordEnd } from '../text/letters.ts';
import { isOpen } from '../text/sentences.ts';

/** alone: may open a summary. after: only directly behind the sentence before it in its article. never: not printed. */
export type Standing = 'alone' | 'after' | 'never';

/** A sentence of more words is nobody's summary; Vietnamese writes its syllables apart. */
const WORDS_MAX = 55;
const WORDS_MAX_VI = 85;
const WORDS_MIN = 5;
/** For scripts without blanks between words. */
const UNSPACED_CHARACTERS_MIN = 12;
const UNSPACED_CHARACTERS_MAX = 180;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A picture's credit or a byline that ran into the sentence. */
const CAPTION_INSIDE =
  /(?:^|[\s(-])(?:Ảnh|Photo|Foto|Фото|Bild|Credit|Image)s? ?:|^(?:By|BY) \p{Lu}[\p{L}.'’-]+,? \p{Lu}/u;
const FINAL_STOP = /[.!?…।॥؟۔。！？።။។][\s"'”’»“)\]]*$/u;

/** A full stop in the middle with a small letter behind it: the beginning of what follows was lost ("into her routine. on Monday she"). */
const TORN =
  /(?<!\b(?:dept|approx|calif|mass|minn|tenn|conn|wash|ariz|colo|penn|maj|capt|messrs))(?<=\p{Ll}{4})\.["”]? \p{Ll}{2}/u;
/** Connectives that lean on the sentence before and may go without changing who did what; most need their comma ("Besides its smell, the oil ..."). */
const CONNECTIVE =
  /^(?:(?:But|And|Meanwhile),? +|(?:However|Moreover|Furthermore|Additionally|Also|Nevertheless|Nonetheless|In addition|Still|Instead|Then|Besides|Likewise|Similarly|Of course|Indeed|Elsewhere|Separately|In fact|At the same time|On the other hand), +)+(?=["“]?\p{L})/u;
/** Connectives that carry the sense: without them the sentence says something else. */
const LEANING =
  /^["“‘'(]?(?:So|Yet|Or|Nor|Thus|Hence|Therefore|Otherwise|Consequently|Accordingly|Because of (?:this|that)|As a result|As such|For (?:example|instance|this|that)|In (?:contrast|response|turn|return|that|this|other words|doing so|all)|By (?:contrast|then|that)|That said|Even so|If so|Despite (?:this|that|these|those|it)|After (?:this|that|which)|Later|Earlier|Afterwards?|Since then|Then|Here|There(?:,|fore)|Either way|After all|Below (?:is|are)|Rather|Too|Again|Not (?:only|so)|Neither|Among (?:them|those|these)|One of (?:them|those|these)|Some of (?:them|those|these)|Most of (?:them|those|these)|Another|Others?)\b/u;
/** "The company", "the suspect": named in the article before this sentence, unless it is the article's first. */
const DANGLING =
  /^["“‘'(]?The (?:latter|former|same|other|others|rest|two|three|pair|duo|couple|move|moves|incident|decision|announcement|comments?|remarks?|statement|ruling|report|law|bill|deal|plan|attack|accident|blaze|company|firm|group|club|team|study|survey|findings?|results?|man|woman|boy|girl|teenager|suspect|suspects|victim|victims|driver|app|move|news|allegations?|claims?|charges?|proposal|project|change|changes|measures?|figure|figures|video|footage|clip|image|images|post|letter|tweet|event|ceremony|meeting|process|case|trial|hearing|investigation|inquiry|agreement|scheme|programme|program|order|new rules?|latest)\b/u;
const PRONOUN =
  /^["“‘'(]?(?:He|She|It|They|We|I|You|His|Her|Hers|Its|Their|Our|My|Your|This|That|These|Those|Both|Such|Who|Which|Whose|What|Him|Them|Us)\b(?![-][A-Z])/u;
/** "It is unclear whether", "This week", "Both sides": words that look like pronouns and point nowhere. */
const POINTS_NOWHERE =
  /^(?:It(?:['’]s| is| was| has been| will be| would be| remains| remained| may be| could be| took| takes)\s(?!(?:just |only |also |now )?(?:a|an|the|his|her|their|its)\b)[^.]*\b(?:that|to|whether|how|why|if|for|since)\b|(?:This|These|That) (?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|time|day|night)\b|Both (?:\p{Lu}|of the|the)|What (?:is|was|began|started|we know)\b)/u;
const NAMED = /\p{Lu}[\p{L}\p{M}\p{N}.'’-]+/u;
const SAYING =
  '(?:said|says|told|tells|added|adds|wrote|writes|tweeted|continued|continues|explained|explains|recalled|noted|notes|asked|asks|replied|joked|insisted|concluded|stated|argued|warned|claimed|declared|testified|posted|remarked|urged|admitted|stressed|confirmed|announced|reported|vowed|exclaimed|responded|commented|went on)';
const SAID_BY_PRONOUN = new RegExp(
  `\\b(?:he|she|they|it|I|we|who)\\s+(?:also |later |then |has |had |further |reportedly )?${SAYING}\\b|\\b${SAYING}\\s+(?:he|she|they)\\b`,
  'iu',
);
/** "Ruiz told reporters outside the court.", "Okoye said in a statement on Monday.": what was said stood beside it and is lost. */
const SAYS_NOTHING =
  /^[^,"“:]{2,80}?\s(?:said|told|added|wrote|tweeted|posted|tells|says|noted|stated)(?: (?:reporters|journalists|mediapersons|the (?:media|press|paper|channel|agency|court|website)|\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}))?(?: (?:in|at|on|during|after|outside|while|about|to|from|late|earlier)\b[^,"“”:]*)?\.$/u;
const VERB_BEHIND =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|does|did|that|if|whether|how|why|what|who|they|it|he|she|we|I|there)\b/u;
const CAPTION_START = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}: (?=["“‘]?\p{Lu})/u;

/** The sentence as it would be printed: leading connective and caption brackets off. Every word left is the article's. */
export function trimSentence(sentence: string, language: string | null): string {
  let text = withoutCaptionBrackets(sentence)
    .replace(/^[\s•·*▪●►–—-]+(?=\S)/u, '')
    .trim();
  // Below a caption or summary the agency's head stands in the middle of the text: "(CNN) -- The ...".
  if (/^(?:\(|\p{Lu}{3})/u.test(text)) text = readDateline(text).rest;
  if (!isEnglish(language)) return text;
  const connective = CONNECTIVE.exec(text)?.[0];
  if (connective !== undefined && !/^(?:But|And) (?:for|with|if|when|as|not|then|so|yet)\b/u.test(text)) {
    const rest = text.slice(connective.length);
    text = rest.charAt(0).toUpperCase() + rest.slice(1);
  }
  return text;
}

/** Expects a sentence already trimmed. `isFirst`: it opens its article, where "the company" is the first that a reader hears of it. */
export function judgeStanding(
  text: string,
  options: { readonly language: string | null; readonly isFirst: boolean },
): Standing {
  const { language, isFirst } = options;
  if (!hasGoodShape(text, language)) return 'never';
  if (!isEnglish(language)) return judgeOther(text, language);
  return !isFirst && DANGLING.test(text) ? 'after' : judgeEnglish(text);
}

function isEnglish(language: string | null): boolean {
  return language === null || language === 'en';
}

/** Length, a final stop, quotation marks and brackets in pairs, nothing of the site's. */
function hasGoodShape(text: string, language: string | null): boolean {
  if (
    !FINAL_STOP.test(text) ||
    /[:;,] ?\.$/u.test(text) ||
    CAPTION_INSIDE.test(text) ||
    isOpen(text) ||
    !isBalanced(text)
  )
    return false;
  if (/(?:\.\.\.|…)["”’)\]]*$/u.test(text) || /[{}<>|]|https?:|www\.|@\w/iu.test(text)) return false;
  if (TORN.test(text) || /[:;,]\s*[?!]+["”]?$/u.test(text)) return false;
  if (UNSPACED.test(text) && !/\s\S+\s\S+\s/u.test(text)) {
    if (text.length < UNSPACED_CHARACTERS_MIN || text.length > UNSPACED_CHARACTERS_MAX) return false;
  } else {
    const words = countWords(text);
    if (words < WORDS_MIN || words > (language === 'vi' ? WORDS_MAX_VI : WORDS_MAX)) return false;
  }
  return !isFurniture(text);
}

/** Words with what joins their parts: it's, 30,000, U.S, so-called. */
function countWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    at = wordEnd(text, at);
    while (at > start && JOINTS.has(text.charCodeAt(at)) && wordEnd(text, at + 1) > at + 1) at = wordEnd(text, at + 1);
    if (at > start) count++;
  }
  return count;
}

const JOINTS = new Set([..."'’.,-"].map((mark) => mark.charCodeAt(0)));

function isBalanced(text: string): boolean {
  if (!/[()[\]“”«»]/u.test(text)) return true;
  let [round, square] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '(') round++;
    else if (letter === ')') round--;
    else if (letter === '[') square++;
    else if (letter === ']') square--;
    if (round < 0 || square < 0) return false;
  }
  const curly = (text.match(/“/gu)?.length ?? 0) - (text.match(/”/gu)?.length ?? 0);
  const isGerman = text.includes('„');
  return (
    round === 0 &&
    square === 0 &&
    (isGerman || curly === 0) &&
    (text.match(/«/gu)?.length ?? 0) === (text.match(/»/gu)?.length ?? 0)
  );
}

function judgeEnglish(text: string): Standing {
  if (/^\p{Ll}/u.test(text)) return 'never';
  if (QUESTION.test(text) || (HALF_QUESTION.test(text) && !ANSWERED.test(text))) return 'after';
  if (
    CAPTION_START.test(text) &&
    !/\b(?:said|says|added|told|tweeted|wrote|asked|reads?|replied|stated)\b/u.test(text.slice(0, text.indexOf(':')))
  )
    return 'never';
  if (saysNothing(text)) return 'never';
  const told = withoutQuotations(text);
  const quotedWords = countWords(text) - countWords(told);
  if (quotedWords >= 3 && (!NAMED.test(told.replace(/^\s*\p{Lu}/u, '')) || SAID_BY_PRONOUN.test(told))) {
    return countWords(told) > 2 ? 'after' : 'never';
  }
  if (PRONOUN.test(text) && !POINTS_NOWHERE.test(text)) return 'after';
  if (LEANING.test(text) || CONNECTIVE.test(text) || POINTS_AT.test(told)) return 'after';
  if (pointsBack(told) || THEY_AFTER_OPENING.test(told)) return 'after';
  return /\b(?:I|we|my|our|us|me|I['’]m|we['’]re)\b/u.test(told) ? 'after' : 'alone';
}

function saysNothing(text: string): boolean {
  if (!SAYS_NOTHING.test(text)) return false;
  const verb = /\s(?:said|told|added|wrote|tweeted|posted|tells|says|noted|stated)\b/u.exec(text);
  return (
    verb !== null &&
    !VERB_BEHIND.test(text.slice(verb.index + verb[0].length)) &&
    !VERB_BEHIND.test(text.slice(0, verb.index))
  );
}

/** A question without its answer. By its first word: damaged texts end plain sentences in question marks. */
const QUESTION =
  /^["“]?(?:Who|What|When|Where|Why|How|Which|Is|Are|Was|Were|Do|Does|Did|Can|Could|Should|Will|Would|Has|Have|Had)(?:n['’]t)?\b.*\?["”]?$/u;
/** "How the fire went from a spark to a storm.": the line under a headline, not a statement. */
const HALF_QUESTION = /^(?:How|Why|What|Where|Inside|Meet)\s[^,]*\.["”]?$/u;
const ANSWERED = /\b(?:is|are|was|were|remains?|remained|will be|has been|depends|matters|unclear|unknown)\b/u;
/** "this formulation", "such attacks": named before, unless it is our own time or place. */
const POINTS_AT =
  /\b(?:this|these|those|such)\s(?!(?:week|weekend|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|season|time|day|days|country|century|decade|term|as|a|an|is|was|are|were|who|in|of)\b)\p{Ll}{3,}/u;

/** "In October 2016, they held their first exercise": a time or a place, and then somebody not named. */
const THEY_AFTER_OPENING =
  /^["“]?(?:In|On|At|By|Since|Until|During|Before|After|Last|Earlier|Later|Over|For|From)\s(?:the |this |that |last |next )?(?:\p{Ll}+ |\p{Lu}\p{Ll}+day |(?:Jan|Febr)uary |March |April |May |June |July |August |(?:Sept|Nov|Dec)ember |October |\p{N}+ )*(?:\p{Ll}+|\p{Lu}\p{Ll}+day|\p{N}+|January|February|March|April|May|June|July|August|September|October|November|December), (?:they|it|these|those)\b/u;

/** A he, she, his or her before anybody was named: "In a statement, he said ...". A name right after the clause's comma redeems it. */
function pointsBack(told: string): boolean {
  const pronoun = /\b(?:he|she|his|her|him|himself|herself)\b/u.exec(told);
  if (pronoun === null) return false;
  const before = told
    .slice(0, pronoun.index)
    .replace(/^["“\s]*\p{L}+(?:['’]s)?\s?/u, (first) =>
      /^(?:In|On|At|As|By|For|From|With|After|Before|When|While|During|The|A|An|If|Since|According|Despite|Although|Though|Once|Under|Until|Asked|Speaking|Now|Last|To|Following|There|Here|It|Some|Many|Most|One|Two|Three|Several|No|Not|Even|Just|Only|More|Among|Through|Because|Until|Inside|Outside|Behind|Nearly|About)(?:['’]s)?\s$/u.test(
        first,
      )
        ? ''
        : first,
    );
  if (
    NAMED.test(before) ||
    /\b(?:man|woman|boy|girl|mother|father|son|daughter|wife|husband|president|minister|leader|official|officer|teenager|player|singer|actor|actress|victim|suspect|driver|senator|mayor|king|queen|prince|princess|pope|judge|doctor|student|teacher|coach|star)s?\b/iu.test(
      before,
    )
  )
    return false;
  return !/^[^,]{0,80}, (?:\p{Lu}[\p{L}.'’-]+ |the )/u.test(told.slice(pronoun.index));
}

/** Openings that lean on what was said before, for the largest of the other languages. */
const LEANING_IN: Readonly<Record<string, RegExp>> = {
  es: /^(?:Pero|Y|Sin embargo|Además|También|Él|Ella|Ellos|Ellas|Esto|Esta|Este|Eso|Así|Por (?:eso|ello|otra|otro)|Mientras tanto|No obstante)\b/u,
  fr: /^(?:Mais|Et|Cependant|Toutefois|En outre|Il|Elle|Ils|Elles|Cela|Ce|C['’]est|Cette|Ces|Ceci|Ainsi|Par ailleurs|De plus|Pourtant|Selon (?:lui|elle))\b/u,
  de: /^(?:Aber|Und|Doch|Jedoch|Er|Sie|Es|Dies|Diese|Dieser|Dieses|Das|Damit|Dabei|Dazu|Außerdem|Zudem|Allerdings|Deshalb|Daher|Dort|Seine|Ihre)\b/u,
  it: /^(?:Ma|E|Però|Tuttavia|Inoltre|Anche|Lui|Lei|Loro|Questo|Questa|Così|Quindi|Intanto)\b/u,
  pt: /^(?:Mas|E|No entanto|Porém|Além disso|Ele|Ela|Eles|Elas|Isso|Isto|Esta|Este|Assim|Também)\b/u,
  ru: /^(?:Но|А|И|Однако|Он|Она|Они|Оно|Это|Эти|Этот|Эта|Кроме того|Также|При этом|Поэтому|Таким образом|Его|Её|Ее|Их|По его|По ее|По её|Там|Тем временем|Так)(?![\p{L}])/u,
  uk: /^(?:Але|А|І|Й|Однак|Він|Вона|Вони|Це|Ці|Крім того|Також|При цьому|Тому|Його|Її|Їх|За його|За її|Там)(?![\p{L}])/u,
  cs: /^(?:Ale|A|Však|On|Ona|Oni|To|Tato|Tento|Také|Navíc|Proto|Jeho|Její|Podle (?:něj|něho|ní))(?![\p{L}])/u,
  pl: /^(?:Ale|A|I|Jednak|On|Ona|Oni|To|Ten|Ta|Te|Także|Ponadto|Dlatego|Jego|Jej|Ich)(?![\p{L}])/u,
  tr: /^(?:Ama|Ancak|Ve|O|Onlar|Bu|Bunlar|Ayrıca|Fakat)(?![\p{L}])/u,
  id: /^(?:Tapi|Tetapi|Namun|Dan|Dia|Ia|Mereka|Ini|Itu|Hal (?:ini|itu)|Selain itu|Sementara itu)\b/u,
  vi: /^(?:Nhưng|Và|Tuy nhiên|Ông ấy|Bà ấy|Anh ấy|Cô ấy|Họ|Điều này|Việc này|Ngoài ra|Do đó|Vì vậy|Theo đó|Trong khi đó|Sau đó|Đồng thời|Bên cạnh đó|Cũng theo|Nó)(?![\p{L}])/u,
  ar: /^(?:لكن|ولكن|كما|وهو|وهي|هو|هي|هم|هذا|هذه|ذلك|تلك|وأضاف|وتابع|وقال إن|ومع ذلك|وأكد)(?![\p{L}])/u,
  ur: /^(?:لیکن|اور|تاہم|وہ|یہ|اس|ان|انہوں|انھوں|مگر|جبکہ|اسی)(?![\p{L}])/u,
  fa: /^(?:اما|و|او|وی|آنها|این|آن|همچنین|با این حال)(?![\p{L}])/u,
  hi: /^(?:लेकिन|और|हालांकि|वह|वे|यह|ये|इस|उस|उन्होंने|इसके|उनके|मगर)(?![\p{L}\p{M}])/u,
  bn: /^(?:কিন্তু|এবং|তবে|তিনি|তারা|এটি|এই|সে|তাঁর|তার)(?![\p{L}\p{M}])/u,
  he: /^(?:אבל|אך|הוא|היא|הם|הן|זה|זאת|זו|כמו כן|עם זאת|בנוסף)(?![\p{L}])/u,
  el: /^(?:Αλλά|Και|Όμως|Ωστόσο|Αυτός|Αυτή|Αυτό|Αυτοί|Επίσης)(?![\p{L}])/u,
  nl: /^(?:Maar|En|Echter|Hij|Zij|Ze|Het is|Dit|Dat|Deze|Die|Daarnaast|Ook)\b/u,
};

function judgeOther(text: string, language: string | null): Standing {
  if (/[?？؟]$/u.test(text)) return 'after';
  const leaning = language === null ? undefined : LEANING_IN[language];
  return leaning?.test(text) === true ? 'after' : 'alone';
}

/** The words outside every pair of quotation marks. */
function withoutQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]/gu, ' ');
}
