// What stands around a name and says how it is meant: where something happens, who buys, what currency it is, which longer name it is part of.
import type { Mention, Reading } from './mention.ts';
import { entryAt, type NameKind } from './name-table.ts';
import { gapBehind, isBlankBehind, isCapital, isShout, keyOf, type Words, writtenOf } from './words.ts';

const COMPASS = new Set(
  'north south east west northern southern eastern western central greater downtown upper lower inner outer new old port metro metropolitan near in at from to of the around outside across and or for between with by on via inside into toward towards than over under after before a an'.split(
    ' ',
  ),
);
const SCENE_PREPOSITIONS = new Set(['in', 'across', 'inside', 'throughout']);
const SCENE_WORDS = new Set(
  'visit visits visited visiting trip trips tour tours travels travelled flew flies'.split(' '),
);
const TRADE_WORDS = new Set(
  'export exports exported exporting import imports imported importing sale sales sell sells sold selling shipment shipments ship ships shipped'.split(
    ' ',
  ),
);
const PARTNER_LIST_WORDS_MAX = 8;
const PARTNER_VERB_WORDS_MAX = 20;
const ENVOY_WORDS = new Set('embassy embassies ambassador ambassadors consulate consul attache'.split(' '));
const MONEY_WORDS = new Set(
  'dollar dollars dlr dlrs cent cents cts franc francs pound pounds crown crowns krone kroner krona kronor mark marks peso pesos rupee rupees dinar dinars dirham dirhams riyal riyals rial rials shilling shillings lira lire yen won rouble roubles ruble rubles guilder guilders schilling schillings escudo escudos peseta pesetas reais rand ringgit baht'.split(
    ' ',
  ),
);
const MAGNITUDES = new Set(
  'hundred thousand million millions billion billions trillion mln bln bn m mn crore lakh'.split(' '),
);
const ARTICLES = new Set(['the', 'this', 'our', 'its', 'their', 'his', 'her']);
// Saskatoon has 198; at 150 come Metro, Split and Slough, which are words more often.
const PROPER_CITY_THOUSANDS = 180;

/** The mention with what its neighbours say of it; null where they show that no place is meant. */
export function withNeighbours(reading: Reading, mention: Mention): Mention | null {
  const { words } = reading;
  const after = keyOf(words, mention.last + 1);
  if (
    isSaint(reading, mention) ||
    isWater(reading, mention) ||
    isTreaty(reading, mention) ||
    isBarePrefix(reading, mention)
  )
    return null;
  if (mention.kind === 'form' && isFormOfAnother(reading, mention)) return null;
  const isOfCountry = mention.kind === 'name' || mention.kind === 'adjective';
  if (
    mention.country === 'US' &&
    mention.kind === 'name' &&
    (isDollar(reading, mention) || isPronoun(reading, mention))
  )
    return null;
  if (isOfCountry && MONEY_WORDS.has(after) && isAmount(reading, mention.first)) return null;
  return {
    ...mention,
    within: mention.kind === 'seat' && mention.candidates.length > 0 ? ownerOf(reading, mention) : mention.within,
    isScene: isScene(reading, mention.first),
    isVenue: TOWN_KINDS.has(mention.kind) && isVenue(reading, mention.first),
    isOrigin: isOrigin(reading, mention),
    isPartner:
      isPartner(reading, mention.first) || isDestination(reading, mention.first) || isListing(reading, mention.first),
    isEnvoy: isOfCountry && ENVOY_WORDS.has(after),
    isPartOfName: isPartOfName(reading, mention),
  };
}

/** "US$42 million": the currency, which half of the world counts in. */
function isDollar({ words }: Reading, { last }: Mention): boolean {
  return gapBehind(words, last).startsWith('$');
}

const BEFORE_US = new Set('tell give let lets help join follow contact show'.split(' '));

/** "TELL US WHAT YOU THINK", where every word is in capitals. */
function isPronoun({ words }: Reading, { first, last }: Mention): boolean {
  if (first !== last || !BEFORE_US.has(keyOf(words, first - 1)) || writtenOf(words, first) !== 'US') return false;
  return isShout(words, first - 1);
}

/** Whose Congress, whose Premier League: "Peru's", "Peruvian" before it, "of Peru" behind; empty where the text does not say. */
function ownerOf({ words, gazetteer }: Reading, { first, last, candidates }: Mention): string {
  const before = keyOf(words, first - 1) === 's' ? first - 2 : first - 1;
  const owners = [before, keyOf(words, last + 1) === 'of' ? last + 2 : -1];
  for (const at of owners) {
    const entry = at < 0 ? undefined : entryAt(gazetteer.english, words, at);
    const country = entry?.kind === 'name' || entry?.kind === 'adjective' ? entry.country : '';
    if (candidates.some((candidate) => candidate.country === country)) return country;
  }
  return '';
}

const COMPANY_WORDS_MAX = 5;
const OTHER_FORMS = new Set('ltd limited ltda plc'.split(' '));

