// dateline tag: which countries each text is about, and which it mentions.
import type { RawArticle } from '../src/model/article.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import type { Geotag, Reason } from '../src/places/geotag.ts';
import { explain, understand } from '../src/understand.ts';
import { type Field, lineId, type ObjectOf, object, optionalText } from './fields.ts';
import { answerLines } from './jsonl.ts';

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

const DIGITS = 1_000;

/** `isWhyAsked` adds to each answer what spoke for which country: the words, where they stand, what they are, their points. */
export async function tag(input: AsyncIterable<Buffer>, options: { readonly isWhyAsked: boolean }): Promise<void> {
  const gazetteer = loadGazetteer();
  const answer = (line: ArticleLine) => {
    if (!options.isWhyAsked) return { id: line.id, ...shown(understand(toRaw(line), toArrival(line), gazetteer)) };
    const { article, why } = explain(toRaw(line), toArrival(line), gazetteer);
    return { id: line.id, ...shown(article), why: why.map(shownReason) };
  };
  await answerLines(input, { verb: 'tag', field: tagLine, answer });
}

function shown({ about, mentioned }: Geotag): Geotag {
  return { about: about.map(({ country, share }) => ({ country, share: rounded(share) })), mentioned };
}

function shownReason({ country, words, where, kind, points }: Reason): Reason {
  return { country, words, where, kind, points: rounded(points) };
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
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
