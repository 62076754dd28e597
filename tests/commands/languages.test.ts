// Every answer in every language: nothing is left in English, nothing is too long for a platform, and what people type is understood.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { complete } from '../../commands/dispatch.ts';
import { examplesOf } from '../../commands/examples.ts';
import { findPlaceNamed } from '../../commands/find-place.ts';
import { SETTING_WORDS } from '../../commands/in-english.ts';
import { parseSettings } from '../../commands/parse-settings.ts';
import { readUntil } from '../../commands/read-date.ts';
import { parseWish } from '../../commands/wish.ts';
import { nameTyped } from '../../digests/compose.ts';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { actionsOf } from '../../src/chat/seal.ts';
import { renderTelegram } from '../../src/chat/telegram/render.ts';
import type { ChatSettings } from '../../src/model/chat.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Message, Span } from '../../src/model/message.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { asFields } from '../platforms/discord/form.ts';
import { checkMessage } from '../platforms/discord/rules.ts';
import { inChat, NOW, openTalk, plain, type Talk } from './talk.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const gazetteer = loadGazetteer();

let talk: Talk;
before(async () => {
  talk = await openTalk();
});
after(() => talk.close());

/** What a person could meet, each in a chat that has what the line needs. */
const CONVERSATION = [
  ...[
    '/start',
    '/start pakistan at 7:30 in karachi',
    '/start',
    '/help',
    '/help mute',
    '/nosuch',
    '/contry',
    'blah blah',
  ],
  ...[
    '/country',
    '/country nepal',
    '/country atlantika',
    '/country zzqqxx',
    '/region',
    '/digest 2026-05-01',
    '/digest 2021-01-01',
  ],
  ...[
    '/search',
    '/search zeppelin',
    '/search zeppelin in nepal',
    '/search dam',
    '/story',
    '/story zeppelin',
    '/story mirani dam',
  ],
  ...['/story mirani dam sources', '/why mirani dam', '/why tea auction', '/subscribe', '/subscribe pakistan at 25:00'],
  ...[
    '/subscribe nepal, atlantika at 07:30, 18:00 on mon, thu',
    '/subscriptions',
    '/unsubscribe',
    '/unsubscribe kenya',
  ],
  ...[
    '/settings',
    '/settings quiet 22:00-06:30 sound off map on',
    '/settings ?times',
    '/settings ?weekdays',
    '/settings ?zone',
  ],
  ...['/settings ?length', '/settings ?quiet', '/settings ?language', '/settings ?news', '/settings colour blue'],
  ...['/settings zone nowhereville', '/settings times 7x', '/settings weekdays never', '/settings length huge'],
  ...[
    '/settings quiet 9',
    '/settings language klingon',
    '/settings news b1',
    '/settings sound maybe',
    '/settings map maybe',
  ],
  ...[`/settings times ${Array.from({ length: 25 }, (_, minute) => `7:${minute + 10}`).join(',')}`],
  ...[
    '/follow',
    '/follow ...',
    '/follow tea auction',
    '/follow',
    '/follow off tea auction',
    '/mute',
    '/mute outlet nosuch',
  ],
  ...[
    '/mute world',
    '/mute cricket',
    '/mute lantern',
    '/mute place india',
    '/mute',
    '/unmute',
    '/unmute tennis',
    '/unmute cricket',
  ],
  ...['/pause', '/pause never', '/pause until monday', '/settings', '/resume', '/resume', '/sources', '/sources nepal'],
  ...[
    '/addsource',
    '/addsource ftp',
    '/addsource https://post.example/feed',
    '/addsource https://post.example/feed',
    '/removesource',
  ],
  ...['/removesource nosuch', '/export', '/removesource https://post.example/feed', '/removesource', '/import hello'],
  ...[
    '/import <opml/>',
    '/import {"v":1,"places":["PK","034"],"follows":["a"],"mutes":["words b"]}',
    '/privacy',
    '/status',
  ],
  ...['/unsubscribe all', '/subscriptions', '/unsubscribe nepal', '/privacy delete', '/privacy delete yes', '/export'],
];

/** Common in English, and a word in none of the others that stands in our phrases. */
const ENGLISH_WORDS =
  /\b(?:the|this|your|you|not|with|which|stories|story|until|shows|nothing|of|every|chat’s|is)(?!\p{L})/iu;

/** What is longest, and what has most buttons. */
const GLIMPSE = ['/start', '/help', '/settings', '/settings ?news', '/why mirani dam', '/story mirani dam', '/privacy'];

/** Words left in the code show in any language, so a few that differ in script, direction and plurals say all of it. */
const SAY_ALL: ReadonlySet<Language> = new Set<Language>(['de', 'ar', 'ru', 'ja']);

