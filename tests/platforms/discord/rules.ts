// What Discord's documentation says a request body may hold: each check answers with Discord's own form errors, and with what the real server would let pass but we do not.

export type FormError = { readonly path: readonly string[]; readonly code: string; readonly message: string };

/** `errors` make Discord answer 400; `violations` it would ignore, but nobody who read the documentation sends them. */
export type Findings = { readonly errors: readonly FormError[]; readonly violations: readonly string[] };

export type Fields = Readonly<Record<string, unknown>>;

/** 'create' is POST channel messages, 'edit' PATCH of an interaction's message, 'follow-up' POST to its webhook, 'callback' the data of a first answer. */
export type MessageKind = 'create' | 'edit' | 'follow-up' | 'callback';

const MESSAGE_FIELDS: Readonly<Record<MessageKind, readonly string[]>> = {
  create: [
    'content',
    'nonce',
    'tts',
    'embeds',
    'allowed_mentions',
    'message_reference',
    'components',
    'sticker_ids',
    'attachments',
    'flags',
    'enforce_nonce',
    'poll',
    'shared_client_theme',
  ],
  edit: ['content', 'embeds', 'flags', 'allowed_mentions', 'components', 'attachments', 'poll'],
  'follow-up': ['content', 'tts', 'embeds', 'allowed_mentions', 'components', 'attachments', 'flags', 'poll'],
  callback: ['content', 'tts', 'embeds', 'allowed_mentions', 'components', 'attachments', 'flags', 'poll'],
};

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const COMPONENTS_V2 = 1 << 15;
const FLAGS: Readonly<Record<MessageKind, number>> = {
  create: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
  edit: SUPPRESS_EMBEDS | COMPONENTS_V2,
  'follow-up': SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
  callback: SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
};

const EMBED_FIELDS = [
  'title',
  'type',
  'description',
  'url',
  'timestamp',
  'color',
  'footer',
  'image',
  'thumbnail',
  'video',
  'provider',
  'author',
  'fields',
  'flags',
];
const EMBED_LENGTHS: readonly (readonly [field: string, charsMax: number])[] = [
  ['title', 256],
  ['description', 4_096],
];
const EMBEDS_MAX = 10;
const EMBEDS_CHARS_MAX = 6_000;
const CONTENT_CHARS_MAX = 2_000;
const NONCE_CHARS_MAX = 25;

export function checkMessage(body: Fields, kind: MessageKind): Findings {
  const errors: FormError[] = [];
  const violations = unknownFields(body, MESSAGE_FIELDS[kind], 'message');
  const content = body.content ?? '';
  if (typeof content !== 'string') errors.push(wrongType(['content'], 'string'));
  else if (length(content) > CONTENT_CHARS_MAX) errors.push(tooLong(['content'], CONTENT_CHARS_MAX));
  const embeds = body.embeds ?? [];
  if (!Array.isArray(embeds)) errors.push(wrongType(['embeds'], 'list'));
  else checkEmbeds(embeds, errors, violations);
  checkFlags(body.flags, kind, errors);
  checkMentions(body.allowed_mentions, errors, violations);
  if (kind === 'create') checkNonce(body, errors, violations);
  if (body.tts !== undefined && typeof body.tts !== 'boolean') errors.push(wrongType(['tts'], 'boolean'));
  for (const words of textsOf(body)) {
    const live = LIVE_MENTION.exec(words);
    if (live !== null) violations.push(`a live mention: ${live[0]}`);
    if (!words.isWellFormed()) violations.push('a text with half a surrogate pair');
  }
  return { errors, violations };
}

/** Discord's 50006: nothing that could be shown. Called apart, since it is another error than a bad form. */
export function isEmptyMessage(body: Fields): boolean {
  const has = (field: string): boolean => Array.isArray(body[field]) && body[field].length > 0;
  const content = body.content;
  const hasContent = typeof content === 'string' && content.trim() !== '';
  return !hasContent && !has('embeds') && !has('components') && !has('sticker_ids') && typeof body.poll !== 'object';
}

/** What parses as a mention of a person, role, channel, command, or everybody; also custom emoji and timestamps, which outside text must not make. */
const LIVE_MENTION = /@(?:everyone|here)|<@[!&]?\d+>|<#\d+>|<\/[^:>]+:\d+>|<id:\w+>|<t:-?\d+(?::\w)?>|<a?:\w+:\d+>/;

function textsOf(body: Fields): readonly string[] {
  const texts: unknown[] = [body.content];
  for (const embed of asList(body.embeds)) {
    const fields = asFields(embed);
    texts.push(fields.title, fields.description, asFields(fields.footer).text, asFields(fields.author).name);
    for (const field of asList(fields.fields)) texts.push(asFields(field).name, asFields(field).value);
  }
  return texts.filter((words) => typeof words === 'string');
}

