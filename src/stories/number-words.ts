// Numbers written as words, in the languages into which stories are reworded: a number may hide in a word.
import type { Language } from '../model/language.ts';

const TENS: readonly number[] = [20, 30, 40, 50, 60, 70, 80, 90];

/** From two to nineteen, then the tens; one is an article in most of these languages. Several forms of one number stand with bars between. */
const WORDS: Readonly<Partial<Record<Language, string>>> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante septante octante nonante',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  pt: 'dois|duas três quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  ru: 'два|две|двух|двум|двое|двоих три|трёх|трех|трем|трое|троих четыре|четырёх|четырех|четверо|четверых пять|пяти|пятеро|пятерых шесть|шести|шестеро|шестерых семь|семи|семеро|семерых восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста',
  id: 'dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
  tr: 'iki üç dört beş altı yedi sekiz dokuz on',
};

/** Words that stand for a hundred and more; as a factor or alone. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  hundreds: 100,
  dozen: 12,
  dozens: 12,
  cien: 100,
  ciento: 100,
  cientos: 100,
  docena: 12,
  docenas: 12,
  cent: 100,
  centaine: 100,
  centaines: 100,
  douzaine: 12,
  douzaines: 12,
  hundert: 100,
  hunderte: 100,
  dutzend: 12,
  dutzende: 12,
  cem: 100,
  cento: 100,
  centenas: 100,
  dúzia: 12,
  dúzias: 12,
  сто: 100,
  ста: 100,
  сотни: 100,
  сотен: 100,
  ratus: 100,
  seratus: 100,
  ratusan: 100,
  puluh: 10,
  belas: 10,
  ribu: 1e3,
  ribuan: 1e3,
  seribu: 1e3,
  juta: 1e6,
  jutaan: 1e6,
  miliar: 1e9,
  triliun: 1e12,
  yüz: 100,
  yüzlerce: 100,
  bin: 1e3,
  binlerce: 1e3,
  milyon: 1e6,
  milyar: 1e9,
  trilyon: 1e12,
  yirmi: 20,
  otuz: 30,
  kırk: 40,
  elli: 50,
  altmış: 60,
  yetmiş: 70,
  seksen: 80,
  doksan: 90,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  mil: 1e3,
  miles: 1e3,
  millón: 1e6,
  millones: 1e6,
  mille: 1e3,
  milliers: 1e3,
  milliard: 1e9,
  milliards: 1e9,
  tausend: 1e3,
  tausende: 1e3,
  millionen: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  milhares: 1e3,
  milhão: 1e6,
  milhões: 1e6,
  bilhão: 1e9,
  bilhões: 1e9,
  тысяча: 1e3,
  тысяч: 1e3,
  тысячи: 1e3,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
};

const values = new Map<Language, ReadonlyMap<string, number>>();

/** Lower-case words and what they count. Empty for a language whose number words we do not know. */
export function numberWordsOf(language: Language): ReadonlyMap<string, number> {
  const known = values.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  (WORDS[language] ?? '').split(' ').forEach((forms, at) => {
    const value = at < 18 ? at + 2 : (TENS[at - 18] ?? 0);
    for (const form of forms.split('|')) if (form !== '') made.set(form, value);
  });
  if (made.size > 0) for (const [word, value] of Object.entries(SCALES)) if (!made.has(word)) made.set(word, value);
  values.set(language, made);
  return made;
}
