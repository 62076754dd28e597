// Each rule of the emulated Discord at least once: what is good passes with nothing written down, what is bad is refused by its number or written down.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { makePng } from '../png.ts';
import { type Discord, startDiscord } from './client.ts';
import { checkCommands } from './command-rules.ts';
import { asFields, type Fields } from './form.ts';
import { checkMessage, checkModal } from './rules.ts';

const TOKEN = 'emulated-token';

type Answer = { readonly status: number; readonly headers: Headers; readonly body: Fields };

let discord: Discord;
let channel: string;
before(async () => {
  discord = await startDiscord({ token: TOKEN });
});
after(() => discord.stop());
beforeEach(async () => {
  await discord.reset();
  channel = await discord.setChannel({ name: 'general' });
});

async function ask(route: string, body?: object | FormData): Promise<Answer> {
  const [method = 'GET', path = ''] = route.split(' ');
  const response = await fetch(`${discord.apiRoot}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${TOKEN}`,
      'user-agent': 'DiscordBot (https://example.org, 1.0)',
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : asFields(JSON.parse(text)) };
}

const QUIET = { allowed_mentions: { parse: [] } };
let count = 0;
const post = (body: object, to = channel): Promise<Answer> => {
  count += 1;
  return ask(`POST /channels/${to}/messages`, { ...QUIET, nonce: `n${count}`, enforce_nonce: true, ...body });
};

const button = (more: object = {}) => ({ type: 2, style: 1, label: 'More', custom_id: 'v1:more', ...more });
const row = (...components: readonly object[]) => ({ type: 1, components });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 'v1:pick',
  options: [{ label: 'Peru', value: 'PE' }],
  ...more,
});
const many = <T>(length: number, make: (at: number) => T): readonly T[] => Array.from({ length }, (_, at) => make(at));

const GOOD: readonly (readonly [name: string, body: Fields])[] = [
  [
    'embeds with every part',
    {
      embeds: [
        {
          title: 'T',
          url: 'https://paper.example/',
          description: 'D',
          color: 0xffffff,
          footer: { text: 'F' },
          author: { name: 'A' },
          fields: [{ name: 'N', value: 'V', inline: true }],
          image: { url: 'https://paper.example/a.png' },
          timestamp: '2026-01-01T00:00:00Z',
        },
      ],
    },
  ],
  [
    'five rows, of buttons and a list',
    { content: 'x', components: [...many(4, (at) => row(button({ custom_id: `v1:${at}` }))), row(select())] },
  ],
  [
    'a link button',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'Read', url: 'https://paper.example/' })] },
  ],
  [
    'components of version 2',
    {
      flags: 1 << 15,
      components: [
        {
          type: 17,
          accent_color: 1,
          components: [
            { type: 10, content: '# News' },
            { type: 14 },
            { type: 9, components: [{ type: 10, content: 'x' }], accessory: button() },
          ],
        },
        row(button({ custom_id: 'v1:b' })),
      ],
    },
  ],
  ['quiet, and without previews', { content: 'x', flags: (1 << 2) | (1 << 12) }],
];
for (const [name, body] of GOOD) {
  test(`${name}: nothing to object to`, () => {
    const whole = { ...QUIET, nonce: 'n', enforce_nonce: true, ...body };
    assert.deepEqual(checkMessage(whole, 'create'), { errors: [], violations: [] });
  });
}

