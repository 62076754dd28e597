// What a typed line asks for, and how the tab key finishes it.
import type { Choice, CommandSpec } from '../platform.ts';
import { cleanLine } from './cells.ts';

/** Far more than any command needs; the rest of a longer line is dropped, not kept in memory. */
export const LINE_UNITS_MAX = 4_000;

export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'end' }
  /** `command` is empty where the line names none: "pakistan" alone. */
  | { readonly kind: 'command'; readonly command: string; readonly text: string; readonly echo: string };

const ENDS: readonly string[] = ['exit', 'quit'];

export function parseLine(line: string, commands: readonly CommandSpec[]): Asked {
  const words = cleanLine(line.slice(0, LINE_UNITS_MAX));
  const [, slash = '', first = '', text = ''] = /^(\/?)(\S*)\s*(.*)$/u.exec(words) ?? [];
  const command = first.toLowerCase();
  if (command === '') return { kind: 'nothing' };
  if (ENDS.includes(command) && text === '') return { kind: 'end' };
  const isNamed = slash === '/' || commands.some(({ name }) => name === command);
  if (!isNamed) return { kind: 'command', command: '', text: words, echo: words };
  return { kind: 'command', command, text, echo: text === '' ? `/${command}` : `/${command} ${text}` };
}

export type Complete = (question: {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
}) => readonly Choice[];

/** What readline wants: the candidates, and the end of the line that they would replace. */
export function completeLine(
  line: string,
  commands: readonly CommandSpec[],
  complete: Complete,
): readonly [candidates: readonly string[], replaced: string] {
  const [, slash = '', first = '', gap = '', rest = ''] = /^\s*(\/?)(\S*)(\s*)(.*)$/su.exec(line) ?? [];
  if (gap === '') {
    const typed = first.toLowerCase();
    const names = [...commands.map(({ name }) => name), ...(slash === '' ? ENDS : [])];
    return [names.filter((name) => name.startsWith(typed)).map((name) => `${slash}${name} `), slash + first];
  }
  const command = commands.find(({ name }) => name === first.toLowerCase());
  const value = command === undefined ? null : lastValue(rest, command);
  if (command === undefined || value === null) return [[], ''];
  const choices = complete({ command: command.name, option: value.option, typed: value.typed });
  return [fitting(choices, value.typed), value.typed];
}

/** The option at the end of the line: the one whose lead stands last, else the first without a lead. */
function lastValue(rest: string, command: CommandSpec): { readonly option: string; readonly typed: string } | null {
  let best: { option: string; typed: string; hasCompletion: boolean; at: number } | null = null;
  for (const { name, lead, hasCompletion } of command.options) {
    const found = lead === null ? 0 : ` ${rest.toLowerCase()}`.lastIndexOf(` ${lead} `);
    if (found === -1 || (best !== null && best.at >= found)) continue;
    best = {
      option: name,
      typed: lead === null ? rest : rest.slice(found + lead.length + 1),
      hasCompletion,
      at: found,
    };
  }
  // A lead at the very front ("zone Kar") ties with an option without one, which most commands that have leads lack.
  return best?.hasCompletion === true ? { option: best.option, typed: best.typed } : null;
}

/** readline puts the candidates' common front in place of what was typed, so a guess may not stand beside a match. */
function fitting(choices: readonly Choice[], typed: string): readonly string[] {
  const values = choices.map(({ value }) => value);
  const matches = values.filter((value) => value.toLowerCase().startsWith(typed.toLowerCase()));
  return matches.length > 0 ? matches : values.slice(0, 1);
}
