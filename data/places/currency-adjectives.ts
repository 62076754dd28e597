// Adjectives of countries as their money is called in each language: the Chilean peso, peso chilijskie, чилийское песо. From CLDR, through Intl.
import { foldWord } from '../../src/places/fold-word.ts';

/** Forms for languages.tsv (a star: whatever begins so), by country. Empty for languages that put the country's name there instead. */
export function currencyAdjectives(language: string): ReadonlyMap<string, readonly string[]> {
  const rule = RULES[language];
  if (rule === undefined) return new Map();
  const currencies = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const owners = new Map<string, Set<string>>();
  for (const [country, code] of MONEY)
    for (const word of wordsOf(currencies.of(code))) owners.set(word, (owners.get(word) ?? new Set()).add(country));
  const adjectives = new Map<string, string[]>();
  for (const [word, [country = '', ...others]] of owners) {
    // Peso, dollar, new: words of several countries' money are the money's.
    if (others.length > 0 || word.length < rule.lettersMin || OTHER_WORDS.has(word)) continue;
    const names = wordsOf(countries.of(country));
    if (rule.isLikeName && (names.includes(word) || !names.some((name) => name.slice(0, 3) === word.slice(0, 3))))
      continue;
    const forms = rule.formsOf(word);
    if (forms.length > 0) adjectives.set(country, [...(adjectives.get(country) ?? []), ...forms]);
  }
  return adjectives;
}

function wordsOf(name: string | undefined): readonly string[] {
  return (name ?? '')
    .replace(/\(.*\)/, '')
    .split(/[\s\u200f]+/)
    .map(foldWord)
    .filter((word) => /^[\p{L}\p{M}]+$/u.test(word));
}

type Rule = {
  readonly formsOf: (word: string) => readonly string[];
  readonly lettersMin: number;
  /** Where no ending tells an adjective from a coin: it begins as the country does. */
  readonly isLikeName: boolean;
};

/** `ending` holds the stem in its first group, and in its second what of it a people keeps; whatever follows the stem is meant. */
function stems(ending: RegExp, peopleOf: (root: string) => readonly string[] = () => []): Rule {
  return {
    formsOf: (word) => {
      const [, stem, root = ''] = ending.exec(word) ?? [];
      if (stem === undefined) return [];
      return [`${stem}*`, ...(root.length < ROOT_LETTERS_MIN ? [] : peopleOf(root))];
    },
    lettersMin: 5,
    isLikeName: false,
  };
}

/** Irsko and -an make Iran. */
const ROOT_LETTERS_MIN = 4;

const asWritten: Rule = {
  // Money is feminine as often: corona sueca, lira turca.
  formsOf: (word) => [
    word,
    ...(word.endsWith('esa') ? [word.slice(0, -1)] : word.endsWith('a') ? [`${word.slice(0, -1)}o`] : []),
  ],
  lettersMin: 5,
  isLikeName: true,
};
// Albansky, Albanci, Albanec; mexicky, Mexicane. Of these endings each name takes some, and what the others make is no word.
const southSlavic = stems(/^((.+)[scz]k)[iao]$/, (root) => [`${root}c*`, `${root}ac`, `${root}ec`, `${root}an*`]);
const cyrillicSouthSlavic = stems(/^((.+)[сцзшч]к)[иао]$/, (root) => [
  `${root}ц*`,
  `${root}ац`,
  `${root}ец`,
  `${root}ан*`,
]);
const czechPeople = (root: string): readonly string[] => [`${root}c*`, `${root}ec`, `${root}an*`];
/** Kenijski, Kenijczyk, Kenijczycy; meksykanski, Meksykanin, Meksykanie. */
const polishPeople = (root: string): readonly string[] => [
  `${root}czy*`,
  ...(root.endsWith('an') ? ['in*', 'k*', 'ie', 'ow', 'om', 'ach', 'ami'].map((end) => `${root}${end}`) : []),
];
const russianPeople = (root: string): readonly string[] => [`${root}ц*`, `${root.replace(/и$/, '')}ец`];
const ukrainianPeople = (root: string): readonly string[] => [`${root}ц*`, `${root.replace(/[иь]$/, '')}ець`];

