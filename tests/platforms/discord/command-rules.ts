// What Discord's documentation says of application commands beyond their schema: names, order, nesting, and how large they may be.
import { asFields, asList, checkForm, type Fields, type Findings, type FormError, lengthOf } from './form.ts';
import { FORM } from './schemas.ts';

const COMMAND_CHARS_MAX = 8_000;
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function checkCommands(commands: readonly unknown[]): Findings {
  const errors: FormError[] = [];
  const violations: string[] = [];
  const names = new Set<string>();
  commands.forEach((command, at) => {
    const fields = asFields(command);
    const path = [String(at)];
    const found = checkForm(FORM, 'Command', fields, path);
    errors.push(...found.errors);
    violations.push(...found.violations);
    const type = Number(fields.type ?? 1);
    const name = `${type} ${String(fields.name)}`;
    if (names.has(name))
      errors.push({
        path,
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    names.add(name);
    if (type !== 1) {
      if (fields.description !== undefined && fields.description !== '') {
        errors.push({
          path: [...path, 'description'],
          code: 'APPLICATION_COMMAND_INVALID_DESCRIPTION',
          message: 'Only slash commands have a description',
        });
      }
      return;
    }
    if (!isCommandName(fields.name)) errors.push(badName(path));
    if (typeof fields.description !== 'string' || fields.description === '') {
      errors.push({
        path: [...path, 'description'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      });
    }
    checkOptions(asList(fields.options), [...path, 'options'], { depth: 0, errors });
    if (sizeOf(fields) > COMMAND_CHARS_MAX) {
      errors.push({
        path,
        code: 'APPLICATION_COMMAND_TOO_LARGE',
        message: `Command exceeds maximum size (${COMMAND_CHARS_MAX})`,
      });
    }
  });
  return { errors, violations };
}

const SUBCOMMAND = 1;
const GROUP = 2;

function checkOptions(
  options: readonly unknown[],
  path: readonly string[],
  { depth, errors }: { readonly depth: number; readonly errors: FormError[] },
): void {
  const names = new Set<unknown>();
  let hasOptional = false;
  const rows = options.map(asFields);
  const isNested = rows.some(({ type }) => type === SUBCOMMAND || type === GROUP);
  rows.forEach((option, at) => {
    const here = [...path, String(at)];
    const isOfCommands = option.type === SUBCOMMAND || option.type === GROUP;
    if (!isCommandName(option.name)) errors.push(badName(here));
    if (names.has(option.name)) {
      errors.push({
        path: here,
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option name already exists',
      });
    }
    names.add(option.name);
    const mayNest = (option.type === GROUP && depth === 0) || (option.type === SUBCOMMAND && depth <= 1);
    if (isNested !== isOfCommands || (isOfCommands && !mayNest)) {
      errors.push({
        path: [...here, 'type'],
        code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
      });
    }
    if (!isOfCommands) {
      if (option.required === true && hasOptional) {
        errors.push({
          path: here,
          code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          message: 'Required options must be placed before non-required options',
        });
      }
      hasOptional ||= option.required !== true;
    }
    if (option.autocomplete === true && asList(option.choices).length > 0) {
      errors.push({
        path: here,
        code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
        message: 'Autocomplete excludes choices',
      });
    }
    const bounds = [
      [option.min_value, option.max_value],
      [option.min_length, option.max_length],
    ] as const;
    if (bounds.some(([least, most]) => typeof least === 'number' && typeof most === 'number' && least > most)) {
      errors.push({
        path: here,
        code: 'APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID',
        message: 'The minimum exceeds the maximum',
      });
    }
    checkOptions(asList(option.options), [...here, 'options'], {
      depth: depth + (option.type === GROUP ? 1 : 2),
      errors,
    });
  });
}

function isCommandName(name: unknown): boolean {
  return typeof name === 'string' && COMMAND_NAME.test(name) && name === name.toLowerCase();
}

function badName(path: readonly string[]): FormError {
  return { path: [...path, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
}

/** Names, descriptions and choices; of localizations the longest counts. */
function sizeOf(command: Fields): number {
  const longest = (words: unknown, localized: unknown): number =>
    Math.max(
      lengthOf(String(words ?? '')),
      ...Object.values(asFields(localized)).map((one) => lengthOf(String(one ?? ''))),
    );
  const own =
    longest(command.name, command.name_localizations) + longest(command.description, command.description_localizations);
  const choices = asList(command.choices).map(asFields);
  return (
    own +
    choices.reduce(
      (sum, choice) => sum + longest(choice.name, choice.name_localizations) + lengthOf(String(choice.value)),
      0,
    ) +
    asList(command.options).reduce((sum: number, option) => sum + sizeOf(asFields(option)), 0)
  );
}
