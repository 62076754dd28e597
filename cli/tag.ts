// dateline tag: which countries each text is about, and which it mentions.
import type { RawArticle } from '../src/model/article.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { understand } from '../src/understand.ts';
import { type Field, lineId, type ObjectOf, object, optionalText } from './fields.ts';
import { readLines, refuseLine, writeLine } from './jsonl.ts';

/** `outlet` is a name, or an object with the home country that speaks when nothing else does. */
const outletField: Field<string | { readonly name: string | null; readonly home: string | null } | null> = (value) =>
  typeof value === 'object' && value !== null ? outletObject(value) : optionalText(value);
const outletObject = object({ name: optionalText, home: optionalText });

export const articleFields = {
  id: lineId,
  title: optionalText,
  text: optionalText,
  lang: optionalText,
  published: optionalText,
  outlet: outletField,
};

const tagLine = object(articleFields);

const SHARE_DIGITS = 1_000;

export async function tag(input: AsyncIterable<Buffer>): Promise<void> {
  const gazetteer = loadGazetteer();
  for await (const line of readLines(input, tagLine)) {
    if (!line.ok) {
      refuseLine('tag', line);
      continue;
    }
    const article = understand(toRaw(line.value), toArrival(line.value), gazetteer);
    await writeLine({
      id: line.value.id,
      about: article.about.map(({ country, share }) => ({
        country,
        share: Math.round(share * SHARE_DIGITS) / SHARE_DIGITS,
      })),
      mentioned: article.mentioned,
    });
  }
}

type ArticleLine = ObjectOf<typeof articleFields>;

export function toRaw(line: ArticleLine): RawArticle {
  const published = line.published === null ? Number.NaN : Date.parse(line.published);
  return {
    guid: String(line.id),
    url: null,
    title: line.title ?? '',
    text: line.text ?? '',
    author: null,
    publishedAt: Number.isNaN(published) ? null : published,
    language: line.lang,
  };
}

export function toArrival(line: ArticleLine) {
  const outlet = typeof line.outlet === 'string' ? { name: line.outlet, home: null } : line.outlet;
  const name = outlet?.name ?? '';
  return {
    outlet: { id: name, name, home: outlet?.home ?? null },
    language: line.lang,
    // Nothing here depends on the present: a date that a line gives stands as it is.
    seenAt: Number.MAX_SAFE_INTEGER,
    isDropped: false,
    isSample: false,
  };
}
