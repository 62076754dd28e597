// What stands around a name and says how it is meant: where something happens, who buys, what currency it is, which longer name it is part of.
import type { Mention, Reading } from './mention.ts';
import { entryOf, type NameKind } from './name-table.ts';

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
  const after = words[mention.last + 1]?.key ?? '';
  if (isSaint(reading, mention) || isTreaty(reading, mention) || isBarePrefix(reading, mention)) return null;
  if (mention.kind === 'form' && isFormOfAnother(reading, mention)) return null;
  const isOfCountry = mention.kind === 'name' || mention.kind === 'adjective';
  if (isOfCountry && MONEY_WORDS.has(after) && isAmount(reading, mention.first)) return null;
  return {
    ...mention,
    isScene: isScene(reading, mention.first),
    isVenue: TOWN_KINDS.has(mention.kind) && isVenue(reading, mention.first),
    isPartner:
      isPartner(reading, mention.first) || isDestination(reading, mention.first) || isListing(reading, mention.first),
    isEnvoy: isOfCountry && ENVOY_WORDS.has(after),
    isPartOfName: isPartOfName(reading, mention),
  };
}

const COMPANY_WORDS_MAX = 5;
const OTHER_FORMS = new Set('ltd limited ltda plc'.split(' '));

/** "National Bank of Brunei Bhd", "General Mining Corp Ltd": the name or a second form says that the company is not at home where its form is. */
function isFormOfAnother({ words, text, gazetteer }: Reading, { first, last, country }: Mention): boolean {
  const after = words[last + 1];
  if (after?.isCapital === true && OTHER_FORMS.has(after.key) && after.start - (words[last]?.end ?? 0) <= 2)
    return true;
  for (let at = first - 1; at >= Math.max(0, first - COMPANY_WORDS_MAX); at -= 1) {
    const word = words[at];
    if (word === undefined || (!word.isCapital && word.key !== 'of' && word.key !== 'and')) return false;
    if (/[.,;:<>()\n]/.test(text.slice(word.end, words[at + 1]?.start ?? word.end))) return false;
    const entry = entryOf(gazetteer.english, word.key);
    if ((entry?.kind === 'name' || entry?.kind === 'adjective') && entry.country !== country) return true;
  }
  return false;
}

const PREFIXES = new Set('anglo austro franco greco hispano indo italo luso russo sino turco'.split(' '));

/** Franco-German, Sino-Indian; but Marielle Franco and Anglo American are somebody's names. */
function isBarePrefix({ words, text }: Reading, { kind, first, last }: Mention): boolean {
  const here = words[last];
  if (here === undefined || first !== last || kind !== 'adjective' || !PREFIXES.has(here.key)) return false;
  return !/^[-–‑]\p{L}/u.test(text.slice(here.end, here.end + 2));
}

const TREATY_WORDS = new Set('accord accords agreement agreements pact treaty protocol convention'.split(' '));
const TREATY_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city', 'seat']);

/** The Paris accord, the Oslo accords, the Minsk agreements: a pact is called after the town where it was signed, and speaks of others. */
function isTreaty({ words, text }: Reading, { kind, last }: Mention): boolean {
  const [here, after] = [words[last], words[last + 1]];
  if (here === undefined || after === undefined || !TREATY_KINDS.has(kind)) return false;
  return TREATY_WORDS.has(after.key) && text.slice(here.end, after.start) === ' ';
}

const NAME_BEGINNINGS = new Set('st saint fort ft mount mt lake camp cape'.split(' '));

/** St. Paris, Lake Geneva: another place, which the table of names does not have. */
function isSaint({ words, text }: Reading, { first, last }: Mention): boolean {
  const [before, here] = [words[first - 1], words[first]];
  if (before === undefined || here === undefined || first !== last || !before.isCapital) return false;
  return (
    NAME_BEGINNINGS.has(before.key) &&
    here.start - before.end <= 2 &&
    !/[,;:\n]/.test(text.slice(before.end, here.start))
  );
}