/** "National Bank of Brunei Bhd", "General Mining Corp Ltd": the name or a second form says that the company is not at home where its form is. */
function isFormOfAnother({ words, gazetteer }: Reading, { first, last, country }: Mention): boolean {
  if (isCapital(words, last + 1) && OTHER_FORMS.has(keyOf(words, last + 1)) && gapBehind(words, last).length <= 2)
    return true;
  for (let at = first - 1; at >= Math.max(0, first - COMPANY_WORDS_MAX); at -= 1) {
    const key = keyOf(words, at);
    if (!isCapital(words, at) && key !== 'of' && key !== 'and') return false;
    if (!isBlankBehind(words, at) && /[.,;:<>()\n]/.test(gapBehind(words, at))) return false;
    const entry = entryAt(gazetteer.english, words, at);
    if ((entry?.kind === 'name' || entry?.kind === 'adjective') && entry.country !== country) return true;
  }
  return false;
}

const PREFIXES = new Set('anglo austro franco greco hispano indo italo luso russo sino turco'.split(' '));

/** Franco-German, Sino-Indian; but Marielle Franco and Anglo American are somebody's names. */
function isBarePrefix({ words }: Reading, { kind, first, last }: Mention): boolean {
  if (first !== last || kind !== 'adjective' || !PREFIXES.has(keyOf(words, last))) return false;
  const end = words.ends[last] ?? 0;
  return !/^[-–‑]\p{L}/u.test(words.text.slice(end, end + 2));
}

const TREATY_WORDS = new Set('accord accords agreement agreements pact treaty protocol convention'.split(' '));
const TREATY_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city', 'seat']);

/** The Paris accord, the Oslo accords, the Minsk agreements: a pact is called after the town where it was signed, and speaks of others. */
function isTreaty({ words }: Reading, { kind, last }: Mention): boolean {
  return TREATY_KINDS.has(kind) && TREATY_WORDS.has(keyOf(words, last + 1)) && isBlankBehind(words, last);
}

const NAME_BEGINNINGS = new Set('st saint fort ft mount mt lake camp cape'.split(' '));

/** St. Paris, Lake Geneva: another place, which the table of names does not have. */
function isSaint({ words }: Reading, { first, last }: Mention): boolean {
  if (first !== last || !isCapital(words, first - 1) || !NAME_BEGINNINGS.has(keyOf(words, first - 1))) return false;
  const gap = gapBehind(words, first - 1);
  return gap.length <= 2 && !/[,;:\n]/.test(gap);
}

const WATERS = new Set('shoal shoals reef reefs atoll strait straits trench seamount'.split(' '));

/** Scarborough Shoal, Bass Strait: no town. */
function isWater({ words }: Reading, { kind, last }: Mention): boolean {
  return kind === 'city' && isCapital(words, last + 1) && WATERS.has(keyOf(words, last + 1));
}

/** "51 billion U.S. dollars" counts in dollars and speaks of nobody; "the Turkish lira" speaks of Turkey. */
function isAmount({ words }: Reading, first: number): boolean {
  const before = keyOf(words, first - 1);
  return MAGNITUDES.has(before) || /^\d/.test(before);
}

const TOWN_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city']);
const MEETING_WORDS = new Set(
  'talks meet met meets meeting meetings summit conference negotiate negotiated negotiating negotiations negotiators mediators signed sign signs truce ceasefire treaty forum'.split(
    ' ',
  ),
);
const MEETING_WORDS_MAX = 8;

/** A word of meeting before "in Doha", in the same sentence. */
function isVenue({ words }: Reading, first: number): boolean {
  const preposition = keyOf(words, first - 1);
  if (preposition !== 'in' && preposition !== 'at') return false;
  for (let at = first - 2; at >= Math.max(0, first - 1 - MEETING_WORDS_MAX); at -= 1) {
    if (endsClause(words, at)) return false;
    if (MEETING_WORDS.has(keyOf(words, at))) return true;
  }
  return false;
}

const BIRTH_PREPOSITIONS = new Set(['in', 'near', 'at']);
const BIRTH_WORDS_MAX = 8;

/** "born and raised in Leeds", "born on 3 May 1940 in Riga", "a native of Cork", "Mumbai-born": where somebody came from, and not where something happens. */
function isOrigin({ words }: Reading, { first, last }: Mention): boolean {
  if (keyOf(words, last + 1) === 'born' && isHyphen(gapBehind(words, last))) return true;
  const before = keyOf(words, first - 1);
  if (before === 'of') return keyOf(words, first - 2) === 'native';
  if (before === 'from') return keyOf(words, first - 2) === 'originally';
  if (!BIRTH_PREPOSITIONS.has(before)) return false;
  for (let at = first - 2; at >= Math.max(0, first - 1 - BIRTH_WORDS_MAX); at -= 1) {
    if (endsClause(words, at) || isCommaBehindWord(words, at)) return false;
    if (keyOf(words, at) === 'born') return true;
  }
  return false;
}

/** "born in Cork, lives in Lima"; but "born on May 3, 1940, in Riga". */
function isCommaBehindWord(words: Words, at: number): boolean {
  return gapBehind(words, at).startsWith(',') && !/^\d/.test(keyOf(words, at));
}

function isHyphen(gap: string): boolean {
  return gap === '-' || gap === '‑' || gap === '–';
}

