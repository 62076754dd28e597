import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeExposure, parseConfig } from '../src/config.ts';
import { hideSecrets, openLog } from '../src/log.ts';

test('without any setting Dateline is a terminal chat on a file of its own', () => {
  const config = parseConfig({});
  assert.ok(config.ok);
  assert.equal(config.value.hasTerminal, true);
  assert.equal(config.value.database, 'dateline.sqlite');
});

test('a token turns its platform on and the terminal off, unless it is asked for', () => {
  const bot = parseConfig({ TELEGRAM_TOKEN: '1:a' });
  assert.ok(bot.ok && bot.value.telegramToken === '1:a' && !bot.value.hasTerminal);
  const both = parseConfig({ TELEGRAM_TOKEN: '1:a', TERMINAL: 'on' });
  assert.ok(both.ok && both.value.hasTerminal);
});

test('every bad setting is listed at once, by name', () => {
  const config = parseConfig({
    PORT: 'http',
    ZONE: 'Mars/Olympus',
    UNSURE: 'maybe',
    DATABASE: 'postgres://host/db',
    DISCORD_API_ROOT: 'ftp://x',
  });
  assert.ok(!config.ok);
  for (const name of ['PORT', 'ZONE', 'UNSURE', 'DATABASE', 'DISCORD_API_ROOT'])
    assert.match(config.problem, new RegExp(`^  ${name} `, 'm'));
});

test('an empty setting counts as none', () => {
  const config = parseConfig({ TELEGRAM_TOKEN: '', PORT: ' ' });
  assert.ok(config.ok && config.value.telegramToken === null && config.value.port === null);
});

test('no terminal and no token is refused: nobody could be told anything', () => {
  assert.equal(parseConfig({ TERMINAL: 'off' }).ok, false);
});

test('a token never reaches the log, whole or inside an address', () => {
  const lines: string[] = [];
  const log = openLog({
    level: 'info',
    isForPeople: false,
    secrets: ['s3cret-token'],
    write: (line) => lines.push(line),
  });
  log.info('calling', { url: 'https://api.example/bot123456:AAbbCC-dd/getMe', token: 's3cret-token' });
  log.error('failed', { error: new Error('POST https://api.example/bot123456:AAbbCC-dd/x with s3cret-token') });
  assert.equal(lines.length, 2);
  for (const line of lines) assert.doesNotMatch(line, /AAbbCC|s3cret/);
});

test('the address of a feed that one pays for keeps its key to itself', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => lines.push(line) });
  log.info('a feed has a problem', { feed: 'https://ann:pa55w0rd@post.example/feed?key=k3y-canary&x=1' });
  log.error('failed', { error: new Error('no answer from https://post.example/feed?token=k3y-canary, given up') });
  const said = lines.join('');
  assert.doesNotMatch(said, /pa55w0rd|k3y-canary/);
  assert.match(said, /post\.example\/feed/);
  assert.match(said, /given up/);
});

test('hiding secrets leaves other words alone', () => {
  assert.equal(hideSecrets('a robot at /bottle/5', []), 'a robot at /bottle/5');
});

test('what a file name carries cannot steer the terminal that the log is read in', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => lines.push(line) });
  log.warn('a file was not read', { file: 'x\u001b[2J\u202e.txt', reason: 'two\nlines' });
  assert.deepEqual(lines, ['warn: a file was not read (file x [2J .txt, reason two lines)\n']);
});

test('a model is asked at the root of its API or at the whole address, within a budget, and only where it is named', () => {
  const modelOf = (settings: Readonly<Record<string, string>>) => {
    const config = parseConfig(settings);
    return config.ok ? config.value.model : config.problem;
  };
  assert.equal(modelOf({}), null);
  assert.match(String(modelOf({ LLM_URL: 'http://127.0.0.1:8000/v1' })), /LLM_MODEL must be set/);
  const roots = ['http://127.0.0.1:8000/v1', 'http://127.0.0.1:8000/v1/', 'http://127.0.0.1:8000/v1/chat/completions'];
  for (const root of roots) {
    assert.deepEqual(modelOf({ LLM_URL: root, LLM_MODEL: 'small', LLM_DEADLINE_SECONDS: '5' }), {
      url: 'http://127.0.0.1:8000/v1/chat/completions',
      model: 'small',
      key: null,
      requestsPerDayMax: 500,
      tokensPerDayMax: 500_000,
      deadlineMs: 5_000,
    });
  }
});

test('hubs are told of a folder on the web, and listened for on this machine, only where the first is set', () => {
  const hubsOf = (settings: Readonly<Record<string, string>>) => {
    const config = parseConfig(settings);
    return config.ok ? config.value.webSub : config.problem;
  };
  assert.equal(hubsOf({}), null);
  assert.match(String(hubsOf({ WEBSUB_LISTEN: '8090' })), /WEBSUB_URL must be set/);
  const publicUrl = 'https://news.example/hub/';
  const at = (host: string, port: number) => ({ publicUrl, listen: { host, port } });
  assert.deepEqual(hubsOf({ WEBSUB_URL: 'https://news.example/hub' }), at('127.0.0.1', 8090));
  assert.deepEqual(hubsOf({ WEBSUB_URL: publicUrl, WEBSUB_LISTEN: '81' }), at('127.0.0.1', 81));
  assert.deepEqual(hubsOf({ WEBSUB_URL: publicUrl, WEBSUB_LISTEN: '0.0.0.0:81' }), at('0.0.0.0', 81));
  assert.deepEqual(hubsOf({ WEBSUB_URL: publicUrl, WEBSUB_LISTEN: '[::1]:81' }), at('::1', 81));
  for (const wrong of ['news.example', 'ftp://news.example/', `${publicUrl}?a=b`])
    assert.match(String(hubsOf({ WEBSUB_URL: wrong })), /WEBSUB_URL must be the public address/);
  for (const wrong of ['here', '127.0.0.1:', '127.0.0.1:99999', 'a b:1'])
    assert.match(String(hubsOf({ WEBSUB_URL: publicUrl, WEBSUB_LISTEN: wrong })), /WEBSUB_LISTEN must be/);
});

test('an operator is told when other users can read the file with the tokens', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-env-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, '.env');
  assert.equal(describeExposure(path), null);
  writeFileSync(path, 'TELEGRAM_TOKEN=1:a\n');
  chmodSync(path, 0o644);
  if (process.platform !== 'win32') assert.match(describeExposure(path) ?? '', /chmod 600/);
  chmodSync(path, 0o600);
  assert.equal(describeExposure(path), null);
});
