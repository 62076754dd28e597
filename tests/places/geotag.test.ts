// Which countries a text is about: the promises a reader of a digest grouped by country relies on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dateline } from '../../src/model/article.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { explainGeotag, type GeotagInput, geotag } from '../../src/places/geotag.ts';

const gazetteer = loadGazetteer();

function tag(input: Partial<GeotagInput>) {
  return geotag({ title: '', text: '', language: 'en', dateline: null, home: null, ...input }, gazetteer);
}

function about(title: string, language: string | null = 'en'): string {
  return tag({ title, language })
    .about.map(({ country }) => country)
    .sort()
    .join(' ');
}

function filedFrom(place: string): Dateline {
  return { place, agency: null, date: null };
}

const TITLES: readonly (readonly [title: string, countries: string])[] = [
  // names, adjectives, short and old names
  ['Pakistan reopens its border crossing for trucks', 'PK'],
  ['French and German farmers block motorways', 'DE FR'],
  ['American tourists stranded after storm', 'US'],
  ['Dutch court orders faster emission cuts', 'NL'],
  ['Burma frees poets from jail', 'MM'],
  ['Ivory Coast counts its cocoa', 'CI'],
  ['U.S. Senate rejects budget', 'US'],
  ['They told us nothing about the delay', ''],
  ['Niger closes its airspace', 'NE'],
  ['Nigerian states sue over oil revenue', 'NG'],
  ['Guinea-Bissau swears in new cabinet', 'GW'],
  ['Equatorial Guinea lifts curfew', 'GQ'],
  ['Papua New Guinea police end strike', 'PG'],
  ['North Korean envoy leaves early', 'KP'],
  ['South Sudan delays its census', 'SS'],
  ['Dominica rebuilds its harbour', 'DM'],
  ['Dominican Republic deports hundreds', 'DO'],
  // governments, seats, institutions
  ['Kremlin denies new mobilisation', 'RU'],
  ['Downing Street rejects early vote', 'GB'],
  ['Lok Sabha passes telecom bill', 'IN'],
  ['Knesset dissolves itself again', 'IL'],
  ['White House postpones dinner', 'US'],
  ['NHS waiting lists grow', 'GB'],
  // filed from elsewhere
  ['Dubai: Bangladeshi student murder suspect speaks in video', 'BD'],
  ['Washington: India and Pakistan agree to a truce', 'IN PK'],
  ['New Delhi: Sri Lankan president tours Jaffna', 'LK'],
  // same names
  ["Jordan's king receives Chad president in Amman", 'JO TD'],
  ['Georgia protests grow outside parliament in Tbilisi', 'GE'],
  ['Atlanta braces as Georgia governor declares emergency', 'US'],
  ['Tornado tears through Paris, Texas', 'US'],
  ['Students march in Athens, Ga., after vote', 'US'],
  ['Factory in London, Ontario, to close', 'CA'],
  ['Congo-Brazzaville opens its first refinery', 'CG'],
  // persons
  ['Jordan Peele returns with a comedy', ''],
  ['Paris Hilton sells perfume brand', ''],
  ['Chad Walker wins chess title', ''],
  ['Michael Jordan buys racing team', ''],
  ['London Breed concedes in San Francisco', 'US'],
  // firms and set phrases
  ['Morgan Stanley trims its forecast', ''],
  ['Chef swears by her Dutch oven', ''],
  ['Uruguay Round text leaves dairy farmers cold', ''],
  ['Cyclone forms over the Indian Ocean', ''],
  ['Rig burns in the Gulf of Mexico', ''],
  ['New Mexico bans the traps', 'US'],
  ['British Columbia counts its salmon', 'CA'],
  ['Northern Ireland parties resume talks', 'GB'],
  // shouting
  ['TURKEY AND CHINA SIGN RAIL DEAL', 'CN TR'],
  ['PAKISTAN FLOODS WORSEN', 'PK'],
];

for (const [title, countries] of TITLES) {
  test(`"${title}" is about ${countries || 'no country'}`, () => assert.equal(about(title), countries));
}

