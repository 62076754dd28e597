// The commands as a platform's menu shows them: each option and each command described in every language that we speak.
import type { CommandSpec } from '../src/chat/platform.ts';
import type { Language } from '../src/model/language.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import type { Command } from './command.ts';

export function menuOf(commands: readonly Command[]): readonly CommandSpec[] {
  return commands.map(({ name, options, who }) => ({
    ...{ name, who },
    ...inLanguages(`menu-${name}`),
    options: options.map((option) => ({ ...option, ...inLanguages(`option-${name}-${option.name}`) })),
  }));
}

/** Other languages are read from their files when a platform asks for them: the terminal never does. */
function inLanguages(key: string): Pick<CommandSpec, 'description' | 'descriptionIn'> {
  return {
    description: phrasesIn('en').words(key),
    descriptionIn: (language: Language) => phrasesIn(language).words(key),
  };
}
