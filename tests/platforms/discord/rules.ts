// What Discord's documentation says of a body beyond its schema: sums, flags, mentions, nonces, choices, forms to fill in.
import { checkComponents, flatten } from './components.ts';
import { asFields, asList, checkForm, type Fields, type Findings, type FormError, lengthOf } from './form.ts';
import { FORM } from './schemas.ts';

/**
 * 'create' is POST channel messages, 'forum' the message that opens a forum thread, 'change' PATCH of a channel's message, 'edit' PATCH of an
 * interaction's message, 'follow-up' POST to its webhook, 'callback' the data of a first answer, 'webhook' POST to a channel's webhook.
 */
export type MessageKind = 'create' | 'forum' | 'change' | 'edit' | 'follow-up' | 'callback' | 'webhook';

const SCHEMA: Readonly<Record<MessageKind, string>> = {
  ...{ create: 'Create', forum: 'ForumMessage', change: 'Edit', edit: 'WebhookEdit', 'follow-up': 'FollowUp' },
  ...{ callback: 'FollowUp', webhook: 'WebhookPost' },
};

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const COMPONENTS_V2 = 1 << 15;
const SENT = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;
const FLAGS: Readonly<Record<MessageKind, number>> = {
  ...{ create: SENT, forum: SENT, webhook: SENT, 'follow-up': SENT | EPHEMERAL, callback: SENT | EPHEMERAL },
  ...{ change: SUPPRESS_EMBEDS | COMPONENTS_V2, edit: SUPPRESS_EMBEDS | COMPONENTS_V2 },
};

const EMBEDS_CHARS_MAX = 6_000;

export function checkMessage(body: Fields, kind: MessageKind): Findings {
  const { errors, violations } = checkForm(FORM, SCHEMA[kind], body);
  checkEmbeds(asList(body.embeds), errors);
  checkFlags(body.flags, kind, errors);
  checkMentions(body, { errors, violations });
  if (kind === 'create') checkNonce(body, violations);
  const isV2 = (Number(body.flags ?? 0) & COMPONENTS_V2) !== 0;
  errors.push(...checkComponents(asList(body.components), { isV2, isModal: false, path: ['components'] }));
  if (isV2) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const value = body[field];
      if (value === undefined || value === null || value === '' || (asList(value).length === 0 && Array.isArray(value)))
        continue;
      errors.push({
        path: [field],
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      });
    }
  }
  for (const words of textsIn(body)) {
    const live = LIVE_MENTION.exec(words);
    if (live !== null) violations.push(`a live mention: ${live[0]}`);
    if (!words.isWellFormed()) violations.push('a text with half a surrogate pair');
  }
  return { errors, violations };
}

/** Discord's 50006: nothing that could be shown. Called apart, since it is another error than a bad form. */
export function isEmptyMessage(body: Fields, filesCount = 0): boolean {
  const has = (field: string): boolean => Array.isArray(body[field]) && body[field].length > 0;
  const { content, poll } = body;
  const hasContent = typeof content === 'string' && content.trim() !== '';
  const hasPoll = typeof poll === 'object' && poll !== null;
  return !hasContent && filesCount === 0 && !has('embeds') && !has('components') && !has('sticker_ids') && !hasPoll;
}

/** What parses as a mention of a person, role, channel, command, or everybody; also custom emoji and timestamps, which outside text must not make. */
const LIVE_MENTION = /@(?:everyone|here)|<@[!&]?\d+>|<#\d+>|<\/[^:>]+:\d+>|<id:\w+>|<t:-?\d+(?::\w)?>|<a?:\w+:\d+>/;

/** The texts in which a mention would be one. On buttons and in lists it stays plain words. */
function textsIn({ content, embeds, components }: Fields): readonly string[] {
  const inEmbeds = asList(embeds).map(asFields).flatMap(textsOfEmbed);
  const inComponents = flatten(asList(components)).map(({ fields }) => fields.content);
  return [content, ...inEmbeds, ...inComponents].filter((words) => typeof words === 'string');
}

function textsOfEmbed({ title, description, footer, author, fields }: Fields): readonly unknown[] {
  const rows = asList(fields).map(asFields);
  return [
    title,
    description,
    asFields(footer).text,
    asFields(author).name,
    ...rows.flatMap(({ name, value }) => [name, value]),
  ];
}

function checkEmbeds(embeds: readonly unknown[], errors: FormError[]): void {
  let chars = 0;
  embeds.forEach((embed, at) => {
    const { title, description, footer, author, fields, image, thumbnail } = asFields(embed);
    for (const words of textsOfEmbed(asFields(embed))) if (typeof words === 'string') chars += lengthOf(words);
    const isBare = [title, description, footer, author, image, thumbnail].every(
      (part) => part === undefined || part === null,
    );
    if (isBare && asList(fields).length === 0) {
      errors.push({
        path: ['embeds', String(at), 'description'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
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
  if (!Number.isInteger(flags) || (Number(flags) & ~FLAGS[kind]) === 0) return;
  errors.push({ path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message: `flags ${String(flags)} cannot be set here` });
}

function checkMentions({ allowed_mentions: allowed }: Fields, { errors, violations }: Findings): void {
  if (allowed === undefined || allowed === null) {
    violations.push('allowed_mentions is missing: every mention in the text would be live');
    return;
  }
  const { parse, users, roles } = asFields(allowed);
  if (!Array.isArray(parse)) {
    violations.push('allowed_mentions.parse is missing');
    return;
  }
  parse.forEach((what, at) => {
    if (['users', 'roles', 'everyone'].includes(String(what))) return;
    errors.push({
      path: ['allowed_mentions', 'parse', String(at)],
      code: 'BASE_TYPE_CHOICES',
      message: "Value must be one of {'users', 'roles', 'everyone'}.",
    });
  });
  for (const [name, list] of Object.entries({ users, roles })) {
    if (parse.includes(name) && asList(list).length > 0) {
      errors.push({
        path: ['allowed_mentions'],
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
      });
    }
  }
  if (parse.length > 0 || asList(users).length + asList(roles).length > 0)
    violations.push('allowed_mentions lets mentions live');
}

function checkNonce({ nonce, enforce_nonce: isEnforced }: Fields, violations: string[]): void {
  if (nonce === undefined || isEnforced !== true) violations.push('a delivery without nonce and enforce_nonce');
}

export function checkModal(modal: Fields): Findings {
  const findings = checkForm(FORM, 'Modal', modal, ['data']);
  findings.errors.push(
    ...checkComponents(asList(modal.components), { isV2: false, isModal: true, path: ['data', 'components'] }),
  );
  return findings;
}

export function checkChoices(choices: unknown): Findings {
  return checkForm(
    {
      schemas: {
        Choices: 'choices!:TextChoice[](0-25)',
        TextChoice: 'name!:Text(1-100) name_localizations?:Object value!:Text(1-100)|Number',
      },
      unions: {},
    },
    'Choices',
    { choices },
    ['data'],
  );
}
