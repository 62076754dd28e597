// Lines that a person can copy, in the chat's language, without the slash: "country pakistan".
import type { Phrases } from '../src/phrases/phrases.ts';

/** The first also serves in "for example". A test types each of them. */
export function examplesOf(command: string, phrases: Phrases): readonly string[] {
  return phrases.words(`examples-${command}`).split('\n');
}

export function exampleOf(command: string, phrases: Phrases): string {
  return examplesOf(command, phrases)[0] ?? command;
}