const LANGUAGES: readonly (readonly [language: string, text: string, countries: string])[] = [
  ['fr', 'Le président brésilien attendu à Pékin jeudi', 'BR CN'],
  ['fr', 'La Côte d’Ivoire ferme deux écoles', 'CI'],
  ['de', 'Der französische Minister reist nach Polen', 'FR PL'],
  ['es', 'La selección mexicana viaja a España', 'ES MX'],
  ['pt', 'Governo brasileiro negocia com a Argentina', 'AR BR'],
  ['it', 'Il ministro tedesco a Parigi', 'DE FR'],
  ['nl', 'Duitse boeren rijden naar Polen', 'DE PL'],
  ['pl', 'Prezydent Niemiec odwiedzi Ukrainę', 'DE UA'],
  ['ru', 'Делегация Индии прибыла в Пекин', 'CN IN'],
  ['ru', 'Турецкие пожарные помогают Греции', 'GR TR'],
  ['uk', 'Німецька компанія будує завод у Польщі', 'DE PL'],
  ['ar', 'وزير الخارجية المصري يزور لبنان', 'EG LB'],
  ['fa', 'سفر نخست وزیر پاکستان به ایران', 'IR PK'],
  ['ur', 'افغانستان اور ایران کے درمیان تجارت', 'AF IR'],
  ['hi', 'नेपाल और जापान के बीच समझौता', 'JP NP'],
  ['bn', 'নেপালের প্রধানমন্ত্রী জাপানে পৌঁছেছেন', 'JP NP'],
  ['id', 'Banjir besar melanda Thailand selatan', 'TH'],
  ['tr', "Fransa'nın Ankara büyükelçisi geri çağrıldı", 'FR TR'],
  ['zh', '巴西总统访问越南', 'BR VN'],
  ['ja', 'インド首相がフランスを訪問', 'FR IN'],
  ['ko', '베트남은 인도네시아와 협정을 맺었다', 'ID VN'],
  ['th', 'ญี่ปุ่นและอินเดียลงนามข้อตกลง', 'IN JP'],
  ['el', 'Σεισμός στην Τουρκία', 'TR'],
  ['he', 'רעידת אדמה ביפן', 'JP'],
];

for (const [language, text, countries] of LANGUAGES) {
  test(`in ${language}, "${text}" is about ${countries}`, () => assert.equal(about(text, language), countries));
}

test('a story from Dubai about a Bangladeshi case is filed under Bangladesh, whether the dateline was taken off or not', () => {
  const story =
    'Police in Bangladesh have named a second suspect in the killing of an activist from Sylhet, who was last seen in Dubai in May. Bangladeshi officers asked for his return.';
  assert.equal(tag({ text: story, dateline: filedFrom('Dubai') }).about[0]?.country, 'BD');
  for (const front of ['DUBAI: ', 'Dubai, Apr 7: ', 'DUBAI (AP) - ', 'DUBAI, Apr. 7 (Reuters) — ']) {
    const { about: found } = tag({ text: front + story });
    assert.equal(found[0]?.country, 'BD', front);
  }
});

test('a visit is filed under the host, then under the guest', () => {
  const text =
    'A Russian minister met his Pakistani counterpart on Monday. During the visit to Pakistan he offered more wheat. Islamabad thanked Russia. Talks in Pakistan go on.';
  const { about: found } = tag({
    title: 'Russia to sell more wheat to Pakistan',
    text,
    dateline: filedFrom('Islamabad'),
  });
  assert.deepEqual(
    found.map(({ country }) => country),
    ['PK', 'RU'],
  );
});

test('the outlet’s home counts only when the text names no place', () => {
  assert.deepEqual(tag({ title: 'Minister resigns over taxes', home: 'IN' }), {
    about: [{ country: 'IN', share: 1 }],
    mentioned: [],
  });
  assert.equal(tag({ title: 'Minister of Kenya resigns', home: 'IN' }).about[0]?.country, 'KE');
  assert.equal(tag({ title: 'Sheriff and school board quarrel', home: 'IE' }).about[0]?.country, 'IE');
});

