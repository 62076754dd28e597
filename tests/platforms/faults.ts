// Faults that a test orders: which calls they strike, how often, and by which chance. The same seed strikes the same calls.
import { openChance } from './chance.ts';

/** What any fault may say; each platform adds what it strikes (`method`, `route`) and what it answers. */
export type FaultRule = {
  readonly kind: string;
  /** 0 to 1; 1 unless told. */
  readonly probability?: number;
  /** How often it strikes: once unless told, but without end where a probability is told. */
  readonly times?: number;
  /** How many calls that match pass first. */
  readonly after?: number;
};

export type FaultCount = { readonly matched: number; readonly struck: number };

export type Faults<Rule extends FaultRule> = {
  readonly add: (rule: Rule) => void;
  readonly clear: () => void;
  /** The first rule that strikes this call, or null. */
  readonly strike: (matches: (rule: Rule) => boolean) => Rule | null;
  readonly counts: () => readonly (Rule & FaultCount)[];
  readonly reseed: (seed: number) => void;
};

export function openFaults<Rule extends FaultRule>(firstSeed: number): Faults<Rule> {
  type Row = { readonly rule: Rule; readonly chance: () => number; matched: number; struck: number };
  let seed = firstSeed;
  let made = 0;
  const rows: Row[] = [];

  return {
    add: (rule) => {
      made += 1;
      // A stream of its own: what strikes sends does not depend on how many polls came between.
      rows.push({ rule, chance: openChance(seed + made * 7_919), matched: 0, struck: 0 });
    },
    clear: () => {
      rows.length = 0;
      made = 0;
    },
    strike: (matches) => {
      for (const row of rows) {
        const { rule } = row;
        const timesMax = rule.times ?? (rule.probability === undefined ? 1 : Number.POSITIVE_INFINITY);
        if (row.struck >= timesMax || !matches(rule)) continue;
        row.matched += 1;
        if (row.matched <= (rule.after ?? 0)) continue;
        if (row.chance() >= (rule.probability ?? 1)) continue;
        row.struck += 1;
        return rule;
      }
      return null;
    },
    counts: () => rows.map(({ rule, matched, struck }) => ({ ...rule, matched, struck })),
    reseed: (young) => {
      seed = young;
      made = 0;
    },
  };
}
