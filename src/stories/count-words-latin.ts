// The words by which the press counts the dead, the hurt and the like, in languages of the Latin alphabet.

import { ENGLISH_NUMBERS } from '../text/numbers.ts';
import { type CountWords, countFromTwo } from './count-pattern.ts';

/** "Nine people killed in", not "two men killed nine people": without were, the next word must show that it was done to them. */
const DONE_TO_THEM =
  '(?= (?:in|by|when|after|as|on|at|during|near|since|and|outside|amid|following|inside)\\b|[,.;:]|$)';
const WERE =
  '(?:(?:who )?(?:was|were|is|are|has been|have been|had been|being) (?:also |now |reported |reportedly |confirmed )?)';

const TO_EN = '[^.;]{0,50}? (?:to|at|of|is|was|reached|hit|passed|topped|stands at|stood at) ';

export const COUNT_WORDS_LATIN: Readonly<Record<string, CountWords>> = {
  en: {
    bounds: {
      least: 'at least|no fewer than|not less than|more than|over|upwards of|a minimum of',
      about: 'about|around|some|nearly|almost|roughly|approximately|close to|an estimated',
      most: 'up to|as many as|at most|fewer than|less than|under',
    },
    gap: ' ',
    who: "(?: [\\p{L}'’-]+){0,3}?",
    people: 'people|persons?|lives|individuals|victims',
    notBehind: 'in|of|the|these|those|other|another|all|from|across|by|his|her|its|their|remaining|for|to|after',
    numbers: { one: 1, ...ENGLISH_NUMBERS },
    patterns: {
      dead: [
        `{n}{who} ${WERE}(?:killed|dead)\\b`,
        `{n}{who} killed${DONE_TO_THEM}`,
        '{n}{who} (?:have |has |had )?(?:died|dead|perished)\\b',
        '{n} (?:deaths|fatalities)\\b',
        '(?:killed|killing|kills|claimed the lives of|claiming the lives of|claimed|claiming) {n}{who}',
        `\\b(?:death )?toll${TO_EN}{n}`,
        '(?:left|leaves|leaving) {n}{who} dead\\b',
      ],
      injured: [
        `{n}{who} ${WERE}(?:injured|wounded|hurt|hospitali[sz]ed)\\b`,
        `{n}{who} (?:injured|wounded|hurt)${DONE_TO_THEM}`,
        '(?:injured|injuring|injures|wounded|wounding|wounds|hurting) {n}{who}',
        '(?:left|leaves|leaving) {n}{who} (?:injured|wounded)\\b',
      ],
      missing: ['{n}{who} (?:(?:are|were|is|was|remain|remained|still|reported|listed as|went) ){0,3}missing\\b'],
      arrested: [
        `{n}{who} ${WERE}(?:arrested|detained|taken into custody)\\b`,
        `{n}{who} (?:arrested|detained)${DONE_TO_THEM}`,
        '(?:arrested|arresting|arrests|detained|detaining|detains) {n}{who}',
        '{n} arrests\\b',
      ],
      rescued: [`{n}{who} ${WERE}rescued\\b`, '(?:rescued|rescuing|rescues) {n}{who}'],
      displaced: [
        `{n}{who} ${WERE}(?:displaced|evacuated|made homeless|forced from their homes)\\b`,
        '(?:displaced|displacing|displaces|evacuated|evacuating|evacuates) {n}{who}',
      ],
      magnitude: [
        'magnitude[- ](?:of )?{n}',
        '{n}[- ]magnitude\\b',
        '(?:measuring|measured) {n}(?= (?:on the|in magnitude|magnitude))',
      ],
    },
    past: 'since|last (?:year|month|week)|years? (?:ago|earlier)|previous|previously|earlier (?:this|in)|so far this|history|deadliest|worst|record|similar|every year|each year|annually|in the past|anniversary|at the time|initially|first (?:said|put)|revised|downgraded|could|may|might|would|fears?|feared',
  },
  es: {
    gap: ' ',
    bounds: {
      least: 'al menos|por lo menos|más de|no menos de',
      about: 'unos|unas|cerca de|alrededor de|casi',
      most: 'hasta',
    },
    numbers: countFromTwo('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'),
    who: '(?: personas)?',
    people: 'personas',
    notBehind: 'de|los|las|en|otros|otras|sus|estos|estas|esos|esas|a|por',
    patterns: {
      dead: [
        '{n}{who} (?:muert[oa]s|fallecid[oa]s|víctimas mortales)\\b',
        '{n} personas (?:murieron|han muerto|fallecieron|perdieron la vida)\\b',
        '(?:murieron|fallecieron|mueren|mató a|muerte de) {n} personas\\b',
      ],
      injured: ['{n}{who} (?:resultaron |quedaron )?(?:herid[oa]s|lesionad[oa]s)\\b'],
      missing: ['{n}{who} (?:están |siguen )?desaparecid[oa]s\\b'],
      arrested: ['{n}{who} (?:fueron )?(?:detenid[oa]s|arrestad[oa]s)\\b', '(?:detuvo|arrestó) a {n} personas\\b'],
      magnitude: ['magnitud (?:de )?{n}'],
    },
    past: 'desde|año pasado|mes pasado|semana pasada|hace|anterior|récord|podrían?|temen|en lo que va',
  },
  fr: {
    gap: ' ',
    bounds: { least: 'au moins|plus de', about: 'environ|près de|quelque', most: "jusqu['’]à" },
    numbers: countFromTwo('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze'),
    who: '(?: personnes)?',
    people: 'personnes',
    notBehind: 'de|des|les|ces|ses|leurs|autres|dans|à|par|sur',
    patterns: {
      dead: [
        '{n}{who} (?:morte?s|tuée?s)\\b',
        '{n} personnes (?:sont mortes|ont été tuées|ont péri|ont trouvé la mort|ont perdu la vie|sont décédées)\\b',
        '(?:tué|tuant|la vie à) {n} personnes\\b',
      ],
      injured: ['{n}{who} (?:ont été )?blessée?s\\b'],
      missing: ['{n}{who} (?:sont |sont portées )?disparue?s\\b'],
      arrested: ['{n}{who} (?:ont été )?(?:arrêtée?s|interpellée?s)\\b', '{n} (?:arrestations|interpellations)\\b'],
      magnitude: ['magnitude (?:de )?{n}'],
    },
    past: 'depuis|an dernier|mois dernier|semaine dernière|il y a|précédente?|record|pourrai(?:t|ent)|craint',
  },
  de: {
    gap: ' ',
    bounds: { least: 'mindestens|wenigstens|mehr als|über', about: 'etwa|rund|ungefähr|knapp|fast', most: 'bis zu' },
    numbers: countFromTwo('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    who: '(?: (?:Menschen|Personen))?',
    people: 'Menschen|Personen',
    notBehind: 'der|den|die|von|in|aus|weitere|anderen|diese|seine|ihre',
    patterns: {
      dead: [
        '{n} (?:Tote|Todesopfer)\\b',
        '{n} (?:Menschen|Personen) (?:kamen ums Leben|sind ums Leben gekommen|starben|wurden getötet|getötet)\\b',
        '(?:starben|tötete|töteten) {n} (?:Menschen|Personen)\\b',
      ],
      injured: ['{n} Verletzte\\b', '{n}{who} (?:wurden |sind )?verletzt\\b', 'wurden {n}{who} verletzt\\b'],
      missing: ['{n} Vermisste\\b', '{n}{who} (?:werden |gelten als )?vermisst\\b'],
      arrested: ['{n} Festnahmen\\b', '{n}{who} (?:wurden )?festgenommen\\b'],
      magnitude: ['(?:Stärke|Magnitude) (?:von )?{n}'],
    },
    past: 'seit|vor einem Jahr|vergangene[nms]?|Vorjahr|damals|Rekord|könnten?|befürchtet',
  },
  pt: {
    gap: ' ',
    bounds: { least: 'pelo menos|ao menos|mais de', about: 'cerca de|quase', most: 'até' },
    numbers: countFromTwo('dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze'),
    who: '(?: pessoas)?',
    people: 'pessoas',
    notBehind: 'de|dos|das|os|as|em|nos|nas|outros|outras|seus|suas|por',
    patterns: {
      dead: [
        '{n}{who} (?:mort[oa]s|mortes)\\b',
        '{n} pessoas (?:morreram|foram mortas|perderam a vida)\\b',
        '(?:morreram|matou|matando|mata) {n} pessoas\\b',
      ],
      injured: ['{n}{who} (?:ficaram |foram )?ferid[oa]s\\b'],
      missing: ['{n}{who} (?:estão |seguem )?desaparecid[oa]s\\b'],
      arrested: ['{n}{who} (?:foram )?(?:pres[oa]s|detid[oa]s)\\b', '(?:prendeu|deteve) {n} pessoas\\b'],
      magnitude: ['magnitude (?:de )?{n}'],
    },
    past: 'desde|ano passado|mês passado|semana passada|atrás|anterior|recorde|poderiam?|teme',
  },
  tr: {
    gap: ' ',
    bounds: { least: 'en az', about: 'yaklaşık', most: 'en fazla' },
    numbers: countFromTwo('iki üç dört beş altı yedi sekiz dokuz on'),
    who: '(?: kişi)?',
    people: 'kişi',
    notBehind: 've|diğer|bu|o',
    patterns: {
      dead: ['{n} ölü(?!\\p{L})', '{n} kişi (?:öldü|hayatını kaybetti|can verdi|yaşamını yitirdi)'],
      injured: ['{n} yaralı(?!\\p{L})', '{n} kişi (?:de )?yaralandı'],
      missing: ['{n} kişi kayıp'],
      arrested: ['{n} (?:kişi|şüpheli) (?:gözaltına alındı|tutuklandı|yakalandı)'],
      magnitude: ['{n} büyüklüğünde'],
    },
    past: 'geçen (?:yıl|ay|hafta)|yılından|önce|rekor|bugüne kadar',
  },
  id: {
    gap: ' ',
    bounds: { least: 'sedikitnya|setidaknya|lebih dari', about: 'sekitar|hampir', most: 'hingga|sampai' },
    numbers: countFromTwo('dua tiga empat lima enam tujuh delapan sembilan sepuluh'),
    who: '(?: orang)?',
    people: 'orang',
    notBehind: 'dari|di|para|ke',
    patterns: {
      dead: ['{n} orang (?:tewas|meninggal)\\b', '{n} (?:korban )?tewas\\b', 'menewaskan {n} orang\\b'],
      injured: ['{n} orang (?:luka-luka|terluka|cedera|luka)\\b', 'melukai {n} orang\\b'],
      missing: ['{n} orang (?:hilang|dinyatakan hilang)\\b'],
      arrested: ['{n} orang ditangkap\\b', 'menangkap {n} orang\\b'],
      magnitude: ['magnitudo {n}'],
    },
    past: 'sejak|tahun lalu|bulan lalu|pekan lalu|sebelumnya|rekor|sepanjang',
  },
};
