// Slash commands as Discord keeps them, and what a person filled in as the one line of text that every platform shares.
import type { CommandSpec, OptionSpec } from '../platform.ts';

// https://discord.com/developers/docs/interactions/application-commands
const STRING_OPTION = 3;
const ATTACHMENT_OPTION = 11;
const IN_SERVER = 0;
const IN_BOT_DM = 1;
const SERVER_INSTALL = 0;
const DESCRIPTION_CHARS_MAX = 100;
const COMMANDS_MAX = 100;
const OPTIONS_MAX = 25;

type SlashOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete?: boolean;
};

export type SlashCommand = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly SlashOption[];
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
};

/** The body of the one bulk PUT. Rights are left to our own check, so that a server's owner need not set anything. */
export function slashCommands(specs: readonly CommandSpec[]): readonly SlashCommand[] {
  return specs.slice(0, COMMANDS_MAX).map((spec) => ({
    name: spec.name,
    description: spec.description.slice(0, DESCRIPTION_CHARS_MAX),
    // Discord wants required options first; sorting is stable, so the rest keep their order.
    options: spec.options
      .slice(0, OPTIONS_MAX)
      .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
      .map((option) => ({
        type: option.kind === 'file' ? ATTACHMENT_OPTION : STRING_OPTION,
        name: option.name,
        description: option.description.slice(0, DESCRIPTION_CHARS_MAX),
        required: option.isRequired,
        ...(option.kind === 'file' ? {} : { autocomplete: option.hasCompletion }),
      })),
    contexts: [IN_SERVER, IN_BOT_DM],
    integration_types: [SERVER_INSTALL],
  }));
}

/** Whether what Discord answers to GET is what we would PUT: writing needlessly costs of 200 creations a day. */
export function isRegistered(wanted: readonly SlashCommand[], current: unknown): boolean {
  return Array.isArray(current) && fingerprint(wanted) === fingerprint(current);
}

function fingerprint(commands: readonly unknown[]): string {
  return JSON.stringify(commands.map((command) => describe(command)).sort());
}

/** Only the fields we set; Discord adds many more and leaves out what is false or empty. */
function describe(command: unknown): string {
  const fields = asFields(command);
  const options = Array.isArray(fields.options) ? fields.options : [];
  return JSON.stringify([
    fields.name,
    fields.description,
    options
      .map(asFields)
      .map((option) => [
        option.type,
        option.name,
        option.description,
        option.required === true,
        option.autocomplete === true,
      ]),
    sorted(fields.contexts),
    sorted(fields.integration_types),
  ]);
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function sorted(values: unknown): readonly unknown[] {
  return Array.isArray(values) ? values.toSorted() : [];
}

/** "pakistan, south asia at 07:30": values in declaration order, each behind its lead word unless the person wrote that too. */
export function flattenOptions(options: readonly OptionSpec[], valueFor: (name: string) => string | null): string {
  const words: string[] = [];
  for (const option of options) {
    if (option.kind === 'file') continue;
    const value = (valueFor(option.name) ?? '').trim();
    if (value === '') continue;
    const hasLead = option.lead === null || value.toLowerCase().startsWith(`${option.lead} `);
    words.push(hasLead ? value : `${option.lead} ${value}`);
  }
  return words.join(' ');
}
