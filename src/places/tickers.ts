// Finds codes of shares as news agencies print them, "(VOWG.DE)", "<TSCO.L>": the exchange behind the stop says where the company is at home.
import { type Mention, mentionOf, type Reading } from './mention.ts';
import { gapBehind, isBehindBracket, isCapital, isShout, keyOf, lengthOf, writtenOf } from './words.ts';

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
const CODE_LETTERS_MAX = 8;

/** The country of the exchange if a code of a share begins at the word and ends with the next; else null. */
export function tickerAt({ words }: Reading, first: number): Mention | null {
  if (!isBehindBracket(words, first) || first + 1 >= words.count) return null;
  const open = words.text.charAt((words.starts[first] ?? 0) - 1);
  if (words.text.charAt(words.ends[first + 1] ?? 0) !== (open === '(' ? ')' : '>')) return null;
  const stop = gapBehind(words, first);
  if ((stop !== '.' && stop !== ' ') || (!isShout(words, first) && !/^\d+$/.test(keyOf(words, first)))) return null;
  if (lengthOf(words, first) > CODE_LETTERS_MAX || !isCapital(words, first + 1)) return null;
  const country = COUNTRY_OF_EXCHANGE[writtenOf(words, first + 1)];
  if (country === undefined) return null;
  return mentionOf({ kind: 'form', country, isAsWritten: true, candidates: [], isWord: false }, first, first + 1);
}