function checkEmbeds(embeds: readonly unknown[], errors: FormError[], violations: string[]): void {
  if (embeds.length > EMBEDS_MAX) errors.push(tooMany(['embeds'], EMBEDS_MAX));
  let chars = 0;
  embeds.forEach((embed, at) => {
    const path = ['embeds', String(at)];
    const fields = asFields(embed);
    violations.push(...unknownFields(fields, EMBED_FIELDS, 'embed'));
    for (const [field, charsMax] of EMBED_LENGTHS) {
      chars += checkText(fields[field], { path: [...path, field], charsMax }, errors);
    }
    chars += checkText(asFields(fields.footer).text, { path: [...path, 'footer', 'text'], charsMax: 2_048 }, errors);
    chars += checkText(asFields(fields.author).name, { path: [...path, 'author', 'name'], charsMax: 256 }, errors);
    const rows = asList(fields.fields);
    if (rows.length > 25) errors.push(tooMany([...path, 'fields'], 25));
    rows.forEach((row, rowAt) => {
      const rowPath = [...path, 'fields', String(rowAt)];
      chars += checkText(asFields(row).name, { path: [...rowPath, 'name'], charsMax: 256 }, errors);
      chars += checkText(asFields(row).value, { path: [...rowPath, 'value'], charsMax: 1_024 }, errors);
    });
    const color = fields.color;
    if (color !== undefined && !(Number.isInteger(color) && Number(color) >= 0 && Number(color) <= 0xffffff)) {
      errors.push({
        path: [...path, 'color'],
        code: 'NUMBER_TYPE_MAX',
        message: 'int value should be between 0 and 16777215.',
      });
    }
    const url = fields.url;
    if (url !== undefined && !(typeof url === 'string' && /^(https?|attachment):\/\//.test(url))) {
      errors.push({ path: [...path, 'url'], code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' });
    }
    const isBare = !['title', 'description', 'footer', 'image', 'thumbnail', 'author'].some((field) => field in fields);
    if (isBare && rows.length === 0) {
      errors.push({ path: [...path, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
    }
  });
  if (chars > EMBEDS_CHARS_MAX) {
    errors.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${EMBEDS_CHARS_MAX}`,
    });
  }
}

function checkFlags(flags: unknown, kind: MessageKind, errors: FormError[]): void {
  if (flags === undefined || flags === null) return;
  if (!Number.isInteger(flags)) errors.push(wrongType(['flags'], 'integer'));
  else if ((Number(flags) & ~FLAGS[kind]) !== 0) {
    errors.push({
      path: ['flags'],
      code: 'MESSAGE_FLAGS_INVALID',
      message: `flags ${String(flags)} cannot be set here`,
    });
  }
}

function checkMentions(allowed: unknown, errors: FormError[], violations: string[]): void {
  if (allowed === undefined || allowed === null) {
    violations.push('allowed_mentions is missing: every mention in the text would be live');
    return;
  }
  const parse = asFields(allowed).parse;
  if (!Array.isArray(parse)) violations.push('allowed_mentions.parse is missing');
  else if (parse.some((what) => !['users', 'roles', 'everyone'].includes(String(what)))) {
    errors.push({
      path: ['allowed_mentions', 'parse'],
      code: 'BASE_TYPE_CHOICES',
      message: 'Value must be one of users, roles, everyone.',
    });
  } else if (parse.length > 0) violations.push('allowed_mentions lets mentions live');
}

function checkNonce(body: Fields, errors: FormError[], violations: string[]): void {
  const nonce = body.nonce;
  if (nonce === undefined || body.enforce_nonce !== true) violations.push('a delivery without nonce and enforce_nonce');
  if (nonce === undefined) return;
  if (typeof nonce !== 'string' && !Number.isInteger(nonce)) errors.push(wrongType(['nonce'], 'string or integer'));
  else if (String(nonce).length > NONCE_CHARS_MAX) errors.push(tooLong(['nonce'], NONCE_CHARS_MAX));
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const COMMAND_FIELDS = [
  'id',
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'dm_permission',
  'default_permission',
  'integration_types',
  'contexts',
  'nsfw',
  'handler',
];
const OPTION_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'options',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
];
const COMMAND_CHARS_MAX = 8_000;

export function checkCommands(commands: readonly unknown[]): Findings {
  const errors: FormError[] = [];
  const violations: string[] = [];
  const names = new Set<string>();
  commands.forEach((command, at) => {
    const fields = asFields(command);
    violations.push(...unknownFields(fields, COMMAND_FIELDS, 'command'));
    let chars = checkName(fields, [String(at)], errors);
    const name = String(fields.name);
    if (names.has(name)) {
      errors.push({
        path: [String(at)],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    }
    names.add(name);
    const options = asList(fields.options);
    if (options.length > 25) errors.push(tooMany([String(at), 'options'], 25));
    let hasOptional = false;
    const optionNames = new Set<string>();
    options.forEach((option, optionAt) => {
      const path = [String(at), 'options', String(optionAt)];
      const given = asFields(option);
      violations.push(...unknownFields(given, OPTION_FIELDS, 'option'));
      chars += checkName(given, path, errors);
      if (!Number.isInteger(given.type) || Number(given.type) < 1 || Number(given.type) > 11) {
        errors.push({ path: [...path, 'type'], code: 'BASE_TYPE_CHOICES', message: 'Value must be an option type.' });
      }
      const isRequired = given.required === true;
      if (isRequired && hasOptional) {
        errors.push({
          path,
          code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          message: 'Required options must be placed before non-required options',
        });
      }
      hasOptional ||= !isRequired;
      if (optionNames.has(String(given.name))) {
        errors.push({
          path,
          code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          message: 'Option name already exists',
        });
      }
      optionNames.add(String(given.name));
      if (given.autocomplete === true && asList(given.choices).length > 0) {
        errors.push({
          path,
          code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
          message: 'Autocomplete excludes choices',
        });
      }
    });
    if (chars > COMMAND_CHARS_MAX) {
      errors.push({
        path: [String(at)],
        code: 'APPLICATION_COMMAND_TOO_LARGE',
        message: 'Command exceeds maximum size (8000)',
      });
    }
  });
  return { errors, violations };
}

/** Answers with the characters that count against a command's sum. */
function checkName(fields: Fields, path: readonly string[], errors: FormError[]): number {
  const { name, description } = { name: fields.name, description: fields.description };
  if (typeof name !== 'string' || !COMMAND_NAME.test(name) || name !== name.toLowerCase()) {
    errors.push({
      path: [...path, 'name'],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    });
  }
  if (typeof description !== 'string' || description === '' || length(description) > 100) {
    errors.push({
      path: [...path, 'description'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 100 in length.',
    });
  }
  return length(String(name)) + length(String(description));
}

export function checkChoices(choices: unknown): Findings {
  const errors: FormError[] = [];
  const violations: string[] = [];
  if (!Array.isArray(choices)) return { errors: [wrongType(['data', 'choices'], 'list')], violations };
  if (choices.length > 25) errors.push(tooMany(['data', 'choices'], 25));
  choices.forEach((choice, at) => {
    const fields = asFields(choice);
    violations.push(...unknownFields(fields, ['name', 'name_localizations', 'value'], 'choice'));
    for (const field of ['name', 'value']) {
      const words = fields[field];
      if (typeof words !== 'string' || words === '' || length(words) > 100) {
        errors.push({
          path: ['data', 'choices', String(at), field],
          code: 'BASE_TYPE_BAD_LENGTH',
          message: 'Must be between 1 and 100 in length.',
        });
      }
    }
  });
  return { errors, violations };
}

/** Discord's nested form: {embeds: {0: {description: {_errors: [...]}}}}. */
export function formBody(errors: readonly FormError[]): Fields {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of errors) {
    let at = root;
    for (const step of path) {
      const next = at[step];
      const inner: Record<string, unknown> =
        typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {};
      at[step] = inner;
      at = inner;
    }
    at._errors = [...asList(at._errors), { code, message }];
  }
  return { message: 'Invalid Form Body', code: 50035, errors: root };
}

export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function checkText(words: unknown, where: { path: readonly string[]; charsMax: number }, errors: FormError[]): number {
  if (words === undefined || words === null) return 0;
  if (typeof words !== 'string') {
    errors.push(wrongType(where.path, 'string'));
    return 0;
  }
  if (length(words) > where.charsMax) errors.push(tooLong(where.path, where.charsMax));
  return length(words);
}

function unknownFields(fields: Fields, known: readonly string[], what: string): string[] {
  return Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => `unknown ${what} field "${name}"`);
}

/** UTF-16 units: the strictest way to count, since Discord does not say which it uses. */
function length(words: string): number {
  return words.length;
}

function wrongType(path: readonly string[], type: string): FormError {
  return { path, code: 'BASE_TYPE_INVALID', message: `Could not interpret value as ${type}.` };
}

function tooLong(path: readonly string[], charsMax: number): FormError {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${charsMax} or fewer in length.` };
}

function tooMany(path: readonly string[], max: number): FormError {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` };
}
