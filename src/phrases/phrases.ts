// Every phrase that Dateline says, in the chat's language: a folder a language in data/phrases, read when first spoken. The only door to Fluent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { type Direction, directionOf, type Language, localeOf } from '../model/language.ts';
import type { Span } from '../model/message.ts';
import { isolate } from './isolate.ts';

/**
 * What is put into a phrase. Numbers take the language's digits and choose its plural; strings are words of our own, or
 * choose a variant; spans keep their style, and are text from outside.
 */
export type PhraseValues = Readonly<Record<string, number | string | Span | readonly Span[]>>;

export type Phrases = {
  readonly language: Language;
  /** BCP 47, for Intl. */
  readonly locale: string;
  readonly direction: Direction;
  readonly has: (key: string) => boolean;
  /** A phrase of our own words alone, as plain text. */
  readonly words: (key: string, values?: Readonly<Record<string, number | string>>) => string;
  /** A phrase with what was put into it, each span isolated where its direction could mix up the line. */
  readonly spans: (key: string, values?: PhraseValues) => readonly Span[];
  /** A span from outside for a line of ours, isolated where it has to be. */
  readonly place: (span: Span) => Span;
  /** "Dawn, AFP and Voice", "Pakistan, Palau or Panama", each piece in its own style. */
  readonly list: (items: readonly (readonly Span[])[], joint: 'and' | 'or') => readonly Span[];
};

/** What lies in each language's folder: a part of the bot each. */
export const PHRASE_FILES = ['digests', 'commands', 'help', 'menu', 'typed'] as const;

/** The phrases of a language; one that lacks a phrase says it in English, which lacks none. */
export function phrasesIn(language: Language): Phrases {
  const known = spoken.get(language);
  if (known !== undefined) return known;
  const direction = directionOf(language);
  const made: Phrases = {
    language,
    locale: localeOf(language),
    direction,
    has: (key) => bundleOf('en').hasMessage(key),
    words: (key, values = {}) => format(language, key, values),
    spans: (key, values = {}) => toSpans(language, key, values),
    place: (span) => isolate(span, direction),
    list: (items, joint) => joined(items, joint, language),
  };
  spoken.set(language, made);
  return made;
}

const spoken = new Map<Language, Phrases>();
const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known !== undefined) return known;
  // Fluent isolates every value by itself; we do it where it is needed, as a mark on the span, since renderers clean text.
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  for (const file of PHRASE_FILES) {
    const path = join(import.meta.dirname, '../../data/phrases', language, `${file}.ftl`);
    const errors = bundle.addResource(new FluentResource(readFileSync(path, 'utf8')));
    assert.ok(errors.length === 0, `data/phrases/${language}/${file}.ftl: ${errors[0]?.message}`);
  }
  bundles.set(language, bundle);
  return bundle;
}

function format(language: Language, key: string, values: Readonly<Record<string, number | string>>): string {
  const bundle = bundleOf(language).getMessage(key) === undefined ? bundleOf('en') : bundleOf(language);
  const pattern = bundle.getMessage(key)?.value ?? null;
  assert.ok(pattern !== null, `data/phrases/en has no phrase "${key}"`);
  const errors: Error[] = [];
  const words = bundle.formatPattern(pattern, values, errors);
  assert.ok(errors.length === 0, `the phrase "${key}" lacks a value: ${errors[0]?.message}`);
  return words;
}

/** Private characters, one a value, that stand for spans while Fluent orders the words. None of our phrases has one. */
const STAND_IN = 0xf0000;
const STAND_INS = /[\u{F0000}-\u{F00FF}]/u;

function toSpans(language: Language, key: string, values: PhraseValues): readonly Span[] {
  const placed: (readonly Span[])[] = [];
  const plain: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number' || typeof value === 'string') plain[name] = value;
    else plain[name] = String.fromCodePoint(STAND_IN + placed.push('text' in value ? [value] : value) - 1);
  }
  const direction = directionOf(language);
  const spans: Span[] = [];
  let rest = format(language, key, plain);
  for (let at = rest.search(STAND_INS); at !== -1; at = rest.search(STAND_INS)) {
    if (at > 0) spans.push({ text: rest.slice(0, at) });
    for (const span of placed[(rest.codePointAt(at) ?? 0) - STAND_IN] ?? []) spans.push(isolate(span, direction));
    rest = rest.slice(at + 2);
  }
  if (rest !== '') spans.push({ text: rest });
  return spans;
}

const LIST_TYPES = { and: 'conjunction', or: 'disjunction' } as const;

/** Intl orders stand-ins, as Fluent does. */
function joined(items: readonly (readonly Span[])[], joint: 'and' | 'or', language: Language): readonly Span[] {
  const direction = directionOf(language);
  const format = new Intl.ListFormat(localeOf(language), { type: LIST_TYPES[joint] });
  const parts = format.formatToParts(items.map((_, index) => String(index)));
  return parts.flatMap(({ type, value }): readonly Span[] =>
    type === 'element' ? (items[Number(value)] ?? []).map((span) => isolate(span, direction)) : [{ text: value }],
  );
}
