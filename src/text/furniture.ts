// Knows what a web site puts around and between the paragraphs of an article: share bars, appeals, time stamps, captions, credits.
import { isTimeStamp } from './stamp.ts';

/** A real paragraph may quote any of these words; furniture is short. */
const LINE_CHARACTERS_MAX = 320;
const IMPRINT_CHARACTERS_MAX = 1_200;

/** Lines that open so are never news, in whatever outlet. */
const OPENINGS =
  /^(?:(?:also|must) read ?[:-]|(?:also |must |please )?read (?:more|also|next|in app|the full|full story|this|:)|read:|see also|also see|related(?: stor(?:y|ies)| articles?| news| topics?| content)?(?::|$)|more(?: on this(?: story)?| from| news| stories| coverage| like this)\b.{0,60}$|more:|recommended(?: for you| stories)?(?::|$)|most (?:read|popular|viewed)|trending(?: now)?(?::|$)|you (?:may|might) (?:also )?(?:like|be interested)|what (?:to|you need to) (?:read|know) next|up next|next (?:article|story)|previous (?:article|story)|(?:click|tap) (?:here|on the|to|below)|scroll (?:down|to)|swipe|advert(?:isement)?s?(?:$|[ :-])|ad(?:$| feedback)|sponsored|promoted|paid (?:content|post)|story continues|article continues|continue reading|(?:watch|listen)(?: now| live| more| below| above| (?:the )?(?:video|to the)|:| \|)|watch (?:bbc|our|this)|video:|videos?$|photos?$|gallery(?:$|:)|photos?:|image:|image source|image caption|image copyright|media caption|media playback|file (?:photo|image|picture)|loading\b.{0,20}$|please (?:enable|wait|log ?in|sign in|subscribe|register|turn)|(?:this|the) (?:video|content|media|page|feature) (?:is not|isn't|can't|cannot|could not|requires)|(?:your|this) (?:browser|device) (?:does|is) not|javascript (?:is|must)|(?:sign|log) ?(?:up|in)(?:$| (?:to|for|here|now|with)\b)|subscribe(?:$|d?[ :!](?:to|now|today|here|for))|follow (?:us|me|@|the|live|our|bbc|him on|her on|dawn|on)|like us|join (?:us|our|the conversation|the discussion|whatsapp)|get (?:the latest|our|more|breaking|all the|alerts|unlimited)|download (?:the|our|now)|install (?:the|our)|add (?:us|as a preferred)|(?:share|tweet|print|email|save|comment|comments|copy link|bookmark|listen)(?:$|[ :](?:this|on|via|article|story|\d))|\d+ (?:comments?|shares?|views?|min(?:ute)?s? read)|leave a (?:comment|reply)|post a comment|view (?:all )?(?:comments|gallery|more)|show (?:more|comments)|copyright\b|©|\(c\) ?(?:19|20)\d\d|all rights reserved|terms (?:of|and)|privacy (?:policy|notice)|cookie|we use cookies|by (?:clicking|continuing|using|signing)|accept (?:all|cookies)|disclaimer|editor['’]s note|this (?:story|article|report|post|copy|page) (?:was|has been|is|will be|first|originally|appeared)\b.{0,160}$|correction(?:s| appended)?:|clarification:|published in (?:dawn|the)|originally published|first published|home(?:$| [>»|/])|skip to|back to top|today['’]s (?:paper|edition|newspaper)|breaking news$|live(?: updates?| blog)?(?:$|:)|tags?:|topics?:|filed under|story highlights|highlights$|key points$|in this (?:story|article)$|table of contents|contact us|about us|send (?:us )?your|have your say|our standards:|like (?:this:|loading)|(?:twitter|facebook|whatsapp|linkedin|telegram|pinterest|email|print){2,8}$|get the .{1,20} app$|what you need to know:?$|read the (?:original|rest)\b|any unauthori[sz]ed (?:use|copying|reproduction)|(?:the|this) (?:writer|author|columnist) (?:is|can be|works|teaches|was)\b|warning:$|see more$|more about:|your (?:email|e-mail|subscription|comment)\b.{0,60}(?:published|saved|moderat)|by providing an email|(?:kindly |please )?share this (?:story|news|article|post)|this (?:story|report|copy|news item) (?:has not been|is) (?:edited|auto)|(?:\(?(?:continued|contd\.?|cont['’]?d) (?:on|from)|\(?(?:see|turn to|from) (?:page|p\.?)[ -]?\d)|page \d{1,3}(?: of \d{1,3})?$|link copied|facebook count|twitter share|enditem\.?$|no responses?$|be the first to comment|are you (?:in|affected)|do you have (?:a|any) (?:story|tip)|to (?:subscribe|sign up|receive|get alerts)|for (?:more|all the latest|the latest|confidential support)\b.{0,90}(?:visit|click|follow|news|app|here|call|stories|updates|go to)|call the samaritans|if you (?:read|like|enjoy|value|need|have been affected|or someone|would like to (?:support|contribute|comment))\b.{0,200}(?:support|help|donat|subscri|contact|comment|call|samaritans)|let the truth be known|support (?:our|us|independent|quality|the guardian)\b|(?:please )?(?:donate|become a (?:member|supporter|patron|subscriber))|help us (?:deliver|keep|continue|improve)|your (?:support|contribution|donation)\b.{0,120}$|thank you for (?:reading|visiting|your)|opens? in (?:a )?new|external link|permalink|short ?url|e-?paper|the views expressed|views expressed|opinions expressed|what do you think)/iu;

/** Furniture wherever in a short line it stands, lower case. */
const ANYWHERE: readonly string[] = [
  'click here',
  'sign up for our',
  'sign up to our',
  'sign up for the',
  'sign up here',
  'subscribe to our',
  'our newsletter',
  'our free newsletter',
  'our daily newsletter',
  'our weekly newsletter',
  'getty images',
  'all rights reserved',
  'follow us on',
  'on facebook and follow',
  'on facebook or follow',
  'like us on',
  'on twitter at @',
  'not responsible for the content',
  'mail to a friend',
  'share this with',
  'share this article',
  'share this story',
  'share this page',
  'media playback is',
  'enable javascript',
  'terms of use',
  'terms of service',
  'privacy policy',
  'cookie policy',
  'cookie settings',
  'download our app',
  'download the app',
  'join the conversation',
  'scroll down for',
  'breaking news alert',
  'appeared first on',
  'please see below',
  'please see our',
  'please contact us',
  'please contact the newsroom',
  'please email us',
  'please e-mail us',
  'please get in touch',
  'please send your',
  'please send us',
  'please visit our',
  'please fill in',
  'please click on',
  'please subscribe',
  'please consider supporting',
  'please support our',
  'you can unsubscribe',
  'video above',
  'video below',
  'clip above',
  'gallery above',
  'gallery below',
  'photos above',
  'photos below',
  'hide caption',
  'view caption',
  'toggle caption',
  'enlarge image',
  'enlarge this image',
  'last updated at',
  'last updated on',
  'call the samaritans',
  'read more at',
  'read more on',
  'read more here',
  'read more about',
  'visit our website',
  '(c) 20',
  '(c) 19',
  'this story was first published',
  'this story was originally published',
  'this article was originally published',
  'this article was first published',
  'this story has been updated',
  'this article has been updated',
  'this story was updated',
  'this report was updated',
  'auto-generated from a syndicated',
  'email address will not be published',
  '[email protected]',
  '[email protected]',
  'not be reproduced, published, broadcast',
];

/** All of them at once: half the time of looking for one after the other. None is short, so that the engine can leap over most letters. */
const PHRASE = new RegExp(ANYWHERE.map((phrase) => phrase.replace(/[[\]()]/g, '\\$&')).join('|'));

/** Credits of pictures and people. */
const CREDIT =
  /^(?:(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslated|[Cc]ompiled|[Ee]dited|[Pp]roduced|[Pp]hotograph(?:y|s|ed)?|[Pp]hoto|[Pp]icture|[Ii]mage|[Gg]raphics?|[Vv]ideo|[Tt]ext|[Ww]ords) (?:by|credit|courtesy|via)\b|[Ww]ith (?:additional )?(?:inputs?|reporting|agency inputs|agencies|information|files) (?:from|by)\b|(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор:?)\s+(?:[Oo]ur |a )?(?:\p{Lu}[\p{L}.'’-]*|staff|web)(?: (?:\p{Lu}[\p{L}.'’-]*|and|desk|&|,|in|for|reporter|correspondent|report|writer)){0,7}$|(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Ss]ource|[Ff]oto|[Bb]ild|[Pp]hotograph|[Vv]ideo)s? ?(?:[Cc]redits?|[Cc]ourtesy|[Bb]y|[Ss]ource)? ?[:/|]|\(?(?:[Rr]eporting|[Ee]diting) by\b)/u;

/** Credits wherever in the line; each alternative holds one of the words below, which are found many times faster. */
const CREDIT_ANYWHERE =
  /^.{0,90}\bcontributed (?:to|reporting)\b|(?:\/|\b)(?:AP|AFP|EPA|REUTERS|Reuters|Getty|PTI|ANI|Shutterstock|iStock|Alamy)(?: ?\/ ?| via )(?:Getty|AP|AFP|REUTERS|Reuters|File|Pool|\p{Lu}\p{Ll}+)|\b(?:file|stock|handout|undated|courtesy) (?:photo|pic|picture|image|photograph)\b|\b(?:AP|AFP|EPA|Reuters) ?(?:photo|file|images?)\b|^\p{Lu}[\p{L} ,.'’-]{3,160}\((?:photo|image|file|ap|afp|reuters|getty|epa|left|right|l-r|pictured|centre|center)[^)]{0,60}\)\.?$/u;

/** "(pictured left)", "(L)", "(Photo: X)" inside an otherwise good sentence. */
const BRACKETS =
  /\s*[([](?:pictured|left|right|above|below|centre|center|l|r|l-r|file|file photo|photo|image|video|watch|see|click)(?=[\s:)\],])[^()[\]]{0,80}[)\]]/giu;

const SHARE_WORDS = new Set(
  (
    'share tweet facebook twitter whatsapp linkedin email e-mail mail print reddit telegram pinterest instagram youtube messenger x copy link copylink ' +
    'pocket flipboard comment comments save bookmark viber line tumblr google news font size a- a+ aa text resize follow subscribe listen on via this to ' +
    'article story with friends partager teilen compartir condividi поделиться شیئر کریں مشاركة video photo gallery audio and more like print-friendly ' +
    'shares views read min mins'
  ).split(' '),
);

/** Other languages' commonest furniture, at the front of a line. */
const FOREIGN =
  /^(?:lire aussi|à lire aussi|lire la suite|publicité|abonnez-vous|partager|lesen sie auch|mehr zum thema|anzeige$|weiterlesen|lea también|lee también|leer más|te puede interesar|publicidad$|suscríbete|leia (?:também|mais)|publicidade$|leggi anche|pubblicità$|iscriviti|читайте также|читать далее|подписывайтесь|реклама$|фото:|читайте також|підписуйтесь|baca juga|iklan$|simak juga|xem thêm|đọc thêm|ảnh ?:|اقرأ أيضا|اقرأ المزيد|إعلان$|شاهد|مزید پڑھیں|یہ بھی پڑھیں|اشتہار$|مزید خبریں|यह भी पढ़ें|और पढ़ें|विज्ञापन$|আরও পড়ুন|বিজ্ঞাপন$|ayrıca oku|devamını oku|reklam$|czytaj (?:też|także|więcej)|reklama$|čtěte také|číst dál|lees ook|相关阅读|责任编辑|原标题|関連記事|관련기사|무단[ ]?전재|ⓒ)/iu;

const HOLDS_SENTENCES = /[.!?…।؟۔][”"’)]*\s+\S|[。！？]\S/u;

/** What a site says to its reader, not about the world: consent, reading time, subscriptions, translations, counters of its player. */
const READER =
  /^(?:(?:we|wij|wir|nous|utilizamos|usamos|utilizziamo|usiamo|używamy|мы|vi|kami|biz|نستخدم|我们|当サイト)\b.{0,40}\bcookies?\b|.{0,30}(?:使用|を使用).{0,10}cookie|(?:en|im|this|este|ce|dieser|questo|эт[оа]т?) (?:\S+ ){1,2}(?:uses?|utiliza|usa|utilise|verwendet|nutzt|utilizza|использует) (?:\S+ ){0,2}cookies?|(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения|okuma süresi|czas czytania|leestijd|waktu baca|reading time|read time)\b|you(?:['’]ve| have) (?:reached|used|read|\d+|one|two|three)\b.{0,30}\b(?:articles?|stories|limit)|you(?:['’]re| are) now subscribed|thank you for (?:signing|subscribing|your)|thank you!$|already (?:a subscriber|subscribed|a member|have an account)|(?:s[íi]g[ua]e?nos|síganos|suivez-nous|folgen sie uns|seguici|siga-nos|bizi takip edin|ikuti kami|dapatkan (?:update|berita|informasi)|следите за|تابعونا|تابع|فالو|ये भी पढ़ें|इसे भी पढ़ें|আমাদের অনুসরণ|点击|ilgili haber|bu habere|volg ons|zobacz (?:też|także)|obserwuj nas|theo dõi)|translated from (?:the|original)|original language:|(?:this|the) (?:article|text|story|page) (?:was|has been) (?:automatically |machine[- ])?translated|machine translat|forwarded(?: many times| message)?:?$|sent from my|for immediate release|(?:media |press )?contacts?:\s|embargoed (?:until|for)|source:? the\b.{0,40}$|this content is (?:hosted|provided|not available)|by (?:showing|viewing|displaying|loading) (?:the|this|external)|reach (?:him|her|them|the reporter|the newsroom) (?:at|on|by)\b|\p{Lu}{1,3}-?\d{3,6}$|\d(?:\.\d+)?x$|\[[^\]]{3,120}\]\s*\.?$|fin\.?$|sort by\b|be the first\b|load more\b|show all\b)/iu;

/** "Ana Ruiz covers the harbour for the Echo.", at the foot. */
const WRITER = /^\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+ (?:covers|writes about|reports on) [^.]{3,110}\.$/u;

/** True for a line or sentence that is the site's, not the article's. Case, language and outlet do not matter; long ones are never furniture. */
export function isFurniture(line: string): boolean {
  return isFurnitureWhere(line, { phrase: true, creditWord: true });
}

/** The same for the lines and sentences of one text: what all of it does not hold is not looked for in each. */
export function furnitureOf(text: string): (line: string) => boolean {
  const may: MayHold = { phrase: holdsPhrase(text), creditWord: holdsCreditWord(text) };
  return (line) => isFurnitureWhere(line, may);
}

type MayHold = { readonly phrase: boolean; readonly creditWord: boolean };

function isFurnitureWhere(line: string, may: MayHold): boolean {
  const text = line.replace(/^[\s*_]+|[\s*_]+$/gu, '');
  if (text === '') return true;
  if (text.length > LINE_CHARACTERS_MAX) return isImprint(text);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (/^https?:\/\/\S+$/iu.test(text) || /^\S+@\S+\.\w+\)?$/u.test(text) || /^(?:[@#]\w+\s*)+$/u.test(text))
    return true;
  if ((text.includes('/') && INITIALS.test(text)) || isAddressLine(text)) return true;
  return (
    OPENINGS.test(text) ||
    // A paragraph of news may end in "Click here": then the sentence is furniture, and not the paragraph.
    (may.phrase && !HOLDS_SENTENCES.test(text) && holdsPhrase(text)) ||
    CREDIT.test(text) ||
    (may.creditWord && holdsCreditWord(text) && CREDIT_ANYWHERE.test(text)) ||
    FOREIGN.test(text) ||
    READER.test(text) ||
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

const CREDIT_WORDS: readonly string[] =
  'contributed|AP|AFP|EPA|REUTERS|Reuters|Getty|PTI|ANI|Shutterstock|iStock|Alamy|photo|pic|image|photograph|(left|(right|(l-r|(centre|(center|(file|(ap|(afp|(reuters|(getty|(epa'.split(
    '|',
  );

function holdsCreditWord(text: string): boolean {
  return CREDIT_WORDS.some((word) => text.includes(word));
}

function holdsPhrase(text: string): boolean {
  return text.includes('©') || PHRASE.test(text.toLowerCase());
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
