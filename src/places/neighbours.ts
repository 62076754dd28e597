// What stands around a name and says how it is meant: where something happens, who buys, what currency it is, which longer name it is part of.
import type { Mention, Reading } from './mention.ts';
import { entryAt, type NameKind } from './name-table.ts';
import { isOneOf, wordList } from './word-list.ts';
import { gapBehind, isBlankBehind, isCapital, isShout, keyOf, type Words, writtenOf } from './words.ts';

const COMPASS = wordList(
  'north south east west northern southern eastern western central greater downtown upper lower inner outer new old port metro metropolitan near in at from to of the around outside across and or for between with by on via inside into toward towards than over under after before a an',
);
const SCENE_PREPOSITIONS = wordList('in into across inside throughout');
const SCENE_WORDS = wordList('visit visits visited visiting trip trips tour tours travels travelled flew flies');
const TRADE_WORDS = wordList(
  'export exports exported exporting import imports imported importing sale sales sell sells sold selling shipment shipments ship ships shipped',
);
const PARTNER_LIST_WORDS_MAX = 8;
const PARTNER_VERB_WORDS_MAX = 20;
const ENVOY_WORDS = wordList('embassy embassies ambassador ambassadors consulate consul attache');
const MONEY_WORDS = wordList(
  'dollar dollars dlr dlrs cent cents cts franc francs pound pounds crown crowns krone kroner krona kronor mark marks peso pesos rupee rupees dinar dinars dirham dirhams riyal riyals rial rials shilling shillings lira lire yen won rouble roubles ruble rubles guilder guilders schilling schillings escudo escudos peseta pesetas reais rand ringgit baht',
);
const MAGNITUDES = wordList('hundred thousand million millions billion billions trillion mln bln bn m mn crore lakh');
const TO = wordList('to');
const TO_OR_FROM = wordList('to from');
const IN_OR_AT = wordList('in at');
const IN_OR_ON = wordList('in on');
const THE = wordList('the');
const AND_OR_THE = wordList('and the');
const FOR = wordList('for');
const ARTICLES = wordList('the this our its their his her');
// Saskatoon has 198; at 150 come Metro, Split and Slough, which are words more often.
const PROPER_CITY_THOUSANDS = 180;

/** The mention with what its neighbours say of it; null where they show that no place is meant. */
export function withNeighbours(reading: Reading, mention: Mention): Mention | null {
  const { words } = reading;
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
  if (isOfCountry && isOneOf(MONEY_WORDS, words, mention.last + 1) && isAmount(reading, mention.first)) return null;
  return {
    ...mention,
    needsEvidence: mention.needsEvidence || isRoad(reading, mention),
    within: mention.kind === 'seat' && mention.candidates.length > 0 ? ownerOf(reading, mention) : mention.within,
    isScene: isScene(reading, mention.first),
    isVenue: VENUE_KINDS.has(mention.kind) && isVenue(reading, mention),
    isOrigin: isOrigin(reading, mention),
    isPartner:
      isPartner(reading, mention.first) || isDestination(reading, mention.first) || isListing(reading, mention.first),
    isEnvoy: isOfCountry && isOneOf(ENVOY_WORDS, words, mention.last + 1),
    isPartOfName: isPartOfName(reading, mention),
  };
}

/** "US$42 million": the currency, which half of the world counts in. */
function isDollar({ words }: Reading, { last }: Mention): boolean {
  return gapBehind(words, last).startsWith('$');
}

const BEFORE_US = wordList('tell give let lets help join follow contact show');

