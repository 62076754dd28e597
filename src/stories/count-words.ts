// The words by which the press counts the dead, the hurt and the like, language by language.
import type { Counted } from '../model/story.ts';

/**
 * In a pattern, {n} is a number with what bounds it ("at least nine") and {who} what is counted ("Afghan miners", may be
 * nothing); upper and lower case are one. Strict on purpose: a claim that is missed costs a line, one that is misread is an
 * invented dispute.
 */
export type CountWords = {
  /** Between a bound and its number: a blank, or nothing in scripts without. */
  readonly gap: string;
  readonly bounds: { readonly least: string; readonly about: string; readonly most: string };
  /** Small numbers that are written in letters. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly who: string;
  /** Words that count anybody, so that "nine people" and "twelve" can be compared. */
  readonly people: string;
  /** Behind one of these a number counts a part, or a place: "three of the nine", "in four villages". */
  readonly notBehind: string;
  readonly patterns: Partial<Readonly<Record<Counted, readonly string[]>>>;
  /** A sentence with one of these tells of another day, or of what may be. */
  readonly past: string;
};

/** "Nine people killed in", not "two men killed nine people": without were, the next word must show that it was done to them. */
const DONE_TO_THEM =
  '(?= (?:in|by|when|after|as|on|at|during|near|since|and|outside|amid|following|inside)\\b|[,.;:]|$)';
const WERE =
  '(?:(?:who )?(?:was|were|is|are|has been|have been|had been|being) (?:also |now |reported |reportedly |confirmed )?)';

const TO_EN = '[^.;]{0,50}? (?:to|at|of|is|was|reached|hit|passed|topped|stands at|stood at) ';

export const COUNT_WORDS: Readonly<Record<string, CountWords>> = {
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
    numbers: {
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
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
};
