// Makes en.json, how common English words are, from WordNet's glosses and its counts of senses: see README.md. Run by hand.
//   node data/words/make.ts <folder with WordNet's data.noun … cntlist.rev> > data/words/en.json
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWords } from '../../src/text/words.ts';

/** Content words of the news text that the figures are worked out for: a title and the first 120 words of a body. */
const ARTICLE_WORDS = 80;

/** Words expected in fewer articles of a thousand are left out: rarity is what an unlisted word has. */
const PER_THOUSAND_MIN = 2;

const folder = process.argv[2] ?? '';
const written = count(glosses());
const tagged = count(senses());
const stems = new Set([...written.counts.keys(), ...tagged.counts.keys()]);
const rows = [...stems]
  .map((word) => {
    // Glosses know how English is written, sense counts (the Brown corpus) what it is written about: half of each.
    const share = ((written.counts.get(word) ?? 0) / written.total + (tagged.counts.get(word) ?? 0) / tagged.total) / 2;
    return [word, Math.round(1000 * (1 - Math.exp(-ARTICLE_WORDS * share)))] as const;
  })
  .filter(([word, perThousand]) => perThousand >= PER_THOUSAND_MIN && !/\d/.test(word))
  .sort(([a], [b]) => (a < b ? -1 : 1));
process.stdout.write(`${JSON.stringify(Object.fromEntries(rows), null, 0).replaceAll(',', ',\n')}\n`);

function* glosses(): Generator<readonly [text: string, times: number]> {
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(path.join(folder, `data.${part}`), 'utf8').split('\n')) {
      const bar = line.indexOf(' | ');
      if (bar !== -1 && !line.startsWith(' ')) yield [line.slice(bar + 3), 1];
    }
  }
}

/** Lines of "lemma%key sense-number times-tagged". */
function* senses(): Generator<readonly [text: string, times: number]> {
  for (const line of readFileSync(path.join(folder, 'cntlist.rev'), 'utf8').split('\n')) {
    const [key = '', , times = '0'] = line.split(' ');
    yield [key.split('%')[0]?.replaceAll('_', ' ') ?? '', Number(times)];
  }
}

function count(texts: Iterable<readonly [text: string, times: number]>): {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
} {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [text, times] of texts) {
    for (const { word, kind } of readWords(text, 'en')) {
      if (kind === 'number') continue;
      counts.set(word, (counts.get(word) ?? 0) + times);
      total += times;
    }
  }
  return { counts, total };
}