/** "TELL US WHAT YOU THINK", where every word is in capitals. */
function isPronoun({ words }: Reading, { first, last }: Mention): boolean {
  if (first !== last || !isOneOf(BEFORE_US, words, first - 1) || writtenOf(words, first) !== 'US') return false;
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
const OTHER_FORMS = wordList('ltd limited ltda plc');

/** "National Bank of Brunei Bhd", "General Mining Corp Ltd": the name or a second form says that the company is not at home where its form is. */
function isFormOfAnother({ words, gazetteer }: Reading, { first, last, country }: Mention): boolean {
  if (isCapital(words, last + 1) && isOneOf(OTHER_FORMS, words, last + 1) && gapBehind(words, last).length <= 2)
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

const PREFIXES = wordList('anglo austro franco greco hispano indo italo luso russo sino turco');

/** Franco-German, Sino-Indian; but Marielle Franco and Anglo American are somebody's names. */
function isBarePrefix({ words }: Reading, { kind, first, last }: Mention): boolean {
  if (first !== last || kind !== 'adjective' || !isOneOf(PREFIXES, words, last)) return false;
  const end = words.ends[last] ?? 0;
  return !/^[-–‑]\p{L}/u.test(words.text.slice(end, end + 2));
}

const TREATY_WORDS = wordList('accord accords agreement agreements pact treaty protocol convention');
const TREATY_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city', 'seat']);

/** The Paris accord, the Oslo accords, the Minsk agreements: a pact is called after the town where it was signed, and speaks of others. */
function isTreaty({ words }: Reading, { kind, last }: Mention): boolean {
  return TREATY_KINDS.has(kind) && isOneOf(TREATY_WORDS, words, last + 1) && isBlankBehind(words, last);
}

const NAME_BEGINNINGS = wordList('st saint fort ft mount mt lake camp cape');

/** St. Paris, Lake Geneva: another place, which the table of names does not have. */
function isSaint({ words }: Reading, { first, last }: Mention): boolean {
  if (first !== last || !isCapital(words, first - 1) || !isOneOf(NAME_BEGINNINGS, words, first - 1)) return false;
  const gap = gapBehind(words, first - 1);
  return gap.length <= 2 && !/[,;:\n]/.test(gap);
}

const WATERS = wordList('shoal shoals reef reefs atoll strait straits trench seamount');

/** Scarborough Shoal, Bass Strait: no town. */
function isWater({ words }: Reading, { kind, last }: Mention): boolean {
  return kind === 'city' && isCapital(words, last + 1) && isOneOf(WATERS, words, last + 1);
}

/** "51 billion U.S. dollars" counts in dollars and speaks of nobody; "the Turkish lira" speaks of Turkey. */
function isAmount({ words }: Reading, first: number): boolean {
  return isOneOf(MAGNITUDES, words, first - 1) || /^\d/.test(keyOf(words, first - 1));
}

const VENUE_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city', 'name']);
const ROUND_WORDS = wordList('talks round summit');
const MEETING_WORDS = wordList(
  'talks meet met meets meeting meetings summit conference negotiate negotiated negotiating negotiations negotiators mediators signed sign signs truce ceasefire treaty forum',
);
const MEETING_WORDS_MAX = 8;

/** A word of meeting before "in Doha", in the same sentence; the Doha talks. */
function isVenue({ words }: Reading, { first, last, kind }: Mention): boolean {
  if (kind !== 'name' && isOneOf(ROUND_WORDS, words, last + 1) && isBlankBehind(words, last)) return true;
  if (!isOneOf(IN_OR_AT, words, first - 1)) return false;
  for (let at = first - 2; at >= Math.max(0, first - 1 - MEETING_WORDS_MAX); at -= 1) {
    if (endsClause(words, at)) return false;
    if (isOneOf(MEETING_WORDS, words, at)) return true;
  }
  return false;
}

const BIRTH_PREPOSITIONS = wordList('in near at');
const BORN = wordList('born');
const OF = wordList('of');
const FROM = wordList('from');
const BIRTH_WORDS_MAX = 8;

/** "born and raised in Leeds", "born on 3 May 1940 in Riga", "a native of Cork", "Mumbai-born": where somebody came from, and not where something happens. */
function isOrigin({ words }: Reading, { first, last }: Mention): boolean {
  if (isOneOf(BORN, words, last + 1) && isHyphen(gapBehind(words, last))) return true;
  if (isOneOf(OF, words, first - 1)) return keyOf(words, first - 2) === 'native';
  if (isOneOf(FROM, words, first - 1)) return keyOf(words, first - 2) === 'originally';
  if (!isOneOf(BIRTH_PREPOSITIONS, words, first - 1)) return false;
  for (let at = first - 2; at >= Math.max(0, first - 1 - BIRTH_WORDS_MAX); at -= 1) {
    if (isOneOf(BORN, words, at)) return !isCutOff(words, at, first);
  }
  return false;
}

/** Whether a clause ends between the words: "born in Cork, lives in Lima"; but "born on May 3, 1940, in Riga". */
function isCutOff(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (endsClause(words, at)) return true;
    if (gapBehind(words, at).startsWith(',') && !/^\d/.test(keyOf(words, at))) return true;
  }
  return false;
}

function isHyphen(gap: string): boolean {
  return gap === '-' || gap === '‑' || gap === '–';
}

const DESTINATION_WORDS = wordList('flight flights route routes');

/** "bound for London", "a flight to Doha". */
function isDestination({ words }: Reading, first: number): boolean {
  if (isOneOf(TO, words, first - 1)) return isOneOf(DESTINATION_WORDS, words, first - 2);
  return isOneOf(FOR, words, first - 1) && keyOf(words, first - 2) === 'bound';
}

const LISTING_WORDS = wordList('listed listing listings quoted');

/** "listed in Luxembourg", "a listing on the London exchange": where paper is traded, and not who issues it. */
function isListing({ words }: Reading, first: number): boolean {
  const back = isOneOf(THE, words, first - 1) ? first - 2 : first - 1;
  return isOneOf(IN_OR_ON, words, back) && isOneOf(LISTING_WORDS, words, back - 1);
}

function isScene({ words }: Reading, first: number): boolean {
  if (isOneOf(TO, words, first - 1)) return isOneOf(SCENE_WORDS, words, first - 2);
  return isOneOf(SCENE_PREPOSITIONS, words, first - 1) || isOneOf(SCENE_WORDS, words, first - 1);
}

/** A trade word, "to" or "from", and names of countries alone in between: "sold to Poland, Japan and China". */
function isPartner({ words, gazetteer }: Reading, first: number): boolean {
  let at = first - 1;
  for (let steps = 0; steps < PARTNER_LIST_WORDS_MAX && at >= 0; steps += 1, at -= 1) {
    if (endsClause(words, at)) return false;
    if (isOneOf(TO_OR_FROM, words, at)) break;
    if (!isOneOf(AND_OR_THE, words, at) && entryAt(gazetteer.english, words, at)?.kind !== 'name') return false;
  }
  if (!isOneOf(TO_OR_FROM, words, at)) return false;
  for (let before = at - 1; before >= Math.max(0, at - PARTNER_VERB_WORDS_MAX); before -= 1) {
    if (endsClause(words, before)) return false;
    if (isOneOf(TRADE_WORDS, words, before)) return true;
  }
  return false;
}

/** Whether a sentence, or half of one, ends behind the word. */
function endsClause(words: Words, at: number): boolean {
  return !isBlankBehind(words, at) && /[.!?;:]/.test(gapBehind(words, at));
}

const STREET_WORDS = wordList('street road avenue lane drive boulevard square park crescent terrace');

/** Wellington Street is called after a town and lies in another; it counts where the text speaks of the town's country. */
function isRoad({ words }: Reading, { kind, last }: Mention): boolean {
  if ((kind !== 'capital' && kind !== 'city') || !isCapital(words, last + 1) || !isBlankBehind(words, last))
    return false;
  return isOneOf(STREET_WORDS, words, last + 1) && !isShout(words, last + 1);
}

/** Boston Globe, Houston Rockets, First Chicago: a capitalised word on either side that says nothing of a place. */
function isPartOfName({ words, gazetteer, isTitleCase }: Reading, { kind, first, last }: Mention): boolean {
  const isFollowed = isCapital(words, last + 1) && isBlankBehind(words, last);
  if (first === last && isFollowed && isOneOf(STREET_WORDS, words, last + 1) && !isShout(words, last + 1)) return true;
  if (isTitleCase || (kind !== 'city' && kind !== 'state' && kind !== 'capital')) return false;
  if (isHyphenated(words, first)) return true;
  if (kind === 'capital') return false;
  if (isFollowed && !gazetteer.roleWords.has(keyOf(words, last + 1))) return true;
  if (!isCapital(words, first - 1) || !isBlankBehind(words, first - 1)) return false;
  return !isOneOf(COMPASS, words, first - 1) && entryAt(gazetteer.english, words, first - 1) === undefined;
}

/** Oranje-Nassau, Bosch-Paris: the second half of somebody's name. */
function isHyphenated(words: Words, first: number): boolean {
  return isCapital(words, first - 1) && gapBehind(words, first - 1) === '-';
}

/** "a Saskatoon policeman": a capital in the middle of a sentence, no article: a large town, though a dictionary has the word. */
export function isProperNoun({ words, isTitleCase }: Reading, { first, last, candidates }: Mention): boolean {
  if (isTitleCase || !isBlankBehind(words, first - 1)) return false;
  // "A Cork mother" begins a sentence; "Old Cork" is another name.
  if (isCapital(words, first - 1) && keyOf(words, first - 1) !== 'a') return false;
  if (isOneOf(ARTICLES, words, first - 1)) return false;
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