const RULES: Readonly<Record<string, Rule>> = {
  cs: softened(stems(/^((.+)[scz]k)[yae]$/, czechPeople)),
  sk: stems(/^((.+)[scz]k)[yae]$/, czechPeople),
  pl: stems(/^((.+)[scz]k)(?:i|a|ie)$/, polishPeople),
  uk: stems(/^((.+)[сцз]ьк)(?:ии|а|е)$/, ukrainianPeople),
  ru: stems(/^((.+)[сцз]к)(?:ии|ая|ое)$/, russianPeople),
  be: stems(/^((.+)[сцз]к)(?:і|ая|ае)$/, russianPeople),
  bg: cyrillicSouthSlavic,
  mk: cyrillicSouthSlavic,
  sr: cyrillicSouthSlavic,
  hr: southSlavic,
  bs: southSlavic,
  sl: southSlavic,
  'sr-Latn': southSlavic,
  de: stems(/^((.+)isch)(?:er|e|es)$/),
  sv: stems(/^((.+)sk)[at]?$/),
  da: stems(/^((.+)sk)e?$/),
  nb: stems(/^((.+)sk)e?$/),
  nl: {
    formsOf: (word) => {
      const stem = /^(.+(?:isch|s))e?$/.exec(word)?.[1];
      if (stem === undefined) return [];
      // Albanese, Albanees.
      return [
        stem,
        `${stem}e`,
        ...(/[^e]es$/.test(stem) ? [`${stem.slice(0, -2)}ees`] : []),
        ...(stem.endsWith('ees') ? [`${stem.slice(0, -3)}ese`] : []),
      ];
    },
    lettersMin: 5,
    isLikeName: false,
  },
  fr: asWritten,
  es: asWritten,
  pt: asWritten,
  it: asWritten,
  ca: asWritten,
  gl: asWritten,
  ro: {
    formsOf: (word) => {
      const stem = word.replace(/a$/, '');
      return [`${stem}*`, ...(stem.endsWith('an') ? [`${stem.slice(0, -2)}en*`] : [])];
    },
    lettersMin: 6,
    isLikeName: true,
  },
  he: {
    formsOf: (word) => {
      const stem = /^(\p{L}{3,}י)ת?$/u.exec(word)?.[1];
      return stem === undefined ? [] : ['', 'ת', 'ם', 'ים', 'ות'].map((end) => `${stem}${end}`);
    },
    lettersMin: 4,
    isLikeName: false,
  },
};

/** Nemecky, nemecti; slovensky, slovensti. */
function softened(rule: Rule): Rule {
  return {
    ...rule,
    formsOf: (word) => {
      const forms = rule.formsOf(word);
      return forms.flatMap((form) => (form.endsWith('k*') ? [form, `${form.slice(0, -2)}ti`] : [form]));
    },
  };
}

/** Coins, and what is first another word or another people's: African, Bengali, Sephardic and of the Litvaks, novels, Trinity. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  `litas litai leone bengalska bengalese ricaanse lankaanse leoonse jorda trinitat dominica lettone lesoto ekvatorska guyana arabische arabisch arabiske арабски арабска nigeriana
   אפריקאי קונגי לאוני ליטאי ספרדי ספרדית רומני זילנדי זלוטי אירי`.split(/\s+/),
);

/** ISO 4217, those in use and those the euro replaced. */
const MONEY: readonly (readonly [country: string, currency: string])[] =
  `AE-AED AF-AFN AL-ALL AM-AMD AO-AOA AR-ARS AT-ATS AU-AUD AZ-AZN BA-BAM BB-BBD BD-BDT BE-BEF BG-BGN BH-BHD BI-BIF BO-BOB BR-BRL BS-BSD BT-BTN BW-BWP
BY-BYN BZ-BZD CA-CAD CD-CDF CH-CHF CL-CLP CN-CNY CO-COP CR-CRC CU-CUP CV-CVE CY-CYP CZ-CZK DE-DEM DJ-DJF DK-DKK DO-DOP DZ-DZD EC-ECS EE-EEK EG-EGP
ER-ERN ES-ESP ET-ETB FI-FIM FJ-FJD FR-FRF GB-GBP GE-GEL GH-GHS GM-GMD GN-GNF GR-GRD GT-GTQ GY-GYD HK-HKD HN-HNL HR-HRK HT-HTG HU-HUF ID-IDR IE-IEP
IL-ILS IN-INR IQ-IQD IR-IRR IS-ISK IT-ITL JM-JMD JO-JOD JP-JPY KE-KES KG-KGS KH-KHR KM-KMF KP-KPW KR-KRW KW-KWD KZ-KZT LA-LAK LB-LBP LK-LKR LR-LRD
LS-LSL LT-LTL LU-LUF LV-LVL LY-LYD MA-MAD MD-MDL MG-MGA MK-MKD ML-MLF MM-MMK MN-MNT MR-MRU MT-MTL MU-MUR MV-MVR MW-MWK MX-MXN MY-MYR MZ-MZN NA-NAD
NG-NGN NI-NIO NL-NLG NO-NOK NP-NPR NZ-NZD OM-OMR PA-PAB PE-PEN PG-PGK PH-PHP PK-PKR PL-PLN PT-PTE PY-PYG QA-QAR RO-RON RS-RSD RU-RUB RW-RWF SA-SAR
SD-SDG SE-SEK SG-SGD SI-SIT SK-SKK SL-SLE SO-SOS SR-SRD SS-SSP SV-SVC SY-SYP TH-THB TJ-TJS TM-TMT TN-TND TR-TRY TT-TTD TW-TWD TZ-TZS UA-UAH UG-UGX
US-USD UY-UYU UZ-UZS VE-VES VN-VND YE-YER ZA-ZAR ZM-ZMW ZW-ZWD`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]);