test('a setting that is only named opens what it may be, in every language', async () => {
  for (const language of LANGUAGES) {
    const me = { ...inChat(`settings-${language}`), locale: language };
    for (const name of SETTING_WORDS) {
      const [word = name] = phrasesIn(language).words(`typed-${name}`).split('|');
      const [answer] = await talk.answers(`/settings ${word}`, me);
      assert.ok(answer !== undefined && actionsOf(answer).length >= 3, `${word}: ${answer && plain(answer)}`);
    }
  }
});

test('the sources of a story are asked for by the word that its button has', async () => {
  for (const language of LANGUAGES) {
    const me = { ...inChat(`sources-${language}`), locale: language };
    await talk.ask('/country pakistan', me);
    const word = phrasesIn(language).words('button-sources').toLocaleLowerCase(language);
    const own = await talk.ask(`/story 1 ${word}`, me);
    assert.equal(own, await talk.ask('/story 1 sources', me), word);
    assert.notEqual(own, await talk.ask('/story 1', me), word);
  }
});

for (const language of OTHERS) {
  test(`answers are in ${language} and fit both platforms`, async () => {
    const me = { ...inChat(`in-${language}`), senderId: `in-${language}`, locale: language };
    for (const line of SAY_ALL.has(language) ? CONVERSATION : GLIMPSE) {
      for (const answer of await talk.answers(line, me)) {
        const words = ownWords(answer);
        assert.doesNotMatch(words, ENGLISH_WORDS, `${line}: ${words}`);
        assert.doesNotMatch(words, /[{}\u{F0000}-\u{F00FF}]|undefined|\bNaN\b/u, `${line}: ${words}`);
        assert.ok(words.trim() !== '', line);
        checkFits(answer, `${language} ${line}`);
      }
    }
  });
}

/** All that we say ourselves: no headline, no line to type, no name of an outlet. */
function ownWords(message: Message): string {
  const say = (spans: readonly Span[]): string =>
    spans.map((span) => (span.style === 'code' || span.link !== undefined ? '' : span.text)).join('');
  const blocks = message.blocks.map((block) => {
    if (block.kind === 'story') return block.story.credits.slice(1).map(say).join(' ');
    return block.kind === 'list' ? block.items.map(say).join('\n') : say(block.spans);
  });
  const labels = actionsOf(message).map(({ label }) => label);
  return [message.choices?.prompt ?? '', message.map?.alt ?? '', ...blocks, ...labels]
    .join('\n')
    .replaceAll(
      /Pakistan starts filling the Mirani dam|Sri Lanka tea auction reaches record|(?:Europe|Asia|Africa|America|Australia)\/[\w/]+|Dateline|\/[a-z]+/g,
      '',
    );
}

function checkFits(answer: Message, what: string): void {
  for (const { label } of actionsOf(answer).filter(({ line }) => line !== '')) {
    assert.ok(label.length <= 60, `${what}: the button “${label}” would be cut`);
  }
  for (const part of renderDiscord(answer)) {
    const { map: _, file: __, ...body } = asFields(JSON.parse(part));
    const found = checkMessage({ ...body, nonce: 'n', enforce_nonce: true }, 'create');
    assert.deepEqual(found, { errors: [], violations: [] }, what);
  }
  for (const part of renderTelegram(answer)) {
    const { text = '' } = asFields(JSON.parse(part));
    assert.ok(String(text).length <= 4_096, what);
  }
}

test('a chat is met in the language of whoever asks, keeps it, and changes it when told', async () => {
  const me = inChat('tongue');
  assert.match(await talk.ask('/country', { ...me, locale: 'tr' }), /Hangi ülke\?/);
  assert.match(await talk.ask('/start', { ...me, locale: 'pt-BR' }), /Está tudo pronto/);
  assert.match(await talk.ask('/country', { ...me, locale: 'tr' }), /Qual país\?/);
  assert.match(await talk.ask('/settings idioma 日本語', { ...me, locale: 'pt-BR' }), /変更しました/);
  assert.match(await talk.ask('/settings language en', { ...me, locale: 'sw' }), /^Changed/);
  assert.match(await talk.ask('/country', { ...inChat('tongue-2'), locale: 'sw' }), /^Which country\?/);
});

/** Examples with what they come to in English: what a language's own must come to as well. */
const settings: ChatSettings = {
  ...{ language: 'en', zone: 'UTC', length: 'normal' },
  schedule: { minutes: [480], weekdays: [1, 2, 3, 4, 5, 6, 7] },
};

