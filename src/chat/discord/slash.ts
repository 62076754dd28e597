// Slash commands as Discord keeps them, and what a person filled in as the one line of text that every platform shares.
import type { Language } from '../../model/language.ts';
import type { CommandSpec, OptionSpec } from '../platform.ts';
import { clip } from './markdown.ts';

// https://discord.com/developers/docs/interactions/application-commands
const STRING_OPTION = 3;
const ATTACHMENT_OPTION = 11;
const IN_SERVER = 0;
const IN_BOT_DM = 1;
const SERVER_INSTALL = 0;
const DESCRIPTION_CHARS_MAX = 100;
const COMMANDS_MAX = 100;
const OPTIONS_MAX = 25;

type Localizations = Readonly<Record<string, string>>;

/** Discord's locales of the languages that we speak; it has none for Urdu and Bengali, and documents none for Arabic. */
const LOCALES: readonly (readonly [locale: string, language: Language])[] = [
  ...([
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['fr', 'fr'],
    ['de', 'de'],
    ['pt-BR', 'pt'],
    ['ru', 'ru'],
  ] as const),
  ...([
    ['hi', 'hi'],
    ['id', 'id'],
    ['tr', 'tr'],
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['ja', 'ja'],
  ] as const),
];

type SlashOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required: boolean;
  readonly autocomplete?: boolean;
};

export type SlashCommand = {
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly options: readonly SlashOption[];
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
};

/** The body of the one bulk PUT. Rights are left to our own check, so that a server's owner need not set anything. */
export function slashCommands(specs: readonly CommandSpec[]): readonly SlashCommand[] {
  return specs.slice(0, COMMANDS_MAX).map((spec) => ({
    name: spec.name,
    ...describeIn(spec),
    // Discord wants required options first; sorting is stable, so the rest keep their order.
    options: spec.options
      .slice(0, OPTIONS_MAX)
      .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
      .map((option) => ({
        type: option.kind === 'file' ? ATTACHMENT_OPTION : STRING_OPTION,
        name: option.name,
        ...describeIn(option),
        required: option.isRequired,
        ...(option.kind === 'file' ? {} : { autocomplete: option.hasCompletion }),
      })),
    contexts: [IN_SERVER, IN_BOT_DM],
    integration_types: [SERVER_INSTALL],
  }));
}

function describeIn({ description, descriptionIn }: Pick<CommandSpec, 'description' | 'descriptionIn'>) {
  const cut = (words: string): string => clip(words, DESCRIPTION_CHARS_MAX);
  if (descriptionIn === undefined) return { description: cut(description) };
  const localized = LOCALES.map(([locale, language]) => [locale, cut(descriptionIn(language))]);
  return { description: cut(description), description_localizations: Object.fromEntries(localized) };
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
    sortedFields(fields.description_localizations),
    options
      .map(asFields)
      .map((option) => [
        option.type,
        option.name,
        option.description,
        sortedFields(option.description_localizations),
        option.required === true,
        option.autocomplete === true,
      ]),
    sorted(fields.contexts),
    sorted(fields.integration_types),
  ]);
}

function sortedFields(value: unknown): readonly unknown[] {
  return Object.entries(asFields(value)).toSorted(([a], [b]) => a.localeCompare(b));
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