test('shares of what a text is about add up to one, and a country named in passing is only mentioned', () => {
  const text = `Kenya raised its tea price. ${'Farmers in Kenya were glad. '.repeat(8)}A buyer from Peru was there.`;
  const { about: found, mentioned } = tag({ title: 'Kenyan tea gets dearer', text });
  assert.deepEqual(found, [{ country: 'KE', share: 1 }]);
  assert.deepEqual(mentioned, ['KE', 'PE']);
});

test('somebody called by a town’s name stays a person when only the surname is repeated', () => {
  const text = 'Kelly Houston opened the gallery. Houston said she had waited for years. Visitors came from Norway.';
  assert.deepEqual(tag({ text }).mentioned, ['NO']);
});

test('every country can say which words spoke for it', () => {
  const { why } = explainGeotag(
    { title: 'Kremlin answers', text: 'Moscow wrote.', language: 'en', dateline: null, home: null },
    gazetteer,
  );
  assert.deepEqual(
    why.map(({ country, words, where }) => [country, words, where]),
    [
      ['RU', 'Moscow', 'lead'],
      ['RU', 'Kremlin', 'title'],
    ],
  );
});

test('bad input gives an empty answer, in bounded time', () => {
  const started = performance.now();
  for (const text of [
    '',
    ' ',
    'word',
    '\ud800',
    'a\udc00b',
    '\u200f\u202e',
    '中'.repeat(5_000_000),
    '. '.repeat(2_500_000),
    'X'.repeat(5_000_000),
  ]) {
    assert.deepEqual(tag({ text, language: null }).about, [], text.slice(0, 10));
  }
  assert.ok(performance.now() - started < 3_000, 'five million letters take no longer than a moment');
});

test('a town that the dateline places in Texas stays there in the text', () => {
  const text = 'Firefighters in Paris put out a blaze at a mill. Nobody in Paris was hurt.';
  assert.equal(tag({ text, dateline: filedFrom('PARIS, Texas') }).about[0]?.country, 'US');
  assert.equal(tag({ text, dateline: filedFrom('PARIS') }).about[0]?.country, 'FR');
});

test('a runner who is called like a town and a kingdom is neither', () => {
  const title = 'Jordan wins marathon in Chicago';
  const text = 'Tyler Jordan, a teacher from Ohio, ran alone from mile 22. Jordan said that it was his first race.';
  assert.deepEqual(tag({ title, text }).mentioned, ['US']);
});

test('a kingdom keeps its name though a person bears it too', () => {
  const text = "Jordan's cabinet met in Amman. Michael Jordan was not there. Jordan has no coast to speak of.";
  assert.equal(tag({ text }).about[0]?.country, 'JO');
});

test('the buyers of its wine weigh less than the country that sells it', () => {
  const { about } = tag({ text: 'Growers were glad on Monday. Georgia sold more wine to Poland, Japan and China.' });
  assert.equal(about[0]?.country, 'GE');
  assert.ok((about[0]?.share ?? 0) >= 2 * (about[1]?.share ?? 0) - 0.001, JSON.stringify(about));
});

test('a large town that is also a word is read where a sentence writes it large', () => {
  assert.deepEqual(tag({ text: 'He told a Saskatoon court that he was sorry.' }).mentioned, ['CA']);
  assert.deepEqual(tag({ text: 'Saskatoon berries are ripe in July.' }).mentioned, []);
});

test('a court that many countries have speaks for none of them', () => {
  assert.deepEqual(tag({ title: 'Supreme Court to hear fishermen in June' }).about, []);
});

test('a river that bears a country name is not that country', () => {
  assert.deepEqual(tag({ text: 'Malian soldiers crossed the Niger River on rafts.' }).mentioned, ['ML']);
});

test('a Congress that loses seats in Maharashtra is the Indian party', () => {
  const text = 'The BJP won in Nagpur. Congress lost all its seats in Maharashtra.';
  assert.deepEqual(tag({ text }).mentioned, ['IN']);
});

test('a name that stands alone in the domestic news of another country weighs little', () => {
  const text =
    'A crown court in Harrow heard that the man broke into a house in Edmonton. The Crown Prosecution Service said the Metropolitan Police found him in Enfield.';
  assert.equal(tag({ title: 'Man jailed over Edmonton burglary', text }).about[0]?.country, 'GB');
});