const DESTINATION_WORDS = new Set('flight flights route routes'.split(' '));

/** "bound for London", "a flight to Doha". */
function isDestination({ words }: Reading, first: number): boolean {
  const before = keyOf(words, first - 2);
  const last = keyOf(words, first - 1);
  return (before === 'bound' && last === 'for') || (last === 'to' && DESTINATION_WORDS.has(before));
}

const LISTING_WORDS = new Set('listed listing listings quoted'.split(' '));

/** "listed in Luxembourg", "a listing on the London exchange": where paper is traded, and not who issues it. */
function isListing({ words }: Reading, first: number): boolean {
  const back = keyOf(words, first - 1) === 'the' ? first - 2 : first - 1;
  const preposition = keyOf(words, back);
  return (preposition === 'in' || preposition === 'on') && LISTING_WORDS.has(keyOf(words, back - 1));
}

function isScene({ words }: Reading, first: number): boolean {
  const before = keyOf(words, first - 1);
  if (SCENE_PREPOSITIONS.has(before)) return true;
  return SCENE_WORDS.has(before) || (before === 'to' && SCENE_WORDS.has(keyOf(words, first - 2)));
}

/** A trade word, "to" or "from", and names of countries alone in between: "sold to Poland, Japan and China". */
function isPartner({ words, gazetteer }: Reading, first: number): boolean {
  let at = first - 1;
  for (let steps = 0; steps < PARTNER_LIST_WORDS_MAX && at >= 0; steps += 1, at -= 1) {
    if (endsClause(words, at)) return false;
    const key = keyOf(words, at);
    if (key === 'to' || key === 'from') break;
    if (key !== 'and' && key !== 'the' && entryAt(gazetteer.english, words, at)?.kind !== 'name') return false;
  }
  const preposition = keyOf(words, at);
  if (preposition !== 'to' && preposition !== 'from') return false;
  for (let before = at - 1; before >= Math.max(0, at - PARTNER_VERB_WORDS_MAX); before -= 1) {
    if (endsClause(words, before)) return false;
    if (TRADE_WORDS.has(keyOf(words, before))) return true;
  }
  return false;
}

/** Whether a sentence, or half of one, ends behind the word. */
function endsClause(words: Words, at: number): boolean {
  return !isBlankBehind(words, at) && /[.!?;:]/.test(gapBehind(words, at));
}

const STREET_WORDS = new Set('street road avenue lane drive boulevard square park crescent terrace'.split(' '));

/** Boston Globe, Houston Rockets, First Chicago: a capitalised word on either side that says nothing of a place. */
function isPartOfName({ words, gazetteer, isTitleCase }: Reading, { kind, first, last }: Mention): boolean {
  const isFollowed = isCapital(words, last + 1) && isBlankBehind(words, last);
  const after = isFollowed ? keyOf(words, last + 1) : '';
  if (first === last && STREET_WORDS.has(after) && !isShout(words, last + 1)) return true;
  if (isTitleCase || (kind !== 'city' && kind !== 'state' && kind !== 'capital')) return false;
  if (isHyphenated(words, first)) return true;
  if (kind === 'capital') return false;
  if (isFollowed && !gazetteer.roleWords.has(after)) return true;
  if (!isCapital(words, first - 1) || !isBlankBehind(words, first - 1)) return false;
  const before = keyOf(words, first - 1);
  return !COMPASS.has(before) && entryAt(gazetteer.english, words, first - 1) === undefined;
}

/** Oranje-Nassau, Bosch-Paris: the second half of somebody's name. */
function isHyphenated(words: Words, first: number): boolean {
  return isCapital(words, first - 1) && gapBehind(words, first - 1) === '-';
}

/** "a Saskatoon policeman": a capital in the middle of a sentence, no article: a large town, though a dictionary has the word. */
export function isProperNoun({ words, isTitleCase }: Reading, { first, last, candidates }: Mention): boolean {
  if (isTitleCase || !isBlankBehind(words, first - 1)) return false;
  const before = keyOf(words, first - 1);
  // "A Cork mother" begins a sentence; "Old Cork" is another name.
  if ((isCapital(words, first - 1) && before !== 'a') || ARTICLES.has(before)) return false;
  return !isCapital(words, last + 1) && (candidates[0]?.thousands ?? 0) >= PROPER_CITY_THOUSANDS;
}

const GREAT_CITY_THOUSANDS = 400;
// Sale, Perm, Mesa and Natal are great towns too.
const GREAT_CITY_LETTERS_MIN = 6;

/** Portland, Valencia: nobody begins a sentence with the cement or the orange more often than with the town. */
export function isGreatTown({ words, gazetteer, isTitleCase }: Reading, { last, candidates }: Mention): boolean {
  const key = keyOf(words, last);
  const isClear = key.length >= GREAT_CITY_LETTERS_MIN && !gazetteer.personLike.has(key);
  const isFollowed = isCapital(words, last + 1);
  return isClear && !isFollowed && !isTitleCase && (candidates[0]?.thousands ?? 0) >= GREAT_CITY_THOUSANDS;
}
