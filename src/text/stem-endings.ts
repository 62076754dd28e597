// Cuts the commonest endings off a word, and in Hebrew the letters written on in front, in languages that the stemmers' library lacks.

/** An ending is cut where so many letters are left, of several the longest; beginnings one after the other. */
type Inflection = { readonly endings: string; readonly beginnings?: string; readonly lettersMin: number };

/** Written down from grammar: what a noun, a name, an adjective or a verb of the third person takes on in a report. */
const INFLECTIONS: Readonly<Record<string, Inflection>> = {
  bg: {
    endings: `а е и о у я ия ият ове овете ът ят от ата ята ите ото ето ски ският ската ското ските ска ско ен на но ни ният ната ното ните
      ан ана ано ани ание анието ания анията ение ението ения енията`,
    lettersMin: 4,
  },
  bn: {
    endings: 'ই ও র ের এর ার কে কেও েরা রা দের েদের ে য় য়ের টা টার টি টির গুলি গুলির গুলো গুলোর',
    lettersMin: 3,
  },
  el: {
    endings: `α ας ες η ης εις εων ι ια ιας ιες ιων ιο ιου ιοι ο ος ου ον οι ους ων ως ε εα εας ματα ματος ματων ει ουν ουμε ετε αν
      εται ονται οταν ησε ησαν ηκε ηκαν ηθηκε ηθηκαν σει σουν ικος ικη ικο ικου ικης ικοι ικες ικα ικων ικους`,
    lettersMin: 4,
  },
  fa: { endings: 'ها های هایی هایش ان ی ای تر ترین ات م ش', lettersMin: 3 },
  he: { endings: 'ה ת ים ות יה יים ית', beginnings: 'ו ש ה ב ל מ כ', lettersMin: 3 },
  hi: {
    endings: `ा े ी ि ो ु ू ें ों ां ाँ ाएं ाएँ ाओं िया ियो ियां ियाँ ियों ता ती ते ना नी ने ीं ाया ाई ाए ाना ाने ाता ाती ाते ेगा ेगी ेंगे`,
    lettersMin: 3,
  },
  hr: {
    endings: `a e i o u om em eg og ih im oj oga ega ama ima ome emu omu ov ev ova eva ovi evi ove eve ovima evima ski ska sko ske skog skoj skom
      skih skim а е и о у ом ем ог ег их им ој ога ега ама има оме ему ому ов ев ова ева ови еви ове еве овима евима ски ска
      ско ске ског ској ском ских ским`,
    lettersMin: 4,
  },
  ko: {
    endings:
      '은 는 이 가 을 를 의 에 도 만 과 와 로 으로 에서 에게 까지 부터 들 들은 들이 들을 들의 했다 한다 하는 하고 됐다 된다 이다',
    lettersMin: 2,
  },
  pl: {
    endings: `a ą e ę i o u y ie em iem om iom ów ami iami ach iach ego iego emu iemu ej iej ych ich ym im ymi imi owi owie ski ska skie skiego
      skiej skim skich ską`,
    lettersMin: 4,
  },
  sk: {
    endings: 'a á e é i í o u ú y ý ia ie iu om em ov ám ám iam ach ách iach ami mi ého ému ých ým ými ej ou ovi ovia',
    lettersMin: 4,
  },
  uk: {
    endings: `а я о е є и і ї у ю ь й ий ій ої ою ею єю ого ього ому ьому им їм их їх ими їми ів їв ам ям ами ями ах ях ові еві єві ом ем єм
      ськ ський ська ське ські ського ської ському ською ських ським`,
    lettersMin: 4,
  },
  ur: { endings: 'ا ے ی و وں یں یاں یوں ؤں ئیں ات', lettersMin: 3 },
};

/** Written so nearly alike that one list does. */
const SAME: Readonly<Record<string, string>> = { bs: 'hr', mk: 'bg', sr: 'hr' };

/** The cutter of a language, null where none is known. Expects lower case. */
export function endingCutter(language: string): ((word: string) => string) | null {
  const name = Object.hasOwn(SAME, language) ? (SAME[language] ?? '') : language;
  const inflection = Object.hasOwn(INFLECTIONS, name) ? INFLECTIONS[name] : undefined;
  if (inflection === undefined) return null;
  const { lettersMin } = inflection;
  const endings = new Set(inflection.endings.split(/\s+/));
  const endingMax = Math.max(...[...endings].map((ending) => ending.length));
  const beginnings = new Set(inflection.beginnings?.split(' '));
  return (word) => {
    let start = 0;
    while (word.length - start > lettersMin && beginnings.has(word.charAt(start))) start++;
    const rest = language === 'el' ? withoutAccents(word) : word.slice(start);
    for (let length = Math.min(endingMax, rest.length - lettersMin); length > 0; length--) {
      if (endings.has(rest.slice(-length))) return rest.slice(0, -length);
    }
    return rest;
  };
}

/** Greek moves its accent with the ending. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/[\u0301\u0308]/gu, '');
}
