// Month and weekday names as newspapers write them, in the languages whose papers we meet most, and dates made of them.

/** Months in order; each entry lists stems. A word is the month when it is a stem, or begins with a stem of four letters or more. */
const MONTHS: readonly (readonly string[])[] = [
  'jan stycznia ledna janv january januar enero ene gennaio gen janeiro январ янв січ stycz sty ocak januari يناير كانون_الثاني جنوری जनवरी জানুয়ারি 1月 1월',
  'feb lutego února february februar fév févr février febrero febbraio fevereiro fev феврал фев лют luty lut şubat februari فبراير فروری फरवरी ফেব্রুয়ারি 2月 2월',
  'mar march märz maerz mrt maart března marca mars marzo março março март мар берез marzec mart maret مارس مارچ मार्च মার্চ 3月 3월',
  'apr april avr avril abril abr aprile kwietnia dubna апрел апр квіт kwie kwi nisan أبريل ابريل نيسان اپریل अप्रैल এপ্রিল 4月 4월',
  'may mai mayo maggio mag maio maja května мая май трав maj mayıs mei مايو أيار مئی मई মে 5月 5월',
  'jun czerwca června june juni juin junio giugno giu junho июн черв czerw haziran يونيو حزيران جون जून জুন 6月 6월',
  'jul července july juli juil juillet julio luglio lug julho июл лип lipca lip temmuz يوليو تموز جولائی जुलाई জুলাই 7月 7월',
  'aug sierpnia srpna august août aout agosto ago авг август серп sierp sie ağustos agustus أغسطس آب اگست अगस्त আগস্ট 8月 8월',
  'sep września září sept september septembre septiembre settembre set setembro сен сентяб верес wrze wrz eylül سبتمبر أيلول ستمبر सितंबर সেপ্টেম্বর 9月 9월',
  'oct października října october okt oktober octobre octubre ottobre ott outubro out окт октяб жовт paźdz ekim أكتوبر اکتوبر अक्टूबर অক্টোবর 10月 10월',
  'nov listopada november novembre noviembre novembro нояб ноя листоп listop lis kasım نوفمبر نومبر नवंबर নভেম্বর 11月 11월',
  'dec grudnia prosince december dez dezember décembre déc diciembre dic dicembre dezembro дек декаб груд grudz gru aralık desember ديسمبر دسمبر दिसंबर ডিসেম্বর 12月 12월',
].map((line) => line.split(' ').map((stem) => stem.replaceAll('_', ' ')));

const WEEKDAYS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira понедельник вторник среда четверг пятница суббота воскресенье ' +
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد senin selasa rabu kamis jumat sabtu minggu ' +
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar poniedziałek wtorek środa czwartek piątek sobota niedziela'
  ).split(' '),
);

const monthOf = new Map<string, number>();
const longStems: (readonly [string, number])[] = [];
MONTHS.forEach((stems, at) => {
  for (const stem of stems) {
    monthOf.set(stem, at + 1);
    if (stem.length >= 3 && /\p{L}{3}/u.test(stem)) longStems.push([stem, at + 1]);
  }
});

/** 1 to 12, or null when the word names no month. */
export function monthNamed(word: string): number | null {
  const key = word.toLowerCase().replace(/\.$/u, '');
  const exact = monthOf.get(key);
  if (exact !== undefined) return exact;
  if (!/[\u0400-\u04ffąęłńóśźż]/u.test(key)) return null; // only Slavic months are inflected
  return longStems.find(([stem]) => key.startsWith(stem) && key.length <= stem.length + 6)?.[1] ?? null;
}

export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** Every word that names a month or a weekday, or that such words begin with, in small letters. */
export function dateWords(): readonly string[] {
  return [...monthOf.keys(), ...WEEKDAYS];
}

/** Whether a small word names a month or a weekday as it stands, without the endings of Slavic months. */
export function isDateWord(lower: string): boolean {
  return monthOf.has(lower) || WEEKDAYS.has(lower);
}

/** Two digits of a year mean one of ours: the web has no older pages. */
const CENTURY = 2000;

export type WrittenDate = { readonly year: number | null; readonly month: number; readonly day: number };

/**
 * The date that a short text is, and nothing else: "Apr 7", "7 April 2021", "le 7 avril", "7 de abril", "4月7日", "2021-04-08",
 * "Thursday, 8 April, 2021". Null for anything more, less or impossible. Day before month in 08/04/2021, as most of the world writes.
 */
export function readWrittenDate(text: string): WrittenDate | null {
  const iso = /^\s*(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?\s*$/u.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const slashed = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\s*$/u.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[3])];
    const year = Number(slashed[4]) + (slashed[4]?.length === 2 ? CENTURY : 0);
    return second > 12 ? dateOf(year, first, second) : dateOf(year, second, first);
  }
  const eastern = /^\s*(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s{0,9}[日일]?\s{0,9}$/u.exec(text);
  if (eastern) return dateOf(eastern[1] ? Number(eastern[1]) : null, Number(eastern[2]), Number(eastern[3]));
  return readWordedDate(text);
}

function readWordedDate(text: string): WrittenDate | null {
  if (text.length > 60) return null;
  let [year, month, day]: [number | null, number | null, number | null] = [null, null, null];
  for (const word of asciiDigits(text).split(/[\s,،،·]+/u)) {
    const bare = word.replace(/\.$/u, '');
    if (bare === '' || isWeekday(bare) || /^(?:de|del|le|den|of|the|el|am|on|г|года|року)$/iu.test(bare)) continue;
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|º|°|일|日)?$/iu.exec(bare)?.[1];
    if (number !== undefined) {
      const value = Number(number);
      if (number.length === 4 && year === null) year = value;
      else if (number.length <= 2 && day === null) day = value;
      else return null;
      continue;
    }
    const named = monthNamed(bare);
    if (named === null || month !== null) return null;
    month = named;
  }
  return month === null || day === null ? null : dateOf(year, month, day);
}

/** Arabic, Persian, Devanagari and Bengali digits as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String((code - ([0x09e6, 0x0966, 0x06f0, 0x0660].find((zero) => code >= zero) ?? code)) % 10);
  });
}

function dateOf(year: number | null, month: number, day: number): WrittenDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== null && (year < 1800 || year > 2200)) return null;
  return { year, month, day };
}
