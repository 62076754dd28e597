// What a language's files say, as Fluent's own parser reads it: which values each phrase takes and which variants it has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import type { Language } from '../../src/model/language.ts';
import { PHRASE_FILES } from '../../src/phrases/phrases.ts';

export type Phrase = {
  /** All its words, without what is put into it. */
  readonly words: string;
  /** Names of the values it uses, sorted. */
  readonly values: readonly string[];
  /** Variants by the value that chooses them. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
};

type Pattern = FluentResource['body'][number]['value'];

export function readPhrases(language: Language): ReadonlyMap<string, Phrase> {
  const body = PHRASE_FILES.flatMap((file) => {
    const path = join(import.meta.dirname, '../../data/phrases', language, `${file}.ftl`);
    return new FluentResource(readFileSync(path, 'utf8')).body;
  });
  return new Map(body.map(({ id, value }) => [id, readPhrase(value)]));
}

function readPhrase(pattern: Pattern): Phrase {
  const said: string[] = [];
  const values = new Set<string>();
  const choices = new Map<string, readonly string[]>();
  const visit = (part: Pattern): void => {
    if (typeof part === 'string') said.push(part);
    if (part === null || typeof part === 'string') return;
    for (const element of part) {
      if (typeof element === 'string') said.push(element);
      if (typeof element === 'string') continue;
      if (element.type === 'var') values.add(element.name);
      if (element.type !== 'select' || element.selector.type !== 'var') continue;
      const { name } = element.selector;
      values.add(name);
      choices.set(name, element.variants.map(({ key }) => String(key.value)).toSorted());
      for (const { value } of element.variants) visit(value);
    }
  };
  visit(pattern);
  return { words: said.join(' '), values: [...values].toSorted(), choices };
}
