// Finds codes of shares as news agencies print them, "(VOWG.DE)", "<TSCO.L>": the exchange behind the stop says where the company is at home.
import { type Mention, mentionOf, type Reading } from './mention.ts';

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
export function tickerAt({ words, text }: Reading, first: number): Mention | null {
  const [code, exchange] = [words[first], words[first + 1]];
  if (code === undefined || exchange === undefined || exchange.start - code.end !== 1) return null;
  const [open, close] = [text[code.start - 1], text[exchange.end]];
  if (!(open === '<' && close === '>') && !(open === '(' && close === ')')) return null;
  const stop = text[code.end];
  if ((stop !== '.' && stop !== ' ') || (!code.isShout && !/^\d+$/.test(code.key))) return null;
  if (code.end - code.start > CODE_LETTERS_MAX || !exchange.isCapital) return null;
  const country = COUNTRY_OF_EXCHANGE[text.slice(exchange.start, exchange.end)];
  if (country === undefined) return null;
  return mentionOf({ kind: 'form', country, isAsWritten: true, candidates: [], isWord: false }, first, first + 1);
}
