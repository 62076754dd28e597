// Why a setting was not changed, in words.
import { type Span, text } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { SettingProblem } from './parse-settings.ts';

/** "“noonish” is not a time of day." */
export function saySettingProblem({ about, words }: SettingProblem, phrases: Phrases): readonly Span[] {
  return phrases.spans(`problem-${about}`, { words: text(words) });
}
