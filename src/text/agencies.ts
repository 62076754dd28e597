// The news agencies whose copy others print: the spellings they sign with, and the name we show.

/** Shown name -> spellings, any case. Written out, because a wrong agency makes one voice out of two. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  AFP: [
    'afp',
    'agence france-presse',
    'agence france presse',
    'афп',
    'اے ایف پی',
    'ا ف ب',
    'أ ف ب',
    'एएफपी',
    'এএফপি',
    '法新社',
  ],
  AP: ['ap', 'associated press', 'the associated press', 'ap photo', 'اے پی', 'أ ب', 'एपी', 'এপি', '美联社'],
  Reuters: [
    'reuters',
    'thomson reuters',
    'рейтер',
    'رويترز',
    'رائٹرز',
    'روئٹرز',
    'رویترز',
    'रॉयटर्स',
    'রয়টার্স',
    '路透社',
    'ロイター',
    '로이터',
  ],
  PTI: ['pti', 'press trust of india', 'पीटीआई', 'भाषा', 'پی ٹی آئی'],
  ANI: ['ani', 'एएनआई', 'اے این آئی'],
  IANS: ['ians', 'आईएएनएस', 'آئی اے این ایس'],
  UNI: ['uni', 'यूएनआई', 'یو این آئی'],
  APP: ['app', 'associated press of pakistan', 'اے پی پی'],
  BSS: ['bss', 'বাসস'],
  UNB: ['unb', 'ইউএনবি'],
  UPI: ['upi'],
  dpa: ['dpa', 'deutsche presse-agentur'],
  EFE: ['efe', 'agencia efe'],
  'Europa Press': ['europa press'],
  ANSA: ['ansa', 'agenzia ansa'],
  Adnkronos: ['adnkronos'],
  Lusa: ['lusa', 'agência lusa'],
  'Agência Brasil': ['agência brasil', 'agencia brasil'],
  Télam: ['télam', 'telam'],
  Notimex: ['notimex'],
  'Prensa Latina': ['prensa latina'],
  TASS: ['tass', 'itar-tass', 'тасс', 'итар-тасс'],
  Interfax: ['interfax', 'интерфакс'],
  'Interfax-Ukraine': ['interfax-ukraine', 'интерфакс-украина', 'інтерфакс-україна'],
  'RIA Novosti': ['ria novosti', 'риа новости', 'ria'],
  Sputnik: ['sputnik', 'спутник'],
  Ukrinform: ['ukrinform', 'укринформ', 'укрінформ'],
  UNIAN: ['unian', 'униан', 'уніан'],
  BelTA: ['belta', 'белта'],
  Kazinform: ['kazinform', 'казинформ'],
  PAP: ['pap'],
  ČTK: ['čtk', 'ctk'],
  TASR: ['tasr'],
  MTI: ['mti'],
  Agerpres: ['agerpres'],
  Hina: ['hina'],
  Tanjug: ['tanjug', 'танјуг'],
  BTA: ['bta', 'бта'],
  ANP: ['anp'],
  Belga: ['belga'],
  ATS: ['keystone-ats', 'ats'],
  APA: ['apa'],
  NTB: ['ntb'],
  Ritzau: ['ritzau'],
  'TT News Agency': ['tt'],
  STT: ['stt'],
  BNS: ['bns'],
  Anadolu: ['anadolu', 'anadolu agency', 'aa', 'الأناضول', 'اناطولیہ'],
  DHA: ['dha'],
  Xinhua: ['xinhua', 'new china news agency', '新华社', '新華社', '新华网', 'شينخوا', 'синьхуа'],
  'China News Service': ['中新社', '中新网', '中通社'],
  CNA: ['中央社'],
  Kyodo: ['kyodo', 'kyodo news', '共同'],
  Jiji: ['jiji', 'jiji press', '時事'],
  Yonhap: ['yonhap', '연합뉴스'],
  Newsis: ['뉴시스'],
  KCNA: ['kcna'],
  Bernama: ['bernama'],
  Antara: ['antara'],
  VNA: ['vna', 'ttxvn', 'vna/ttxvn'],
  PNA: ['pna'],
  IRNA: ['irna', 'ایرنا', 'إرنا'],
  ISNA: ['isna', 'ایسنا'],
  Fars: ['fars', 'fars news agency', 'فارس'],
  Mehr: ['mehr news', 'مهر'],
  KUNA: ['kuna', 'كونا'],
  WAM: ['wam', 'وام'],
  SPA: ['spa', 'واس'],
  QNA: ['qna', 'قنا'],
  BNA: ['bna', 'بنا'],
  Petra: ['petra', 'بترا'],
  SANA: ['sana', 'سانا'],
  MENA: ['mena', 'أ ش أ'],
  WAFA: ['wafa', 'وفا'],
  NNA: ['nna'],
  PAPS: ['panapress', 'pana'],
  NAN: ['nan'],
  GNA: ['gna'],
  SAnews: ['sanews', 'sapa'],
  AAP: ['aap'],
  'PA Media': ['pa', 'pa media', 'press association'],
  'The Canadian Press': ['cp', 'canadian press', 'the canadian press'],
  Bloomberg: ['bloomberg', 'bloomberg news'],
  CNN: ['cnn', 'cnnmoney', 'cnn business', 'cnn español'],
  'BBC News': ['bbc'],
  'Tuổi Trẻ': ['tto', 'tuổi trẻ', 'tuổi trẻ online'],
  'PR Newswire': ['prnewswire', 'pr newswire'],
  'Business Wire': ['business wire', 'businesswire'],
  GlobeNewswire: ['globenewswire', 'globe newswire'],
  'APO Group': ['apo group'],
  'Thomson Reuters Foundation': ['thomson reuters foundation'],
};

const NAME_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([name, all]) => all.map((spelling) => [spelling, name] as const)),
);

/** The agency that `text` is a spelling of ("AFP", "Agence France-Presse"); null when it is none. */
export function agencyNamed(text: string): string | null {
  const key = text
    .trim()
    .replace(/^[\s"'“”.:|-]+|(?<![\s"'“”.:|-])[\s"'“”.:|-]+$/gu, '')
    .toLowerCase();
  return NAME_OF.get(key) ?? null;
}

/** The first agency in a list of signatures: "Reuters/AFP", "AP, Dawn", "with inputs from PTI". Null when it holds none. */
export function agencyAmong(text: string): string | null {
  const whole = agencyNamed(text);
  if (whole !== null) return whole;
  for (const part of text.split(/[/,;&+|]|\s(?:and|und|et|y|e|и|from|with)\s|\s-\s/u)) {
    const name = agencyNamed(part);
    if (name !== null) return name;
  }
  return null;
}