/** "51 billion U.S. dollars" counts in dollars and speaks of nobody; "the Turkish lira" speaks of Turkey. */
function isAmount({ words }: Reading, first: number): boolean {
  const before = words[first - 1]?.key ?? '';
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
function isVenue({ words, text }: Reading, first: number): boolean {
  const preposition = words[first - 1]?.key;
  if (preposition !== 'in' && preposition !== 'at') return false;
  for (let at = first - 2; at >= Math.max(0, first - 1 - MEETING_WORDS_MAX); at -= 1) {
    const word = words[at];
    if (word === undefined || /[.!?;:]/.test(text.slice(word.end, words[at + 1]?.start ?? word.end))) return false;
    if (MEETING_WORDS.has(word.key)) return true;
  }
  return false;
}

const DESTINATION_WORDS = new Set('flight flights route routes'.split(' '));

/** "bound for London", "a flight to Doha". */
function isDestination({ words }: Reading, first: number): boolean {
  const [before, last] = [words[first - 2]?.key ?? '', words[first - 1]?.key];
  return (before === 'bound' && last === 'for') || (last === 'to' && DESTINATION_WORDS.has(before));
}

const LISTING_WORDS = new Set('listed listing listings quoted'.split(' '));

/** "listed in Luxembourg", "a listing on the London exchange": where paper is traded, and not who issues it. */
function isListing({ words }: Reading, first: number): boolean {
  const back = words[first - 1]?.key === 'the' ? first - 2 : first - 1;
  const preposition = words[back]?.key ?? '';
  return (preposition === 'in' || preposition === 'on') && LISTING_WORDS.has(words[back - 1]?.key ?? '');
}

function isScene({ words }: Reading, first: number): boolean {
  const before = words[first - 1]?.key ?? '';
  if (SCENE_PREPOSITIONS.has(before)) return true;
  return SCENE_WORDS.has(before) || (before === 'to' && SCENE_WORDS.has(words[first - 2]?.key ?? ''));
}

/** A trade word, "to" or "from", and names of countries alone in between: "sold to Poland, Japan and China". */
function isPartner({ words, text, gazetteer }: Reading, first: number): boolean {
  let at = first - 1;
  for (let steps = 0; steps < PARTNER_LIST_WORDS_MAX && at >= 0; steps += 1, at -= 1) {
    const word = words[at];
    if (word === undefined || /[.!?;:]/.test(text.slice(word.end, words[at + 1]?.start ?? word.end))) return false;
    if (word.key === 'to' || word.key === 'from') break;
    const isListed = word.key === 'and' || word.key === 'the' || entryOf(gazetteer.english, word.key)?.kind === 'name';
    if (!isListed) return false;
  }
  const preposition = words[at]?.key;
  if (preposition !== 'to' && preposition !== 'from') return false;
  for (let before = at - 1; before >= Math.max(0, at - PARTNER_VERB_WORDS_MAX); before -= 1) {
    const word = words[before];
    if (word === undefined || /[.!?;:]/.test(text.slice(word.end, words[before + 1]?.start ?? word.end))) return false;
    if (TRADE_WORDS.has(word.key)) return true;
  }
  return false;
}

const STREET_WORDS = new Set('street road avenue lane drive boulevard square park crescent terrace'.split(' '));

/** Boston Globe, Houston Rockets, First Chicago: a capitalised word on either side that says nothing of a place. */
function isPartOfName({ words, text, gazetteer, isTitleCase }: Reading, mention: Mention): boolean {
  const after = words[mention.last + 1];
  const last = words[mention.last];
  const isStreet =
    after !== undefined &&
    last !== undefined &&
    after.isCapital &&
    !after.isShout &&
    STREET_WORDS.has(after.key) &&
    text.slice(last.end, after.start) === ' ';
  if (isStreet && mention.first === mention.last) return true;
  if (isTitleCase || (mention.kind !== 'city' && mention.kind !== 'state' && mention.kind !== 'capital')) return false;
  if (isHyphenated({ words, text }, mention.first)) return true;
  if (mention.kind === 'capital') return false;
  const isFollowed =
    after !== undefined &&
    last !== undefined &&
    after.isCapital &&
    text.slice(last.end, after.start) === ' ' &&
    !gazetteer.roleWords.has(after.key);
  if (isFollowed) return true;
  const before = words[mention.first - 1];
  const first = words[mention.first];
  return (
    before !== undefined &&
    first !== undefined &&
    before.isCapital &&
    text.slice(before.end, first.start) === ' ' &&
    !COMPASS.has(before.key) &&
    entryOf(gazetteer.english, before.key) === undefined
  );
}

/** Oranje-Nassau, Bosch-Paris: the second half of somebody's name. */
function isHyphenated({ words, text }: Pick<Reading, 'words' | 'text'>, first: number): boolean {
  const [before, here] = [words[first - 1], words[first]];
  return before !== undefined && here !== undefined && before.isCapital && text.slice(before.end, here.start) === '-';
}

/** "a Saskatoon policeman": a capital in the middle of a sentence, no article: a large town, though a dictionary has the word. */
export function isProperNoun({ words, text, isTitleCase }: Reading, { first, last, candidates }: Mention): boolean {
  const [before, here, after] = [words[first - 1], words[first], words[last + 1]];
  if (isTitleCase || before === undefined || here === undefined) return false;
  // "A Cork mother" begins a sentence; "Old Cork" is another name.
  if (
    (before.isCapital && before.key !== 'a') ||
    ARTICLES.has(before.key) ||
    text.slice(before.end, here.start) !== ' '
  )
    return false;
  return (after === undefined || !after.isCapital) && (candidates[0]?.thousands ?? 0) >= PROPER_CITY_THOUSANDS;
}

const GREAT_CITY_THOUSANDS = 400;
// Sale, Perm, Mesa and Natal are great towns too.
const GREAT_CITY_LETTERS_MIN = 6;

/** Portland, Valencia: nobody begins a sentence with the cement or the orange more often than with the town. */
export function isGreatTown({ words, gazetteer, isTitleCase }: Reading, { last, candidates }: Mention): boolean {
  const key = words[last]?.key ?? '';
  const isClear = key.length >= GREAT_CITY_LETTERS_MIN && !gazetteer.personLike.has(key);
  const isFollowed = words[last + 1]?.isCapital === true;
  return isClear && !isFollowed && !isTitleCase && (candidates[0]?.thousands ?? 0) >= GREAT_CITY_THOUSANDS;
}