const BAD: readonly (readonly [name: string, body: Fields, path: string, code: string])[] = [
  ['a title over 256', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
  [
    '26 fields',
    { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] },
    'embeds.0.fields',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without a value',
    { embeds: [{ fields: [{ name: 'n' }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a field value over 1,024',
    { embeds: [{ fields: [{ name: 'n', value: 'x'.repeat(1_025) }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a footer over 2,048',
    { embeds: [{ title: 't', footer: { text: 'x'.repeat(2_049) } }] },
    'embeds.0.footer.text',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['a colour that is none', { embeds: [{ title: 't', color: 0x1000000 }] }, 'embeds.0.color', 'NUMBER_TYPE_MAX'],
  [
    'an address that is none',
    { embeds: [{ title: 't', url: 'paper.example' }] },
    'embeds.0.url',
    'URL_TYPE_INVALID_URL',
  ],
  ['an empty embed', { embeds: [{}] }, 'embeds.0.description', 'BASE_TYPE_REQUIRED'],
  [
    'six rows',
    { content: 'x', components: many(6, (at) => row(button({ custom_id: `${at}` }))) },
    'components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...many(6, (at) => button({ custom_id: `${at}` })))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a list beside a button',
    { content: 'x', components: [row(button(), select())] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a label over 80',
    { content: 'x', components: [row(button({ label: 'x'.repeat(81) }))] },
    'components.0.components.0.label',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an id over 100',
    { content: 'x', components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'one id twice',
    { content: 'x', components: [row(button(), button())] },
    'components.0.components.1.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a button without an id',
    { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a link with an id',
    { content: 'x', components: [row(button({ style: 5, url: 'https://paper.example/' }))] },
    'components.0.components.0.custom_id',
    'BUTTON_COMPONENT_INVALID',
  ],
  [
    '26 choices in a list',
    { content: 'x', components: [row(select({ options: many(26, (at) => ({ label: `${at}`, value: `${at}` })) }))] },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'two choices of one value',
    { content: 'x', components: [row(select({ options: many(2, () => ({ label: 'x', value: 'x' })) }))] },
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  ['a button without a row', { content: 'x', components: [button()] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
  [
    'a text of version 2 without its flag',
    { content: 'x', components: [{ type: 10, content: 'x' }] },
    'components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'content beside version 2',
    { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components, nested ones counted',
    { flags: 1 << 15, components: many(21, () => ({ type: 17, components: [{ type: 10, content: 'x' }] })) },
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'texts over 4,000 together',
    { flags: 1 << 15, components: many(2, () => ({ type: 10, content: 'x'.repeat(2_001) })) },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'an unknown kind of mention',
    { content: 'x', allowed_mentions: { parse: ['cats'] } },
    'allowed_mentions.parse.0',
    'BASE_TYPE_CHOICES',
  ],
  [
    'people twice',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['200000000000000002'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  ['a truth that is a word', { content: 'x', tts: 'no' }, 'tts', 'BOOLEAN_TYPE_CONVERT'],
];
for (const [name, body, path, code] of BAD) {
  test(`${name} is a wrong form`, () => {
    const { errors } = checkMessage({ ...QUIET, nonce: 'n', enforce_nonce: true, ...body }, 'create');
    assert.ok(
      errors.some((error) => error.path.join('.') === path && error.code === code),
      JSON.stringify(errors),
    );
  });
}

test('a mention is live where it is read as one, and plain words on a button', () => {
  const violations = (body: Fields) =>
    checkMessage({ ...QUIET, nonce: 'n', enforce_nonce: true, ...body }, 'create').violations;
  const live = ['a live mention: @everyone'];
  assert.deepEqual(violations({ content: '@everyone' }), live);
  assert.deepEqual(violations({ embeds: [{ fields: [{ name: 'n', value: '@everyone' }] }] }), live);
  assert.deepEqual(violations({ flags: 1 << 15, components: [{ type: 10, content: '@everyone' }] }), live);
  assert.deepEqual(violations({ content: 'x', components: [row(button({ label: '@everyone' }))] }), []);
});

const option = (more: object = {}) => ({ type: 3, name: 'place', description: 'Where', ...more });
const command = (more: object = {}) => ({ name: 'country', description: 'News', ...more });
const BAD_COMMANDS: readonly (readonly [name: string, command: object, code: string])[] = [
  ['a name in capitals', command({ name: 'Country' }), 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a blank', command({ name: 'a b' }), 'APPLICATION_COMMAND_INVALID_NAME'],
  ['no description', { name: 'country' }, 'BASE_TYPE_BAD_LENGTH'],
  ['a description over 100', command({ description: 'x'.repeat(101) }), 'BASE_TYPE_MAX_LENGTH'],
  ['26 options', command({ options: many(26, (at) => option({ name: `o${at}` })) }), 'BASE_TYPE_MAX_LENGTH'],
  [
    '26 choices',
    command({ options: [option({ choices: many(26, (at) => ({ name: `${at}`, value: `${at}` })) })] }),
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'required after optional',
    command({ options: [option(), option({ name: 'b', required: true })] }),
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'two options of one name',
    command({ options: [option(), option()] }),
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'choices and completion',
    command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
  ],
  ['an option of no type', command({ options: [option({ type: 12 })] }), 'UNION_TYPE_CHOICES'],
  [
    'a sub-command beside a text',
    command({ options: [{ type: 1, name: 'a', description: 'x' }, option()] }),
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'more than 8,000 characters',
    command({
      options: many(25, (at) =>
        option({ name: `o${at}`, choices: many(25, (choice) => ({ name: 'x'.repeat(12), value: `${choice}` })) }),
      ),
    }),
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
];
for (const [name, given, code] of BAD_COMMANDS) {
  test(`a command with ${name} is refused`, () => {
    const { errors } = checkCommands([given]);
    assert.ok(
      errors.some((error) => error.code === code),
      JSON.stringify(errors),
    );
  });
}

test('a good command has nothing to object to, in Hindi too; Bengali has signs that no name may have', () => {
  const given = command({
    name_localizations: { hi: 'देश' },
    options: [
      option({ required: true, autocomplete: true }),
      option({ type: 4, name: 'days', min_value: 1, max_value: 7 }),
    ],
    default_member_permissions: '32',
    contexts: [0, 1],
  });
  assert.deepEqual(checkCommands([given, command({ name: 'देश' })]), { errors: [], violations: [] });
  assert.equal(checkCommands([command({ name: 'দেশ' })]).errors[0]?.code, 'APPLICATION_COMMAND_INVALID_NAME');
  assert.deepEqual(checkCommands([command({ name_localizations: { bn: 'দেশ' } })]).violations, [
    'unknown localizations field "bn"',
  ]);
});

test('a form to fill in has texts in rows, and nothing else', () => {
  const input = { type: 4, custom_id: 'zone', style: 1, label: 'Your city' };
  const modal = { custom_id: 'v1:zone', title: 'When?', components: [row(input)] };
  assert.deepEqual(checkModal(modal), { errors: [], violations: [] });
  assert.ok(checkModal({ ...modal, title: 'x'.repeat(46) }).errors.length > 0);
  assert.ok(checkModal({ ...modal, components: [row(button())] }).errors.length > 0);
  assert.ok(checkModal({ ...modal, components: [row({ ...input, label: 'x'.repeat(46) })] }).errors.length > 0);
});

const STATES: readonly (readonly [given: Parameters<Discord['setChannel']>[0], status: number, code: number])[] = [
  [{ state: 'unknown' }, 404, 10003],
  [{ state: 'no-access' }, 403, 50001],
  [{ state: 'no-permission' }, 403, 50013],
  [{ state: 'dm-closed', type: 1 }, 403, 50007],
  [{ state: 'locked', type: 11 }, 403, 160005],
  [{ state: 'tag-needed', type: 0 }, 400, 40067],
  [{ type: 15 }, 400, 40058],
  [{ type: 4 }, 400, 50008],
];
for (const [given, status, code] of STATES) {
  test(`a message to ${JSON.stringify(given)} is refused with ${code}`, async () => {
    const answer = await post({ content: 'x' }, await discord.setChannel(given));
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
    assert.equal((await discord.journal()).length, 0);
  });
}

test('a message is read back, changed, pinned, reacted to, and deleted', async () => {
  const { body } = await post({ content: 'first' });
  const at = `/channels/${channel}/messages/${String(body.id)}`;
  assert.equal((await ask(`PATCH ${at}`, { ...QUIET, content: 'second' })).body.content, 'second');
  assert.equal((await ask(`PUT ${at}/reactions/${encodeURIComponent('👍')}/@me`)).status, 204);
  assert.equal((await ask(`PUT ${at}/reactions/thumb/@me`)).body.code, 10014);
  assert.equal((await ask(`PUT /channels/${channel}/messages/pins/${String(body.id)}`)).status, 204);
  const read = (await ask(`GET ${at}`)).body;
  assert.deepEqual(
    [read.content, read.pinned, read.nonce, typeof read.edited_timestamp],
    ['second', true, undefined, 'string'],
  );
  assert.equal((await ask(`DELETE ${at}`)).status, 204);
  assert.equal((await ask(`DELETE ${at}`)).body.code, 10008);
  const theirs = await discord.write({ channel, text: 'mine' });
  assert.equal(
    (await ask(`PATCH /channels/${channel}/messages/${theirs}`, { ...QUIET, content: 'x' })).body.code,
    50005,
  );
  assert.deepEqual(await discord.violations(), []);
});

test('a forum takes a post with its tag, and the thread takes more', async () => {
  const forum = await discord.setChannel({ type: 15, tags: ['100000000000000077'], state: 'tag-needed' });
  const message = { ...QUIET, content: 'first' };
  assert.equal((await ask(`POST /channels/${forum}/threads`, { name: 'News', message })).body.code, 40067);
  const opened = await ask(`POST /channels/${forum}/threads`, {
    name: 'News',
    message,
    applied_tags: ['100000000000000077'],
  });
  assert.deepEqual([opened.status, opened.body.type, opened.body.parent_id], [201, 11, forum]);
  assert.equal((await post({ content: 'second' }, String(opened.body.id))).status, 200);
  assert.deepEqual(
    (await discord.journal()).map(({ via }) => via),
    ['forum', 'channel'],
  );
  assert.equal((await ask(`POST /channels/${forum}/threads`, { name: 'x'.repeat(101), message })).body.code, 50035);
  assert.equal(
    (await ask(`POST /channels/${forum}/threads`, { name: 'x', message, applied_tags: ['1'] })).body.code,
    10087,
  );
});

test('an archived thread opens when it is written to; what stands in it cannot be changed before', async () => {
  const thread = await discord.setChannel({ type: 11, parentId: channel });
  const { body } = await post({ content: 'x' }, thread);
  assert.equal((await ask(`PATCH /channels/${thread}`, { archived: true })).status, 200);
  assert.equal(
    (await ask(`PATCH /channels/${thread}/messages/${String(body.id)}`, { ...QUIET, content: 'y' })).body.code,
    50083,
  );
  assert.equal((await post({ content: 'z' }, thread)).status, 200);
  const { body: now } = await ask(`GET /channels/${thread}`);
  assert.equal(asFields(now.thread_metadata).archived, false);
});

test('an announcement is crossposted once', async () => {
  const news = await discord.setChannel({ type: 5 });
  const { body } = await post({ content: 'x' }, news);
  const route = `POST /channels/${news}/messages/${String(body.id)}/crosspost`;
  assert.equal((await ask(route)).status, 200);
  assert.equal((await ask(route)).body.code, 40033);
  const plain = await post({ content: 'x' });
  assert.equal((await ask(`POST /channels/${channel}/messages/${String(plain.body.id)}/crosspost`)).body.code, 50024);
});

test('a webhook posts under its own name, and without wait nobody hears', async () => {
  const { body: webhook } = await ask(`POST /channels/${channel}/webhooks`, { name: 'Desk' });
  const at = `/webhooks/${String(webhook.id)}/${String(webhook.token)}`;
  const message = { ...QUIET, content: 'x', username: 'Dateline' };
  const sent = await ask(`POST ${at}?wait=true`, message);
  assert.deepEqual([sent.status, sent.body.webhook_id], [200, webhook.id]);
  assert.equal((await ask(`POST ${at}`, message)).status, 204);
  assert.deepEqual(await discord.violations(), ['webhook: without wait=true nobody hears of an error']);
  assert.equal((await ask(`POST ${at}wrong?wait=true`, message)).body.code, 50027);
  await ask(`DELETE /webhooks/${String(webhook.id)}`);
  assert.equal((await ask(`POST ${at}?wait=true`, message)).body.code, 10015);
});

test('a PNG comes as a form with its JSON, and an address that names no file is written down', async () => {
  const png = makePng({ width: 20, height: 10 });
  const form = new FormData();
  const embeds = [{ title: 'A map', image: { url: 'attachment://map.png' } }];
  form.set(
    'payload_json',
    JSON.stringify({
      ...QUIET,
      nonce: 'f1',
      enforce_nonce: true,
      embeds,
      attachments: [{ id: 0, filename: 'map.png' }],
    }),
  );
  form.set('files[0]', new File([png], 'map.png', { type: 'image/png' }));
  const sent = await ask(`POST /channels/${channel}/messages`, form);
  assert.equal(sent.status, 200);
  assert.deepEqual(
    (await discord.journal())[0]?.files?.map(({ name, bytes }) => [name, bytes]),
    [['map.png', png.length]],
  );
  assert.deepEqual(await discord.violations(), []);
  await post({ embeds: [{ title: 'x', image: { url: 'attachment://other.png' } }] });
  assert.deepEqual(await discord.violations(), ['attachment://other.png is not among the files']);
});

test('two hundred commands are made a day, a hundred are kept, and unchanged ones cost nothing', async () => {
  const { body: me } = await ask('GET /applications/@me');
  const put = (from: number, length: number) =>
    ask(
      `PUT /applications/${String(me.id)}/commands`,
      many(length, (at) => command({ name: `c${from + at}` })),
    );
  assert.equal((await put(0, 101)).body.code, 30032);
  assert.equal((await put(0, 100)).status, 200);
  assert.equal((await put(0, 100)).status, 200);
  assert.equal((await put(100, 100)).status, 200);
  const over = await put(200, 1);
  assert.deepEqual([over.status, over.body.code], [429, 30034]);
});

test('ten thousand bad answers shut the door, and shared limits do not count', async () => {
  await discord.setTimes({ invalidMax: 3 });
  await discord.fault({ route: 'GET /users/@me', kind: 'slow-down', scope: 'shared', times: 5 });
  for (let at = 0; at < 5; at += 1) assert.equal((await ask('GET /users/@me')).status, 429);
  await discord.fault({ route: 'GET /users/@me', kind: 'slow-down', scope: 'user', times: 3 });
  for (let at = 0; at < 3; at += 1) assert.equal((await ask('GET /users/@me')).status, 429);
  const response = await fetch(`${discord.apiRoot}/v10/users/@me`, { headers: { authorization: `Bot ${TOKEN}` } });
  assert.deepEqual([response.status, response.headers.get('content-type')], [403, 'text/html']);
});
