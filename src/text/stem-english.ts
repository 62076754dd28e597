// The English stemmer of Snowball (Porter 2), written out: a tenth of the library's time, and no 23,000 lines to load before the first word.
// The algorithm and its lists: https://snowballstem.org/algorithms/english/stemmer.html

/** Words that the rules would spoil, and what they become; a word that stays itself is done. */
const WHOLE = new Map(
  (
    'skis>ski skies>sky dying>die lying>lie tying>tie idly>idl gently>gentl ugly>ugli early>earli only>onli singly>singl sky>sky news>news howe>howe ' +
    'atlas>atlas cosmos>cosmos bias>bias andes>andes'
  )
    .split(' ')
    .map((pair) => pair.split('>') as [string, string]),
);
/** Done after step 1a. */
const DONE_AFTER_1A = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);
/** Where the region R1 begins behind the front and not behind its first vowel and consonant. */
const FRONTS = ['gener', 'commun', 'arsen'];
const FRONT_LETTERS = new Set(FRONTS.map((front) => front.charAt(0)));

type Rule = readonly [ending: string, by: string];

/** Longest first within each last letter, here and below. */
const STEP_1B = byLastLetter(['eedly', 'ingly', 'edly', 'eed', 'ing', 'ed'].map((ending): Rule => [ending, '']));
const STEP_2 = byLastLetter([
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
]);
const STEP_3 = byLastLetter([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]);
const STEP_4 = byLastLetter(
  'ement able ance ence ible ment ant ate ent ion ism iti ive ize ous al er ic'
    .split(' ')
    .map((ending): Rule => [ending, '']),
);

const VOWEL = /[aeiouy]/;

function byLastLetter(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  return Map.groupBy(rules, ([ending]) => ending.slice(-1));
}

function ruleFor(rules: ReadonlyMap<string, readonly Rule[]>, word: string): Rule | undefined {
  const alike = rules.get(word.charAt(word.length - 1));
  if (alike === undefined) return undefined;
  for (const rule of alike) if (word.endsWith(rule[0])) return rule;
  return undefined;
}

/** Expects lower case, with a plain apostrophe if any. */
export function stemEnglish(written: string): string {
  if (written.length <= 2) return written;
  const whole = WHOLE.get(written);
  if (whole !== undefined) return whole;
  let word = withConsonantY(written.startsWith("'") ? written.slice(1) : written);
  const { r1, r2 } = regionsOf(word);
  word = step1a(withoutPossessive(word));
  if (DONE_AFTER_1A.has(word)) return word.toLowerCase();
  word = step1c(step1b(word, r1));
  word = step2(word, r1);
  word = step3(word, r1, r2);
  word = step4(word, r2);
  return step5(word, r1, r2).toLowerCase();
}

/** A y at the front or behind a vowel is a consonant: marked by a capital. */
function withConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const isConsonant = letter === 'y' && (at === 0 || VOWEL.test(marked.charAt(at - 1)));
    marked += isConsonant ? 'Y' : letter;
  }
  return marked;
}

/** R1 is what stands behind the first consonant after a vowel, R2 the same within R1; as positions. */
function regionsOf(word: string): { readonly r1: number; readonly r2: number } {
  const front = FRONT_LETTERS.has(word.charAt(0)) ? FRONTS.find((each) => word.startsWith(each)) : undefined;
  const r1 = front === undefined ? afterVowelAndConsonant(word, 0) : front.length;
  return { r1, r2: afterVowelAndConsonant(word, r1) };
}

function afterVowelAndConsonant(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word, at)) at++;
  while (at < word.length && isVowel(word, at)) at++;
  return Math.min(word.length, at + 1);
}

function hasVowelBefore(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (isVowel(word, at)) return true;
  return false;
}

function isVowel(word: string, at: number): boolean {
  switch (word.charCodeAt(at)) {
    case 0x61:
    case 0x65:
    case 0x69:
    case 0x6f:
    case 0x75:
    case 0x79:
      return true;
    default:
      return false;
  }
}

function withoutPossessive(word: string): string {
  if (!word.includes("'")) return word;
  if (word.endsWith("'s'")) return word.slice(0, -3);
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

function step1a(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith('s')) return word;
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss')) return word;
  return hasVowelBefore(word, word.length - 2) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const ending = ruleFor(STEP_1B, word)?.[0];
  if (ending === undefined) return word;
  if (ending.startsWith('ee')) return word.length - ending.length >= r1 ? word.slice(0, 2 - ending.length) : word;
  if (!hasVowelBefore(word, word.length - ending.length)) return word;
  const bare = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(bare)) return bare.slice(0, -1);
  return bare.length <= r1 && endsShort(bare) ? `${bare}e` : bare;
}

/** Ends in a short syllable: vowel and consonant at the front, or consonant, vowel, consonant that is no w, x or Y. */
function endsShort(word: string): boolean {
  const end = word.length;
  if (end === 2) return isVowel(word, 0) && !isVowel(word, 1);
  return (
    end > 2 && !isVowel(word, end - 3) && isVowel(word, end - 2) && !isVowel(word, end - 1) && !/[wxY]$/.test(word)
  );
}

function step1c(word: string): string {
  const end = word.length - 1;
  return end > 1 && (word.endsWith('y') || word.endsWith('Y')) && !isVowel(word, end - 1)
    ? `${word.slice(0, end)}i`
    : word;
}

function step2(word: string, r1: number): string {
  const rule = ruleFor(STEP_2, word);
  if (rule === undefined || word.length - rule[0].length < r1) return word;
  const bare = word.slice(0, -rule[0].length);
  if (rule[0] === 'ogi' && !bare.endsWith('l')) return word;
  if (rule[0] === 'li' && !/[cdeghkmnrt]$/.test(bare)) return word;
  return bare + rule[1];
}

function step3(word: string, r1: number, r2: number): string {
  const rule = ruleFor(STEP_3, word);
  if (rule === undefined || word.length - rule[0].length < (rule[0] === 'ative' ? Math.max(r1, r2) : r1)) return word;
  return word.slice(0, -rule[0].length) + rule[1];
}

function step4(word: string, r2: number): string {
  const ending = ruleFor(STEP_4, word)?.[0];
  if (ending === undefined || word.length - ending.length < r2) return word;
  const bare = word.slice(0, -ending.length);
  return ending === 'ion' && !/[st]$/.test(bare) ? word : bare;
}

function step5(word: string, r1: number, r2: number): string {
  const bare = word.slice(0, -1);
  if (word.endsWith('e')) return bare.length >= r2 || (bare.length >= r1 && !endsShort(bare)) ? bare : word;
  return word.endsWith('ll') && bare.length >= r2 ? bare : word;
}
