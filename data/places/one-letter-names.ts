// Countries that papers in Japanese, Chinese and Korean call by one letter before an office: 英首相, 韩外长, 美 국무부. Made of two lists each.

/** By country: letter and office, as one word or parted by a blank. Empty for other languages. */
export function oneLetterNames(language: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { letters, offices, gaps } of TABLES[language] ?? [])
    for (const pair of letters.split(' ')) {
      const [country = '', letter = ''] = pair.split('=');
      const forms = offices.split(' ').flatMap((office) => gaps.map((gap) => `${letter}${gap}${office}`));
      names.set(country, [...(names.get(country) ?? []), ...forms.filter((form) => !OTHER_WORDS.has(form))]);
    }
  return names;
}

type Table = { readonly letters: string; readonly offices: string; readonly gaps: readonly string[] };

const JAPANESE_OFFICES =
  '大統領 副大統領 首相 政府 政権 議会 下院 上院 外相 国防相 財務相 内相 国防省 外務省 財務省 司法省 国務省 商務省 内務省 国務長官 財務長官 国防長官 中銀 当局 高官 報道官 外交官 大使 大使館 与党 野党 総選挙 最高裁 裁判所 地裁 検察 警察 軍 海軍 空軍 陸軍 軍機 王室 国王 メディア 紙 企業 株 国債 代表 次官 議員 連邦';
const CHINESE_OFFICES =
  '总统 總統 总理 總理 首相 外长 外長 防长 防長 财长 財長 国防部 國防部 外交部 财政部 財政部 国务院 國務院 国务卿 國務卿 军方 軍方 官员 官員 媒体 媒體 国会 國會 众议院 眾議院 参议院 參議院 议会 議會 议员 議員 商务部 商務部 司法部 海军 海軍 空军 空軍 军机 軍機 军舰 軍艦 央行 大选 大選 警方 防相 驻华大使';
const KOREAN_OFFICES =
  '대통령 총리 정부 의회 하원 상원 국무부 국방부 외무부 외교부 재무부 법무부 상무부 국무장관 국방장관 재무장관 외무장관 대법원 연방법원 법원 언론 매체 당국 해군 공군 중앙은행 연준 대선 총선 검찰 경찰 증시 국채 대사관 외교장관 특사 전문가 여당 야당 왕실';

const TABLES: Readonly<Record<string, readonly Table[]>> = {
  // The letters of China, Korea's north, Spain and Canada are other words' too: of them only what is nobody else's.
  ja: [
    { letters: 'US=米 GB=英 FR=仏 DE=独 RU=露 IT=伊 AU=豪', offices: JAPANESE_OFFICES, gaps: [''] },
    {
      letters: 'IN=印 PH=比 CA=加 ES=西 TW=台',
      offices: '大統領 首相 政府 政権 外相 国防相 外務省 国防省 最高裁 中銀',
      gaps: [''],
    },
  ],
  zh: chinese(),
  'zh-Hant': chinese(),
  ko: [
    { letters: 'US=미 RU=러 GB=영 DE=독', offices: KOREAN_OFFICES, gaps: [' '] },
    { letters: 'US=美 JP=日 GB=英 FR=佛 DE=獨 RU=露 CN=中', offices: KOREAN_OFFICES, gaps: ['', ' '] },
    {
      letters: 'JP=일',
      offices: '총리 외무상 방위상 자민당 정부 언론 중앙은행 관방장관 참의원 중의원 왕실',
      gaps: [' '],
    },
    { letters: 'CN=중', offices: '외교부 국방부 상무부 매체 해경 관영매체', gaps: [' '] },
    { letters: 'KP=北', offices: '미사일 김정은 핵 매체 정권 외무성 노동당 도발 주민 해커', gaps: ['', ' '] },
  ],
};

/** Without spaces a letter that ends another word stands before an office as well: 增加政府, 同意政府, 近日军方. Those are left out. */
function chinese(): readonly Table[] {
  return [
    { letters: 'US=美 GB=英 RU=俄 KR=韩 KR=韓', offices: CHINESE_OFFICES, gaps: [''] },
    {
      letters: 'FR=法 DE=德',
      offices: '总统 總統 总理 總理 外长 外長 防长 防長 财长 財長 国防部 國防部 外交部 參議院 参议院',
      gaps: [''],
    },
    {
      letters: 'IT=意 TH=泰 AU=澳 IN=印 PH=菲 UA=乌 UA=烏 IR=伊',
      offices: '总统 總統 总理 總理 防长 防長 国防部 國防部',
      gaps: [''],
    },
    { letters: 'TH=泰 PH=菲 IN=印', offices: '军方 軍方 警方 外长 外長 外交部', gaps: [''] },
  ];
}

/** 独紙 could be a paper of one's own. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['独代表', '独紙', '独企業']);
