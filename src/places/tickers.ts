// Finds what a sign before a word says of it: codes of shares, "(VOWG.DE)", "<TSCO.L>", by their exchange, and amounts, "£900", by their currency.
import { type Mention, mentionOf, type Reading } from './mention.ts';
import { gapBehind, isBehindSign, isCapital, isShout, keyOf, lengthOf, type Words, writtenOf } from './words.ts';

// Reuters instrument codes, by their exchange. New York and Nasdaq are left out: half of the world is listed there too. Zurich (S) was Sydney once.
const COUNTRY_OF_EXCHANGE: Readonly<Record<string, string>> = {
  AS: 'NL',
  AT: 'GR',
  AX: 'AU',
  BA: 'AR',
  BK: 'TH',
  BO: 'IN',
  BR: 'BE',
  BU: 'HU',
  CO: 'DK',
  DE: 'DE',
  F: 'DE',
  HE: 'FI',
  HK: 'HK',
  HM: 'VN',
  IS: 'TR',
  J: 'ZA',
  JK: 'ID',
  KL: 'MY',
  KQ: 'KR',
  KS: 'KR',
  L: 'GB',
  LS: 'PT',
  MC: 'ES',
  MI: 'IT',
  MM: 'RU',
  MX: 'MX',
  NS: 'IN',
  NZ: 'NZ',
  OL: 'NO',
  PA: 'FR',
  PR: 'CZ',
  PS: 'PH',
  SA: 'BR',
  SI: 'SG',
  SS: 'CN',
  ST: 'SE',
  SZ: 'CN',
  T: 'JP',
  TA: 'IL',
  TO: 'CA',
  TW: 'TW',
  V: 'CA',
  VI: 'AT',
  WA: 'PL',
};
/** Signs of one country's money; the dollar's, the yen's and the euro's are many countries'. */
const COUNTRY_OF_SIGN: Readonly<Record<string, string>> = {
  '£': 'GB',
  '₦': 'NG',
  '₩': 'KR',
  '₪': 'IL',
  '₫': 'VN',
  '₭': 'LA',
  '₮': 'MN',
  '₱': 'PH',
  '₲': 'PY',
  '₴': 'UA',
  '₵': 'GH',
  '₸': 'KZ',
  '₹': 'IN',
  '₺': 'TR',
  '₼': 'AZ',
  '₽': 'RU',
  '₾': 'GE',
  '฿': 'TH',
  '৳': 'BD',
};
const CODE_LETTERS_MAX = 8;

/** The country of the exchange if a code of a share begins at the word and ends with the next, that of the currency if the word is an amount; else null. */
export function tickerAt({ words }: Reading, first: number): Mention | null {
  if (!isBehindSign(words, first)) return null;
  const start = words.starts[first] ?? 0;
  const open = words.text.charAt(start - 1);
  if (open !== '(' && open !== '<') return amountAt(words, first, start);
  if (words.text.charAt(words.ends[first + 1] ?? 0) !== (open === '(' ? ')' : '>')) return null;
  const stop = gapBehind(words, first);
  if ((stop !== '.' && stop !== ' ') || (!isShout(words, first) && !/^\d+$/.test(keyOf(words, first)))) return null;
  if (lengthOf(words, first) > CODE_LETTERS_MAX || !isCapital(words, first + 1)) return null;
  const country = COUNTRY_OF_EXCHANGE[writtenOf(words, first + 1)];
  if (country === undefined) return null;
  return mentionOf({ kind: 'form', country, isAsWritten: true, candidates: [], isWord: false }, first, first + 1);
}

/** "£900" is a domestic word of Britain; "$5m (£4m)" is its paper's courtesy. */
function amountAt({ text, ends }: Words, first: number, start: number): Mention | null {
  const country = COUNTRY_OF_SIGN[text.charAt(start - 1)];
  if (country === undefined || text.charAt(start - 2) === '(' || !/^\d/.test(text.slice(start, ends[first])))
    return null;
  return mentionOf({ kind: 'cue', country, isAsWritten: false, candidates: [], isWord: false }, first, first);
}