function understood(language: Language): readonly (readonly [string, unknown])[] {
  const phrases = phrasesIn(language);
  const reader = { gazetteer, language };
  const after = (line: string): string => line.replace(/^\S+\s*/, '');
  const lines = (command: string): readonly string[] => examplesOf(command, phrases).map(after);
  const wish = (line: string) => {
    const { places, minutes, zone, weekdays, unknown, badTimes } = parseWish(line, reader);
    return { places, minutes, zone, unknown, badTimes, hasDays: weekdays !== null };
  };
  const [first = '', second = ''] = lines('subscribe');
  const changed = lines('settings')
    .slice(1)
    .filter((line) => !/ en, /.test(line));
  return [
    ['start', { ...wish(phrases.words('start-line')), days: parseWish(phrases.words('start-line'), reader).weekdays }],
    ['subscribe', wish(first)],
    ['subscribe to more', wish(second)],
    ['digest', lines('digest').slice(1, 3).map(wish)],
    ['region', lines('region').map((line) => findPlaceNamed(line, reader))],
    ['country', lines('country').map((line) => findPlaceNamed(line, reader))],
    ...[...changed, after(phrases.words('settings-line'))].map(
      (line, at) => [`settings ${at}`, parseSettings(line, { before: settings, ...reader })] as const,
    ),
    ['pause', lines('pause').map((line) => readUntil(line, { zone: 'UTC', now: NOW, language }))],
    ['news', lines('settings').some((line) => / en, /.test(line))],
  ];
}

for (const language of OTHERS) {
  test(`what the examples say in ${language} comes to what they say in English`, () => {
    const english = understood('en');
    for (const [at, [what, own]] of understood(language).entries()) assert.deepEqual(own, english[at]?.[1], what);
  });
}

const TYPED: readonly (readonly [Language, string, string])[] = [
  ['de', 'kenia jeden montag und donnerstag um 7 uhr abends', 'kenya on mon, thu at 19:00'],
  ['de', 'bosnien und herzegowina täglich um 18.15 uhr', 'bosnia and herzegovina daily at 18:15'],
  ['es', 'nepal a las 8 en santo domingo', 'nepal at 08:00 in santo domingo'],
  ['es', 'nepal los domingos a las 8 santo domingo', 'nepal on sun at 08:00 santo domingo'],
  ['es', 'nepal los martes a las 9 de la noche', 'nepal on tue at 21:00'],
  ['fr', 'népal et japon le week-end à 18h05', 'nepal, japan weekends at 18:05'],
  ['pt', 'japão todos os dias às 7 da manhã', 'japan daily at 07:00'],
  ['ru', 'непал по средам в 7 вечера', 'nepal on wed at 19:00'],
  ['ar', 'نيبال كل جمعة الساعة ٧:٣٠ مساءً', 'nepal on fri at 19:30'],
  ['ur', 'نیپال ہر جمعہ رات ۱۰ بجے', 'nepal on fri at 22:00'],
  ['hi', 'नेपाल हर रविवार शाम ६ बजे', 'nepal on sun at 18:00'],
  ['bn', 'নেপাল প্রতিদিন সকাল ৭:৩০টায়', 'nepal daily at 07:30'],
  ['id', 'nepal setiap senin jam 6 sore', 'nepal on mon at 18:00'],
  ['tr', "nepal her salı akşam 7'de", 'nepal on tue at 19:00'],
  ['zh', '尼泊尔、日本 每周一 下午6点半', 'nepal, japan on mon at 18:30'],
  ['ja', 'ネパール 毎週月曜 午後6時半', 'nepal on mon at 18:30'],
];

for (const [language, typed, english] of TYPED) {
  test(`“${typed}” is “${english}”`, () => {
    assert.deepEqual(parseWish(typed, { gazetteer, language }), parseWish(english, { gazetteer, language: 'en' }));
  });
}

test('the command that is shown for more of a country answers about that country, in every language', () => {
  for (const language of LANGUAGES) {
    const phrases = phrasesIn(language);
    for (const country of gazetteer.countries.keys()) {
      const found = findPlaceNamed(nameTyped(country, phrases), { gazetteer, language });
      assert.deepEqual(found, { kind: 'found', place: { kind: 'country', code: country } }, `${language} ${country}`);
    }
  }
  assert.equal(nameTyped('IN', phrasesIn('de')), 'indien');
});

test('what is half typed is completed in the language of whoever types', () => {
  const labels = (command: string, option: string, typed: string): readonly string[] =>
    complete(talk.world, { command, option, typed, locale: 'de' }).map(({ label, value }) => `${label} = ${value}`);
  assert.deepEqual(labels('unsubscribe', 'places', 'al'), ['alles = all']);
  assert.deepEqual(labels('settings', 'length', 'k'), ['kurz = short']);
  assert.ok(labels('country', 'country', 'niederl').includes('🇳🇱 Niederlande = Niederlande'));
  assert.ok(labels('help', 'command', 'mut').includes(`mute: ${phrasesIn('de').words('menu-mute')} = mute`));
});

test('a question in one’s own words is about the place that it names', async () => {
  for (const [locale, question] of [
    ['de', 'Was gibt es Neues in Pakistan?'],
    ['es', '¿Qué hay de nuevo en Pakistán?'],
    ['ru', 'Что нового в Пакистане?'],
    ['ar', 'ما الجديد في باكستان؟'],
    ['ja', 'パキスタン？'],
  ] as const) {
    const [answer] = await talk.answers(question, { ...inChat(`ask-${locale}`), locale });
    assert.match(answer === undefined ? '' : plain(answer), /Mirani dam/, question);
  }
});
