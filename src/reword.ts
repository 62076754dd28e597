// The optional model: rewords stories ahead of the digests that need them, within a budget; what is late, refused or too much is left to the extract.
import { randomBytes } from 'node:crypto';
import { type Clock, DAY_MS, HOUR_MS, MINUTE_MS } from './base/time.ts';
import type { Log } from './log.ts';
import { type Language, localeOf } from './model/language.ts';
import { type Extract, extractOf, type Rewording, withRewording } from './model/rewording.ts';
import type { Story } from './model/story.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { geotag } from './places/geotag.ts';
import { placeName } from './places/names.ts';
import { postJson } from './sources/post-json.ts';
import { sourceKey } from './store/rewordings.ts';
import type { Store } from './store/store.ts';
import { backInto, canBeChecked, type Held, whyUnfaithful } from './stories/faithful.ts';
import { askForRewording, readRewording } from './stories/rewording.ts';

export type ModelSettings = {
  /** Of the endpoint that takes chat completions: "http://127.0.0.1:8000/v1/chat/completions". */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly requestsPerDayMax: number;
  readonly tokensPerDayMax: number;
  readonly deadlineMs: number;
};

export type Reworder = {
  /** The stories as they are told in the language: reworded where a faithful wording is kept, as they are otherwise. Asks nobody. */
  readonly told: (stories: readonly Story[], language: Language) => Promise<readonly Story[]>;
  /** Asks for what is not known yet, one story after the other, until the budget or the endpoint ends it. Never rejects. */
  readonly prepare: (stories: readonly Story[], language: Language) => Promise<void>;
  readonly stop: () => void;
};

export type RewordWorld = {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly now: Clock;
  readonly log: Log;
};

const BODY_BYTES_MAX = 256 * 1024;
/** After trouble nobody is asked for this long, and longer where the endpoint says so. */
const PAUSE_MS = 5 * MINUTE_MS;
/** A key that was refused stays so until somebody mends it. */
const PAUSE_DENIED_MS = HOUR_MS;
/** Stories of this age are in no digest any more. */
const KEPT_MS = 8 * DAY_MS;
/** An estimate, charged where the endpoint does not say what a request took. */
const CHARACTERS_PER_TOKEN = 3;

export function openReworder(world: RewordWorld, settings: ModelSettings): Reworder {
  const { store, now, log } = world;
  let pausedUntil = 0;
  const closing = new AbortController();

  async function known(stories: readonly Story[], language: Language): Promise<ReadonlyMap<string, Rewording | null>> {
    const kept = await store.rewordings(
      stories.map(({ id }) => id),
      language,
    );
    const found = new Map<string, Rewording | null>();
    for (const story of stories) {
      const rewording = kept.get(`${story.id} ${story.version}`);
      if (rewording?.source === sourceKey(extractOf(story))) found.set(story.id, rewording.rewording);
    }
    return found;
  }

  async function told(stories: readonly Story[], language: Language): Promise<readonly Story[]> {
    const rewordings = await known(stories, language);
    return stories.map((story) => {
      const rewording = rewordings.get(story.id);
      return rewording == null ? story : withRewording(story, rewording, language);
    });
  }

  async function prepare(stories: readonly Story[], language: Language): Promise<void> {
    try {
      const rewordings = await known(stories, language);
      for (const story of stories) {
        if (closing.signal.aborted || now() < pausedUntil) return;
        if (story.summary.length === 0 || rewordings.has(story.id) || !canBeChecked(language, story.language)) continue;
        if (!(await ask(story, language))) return;
      }
      await store.forgetRewordings(now() - KEPT_MS);
    } catch (error) {
      log.error('stories could not be reworded', { error });
    }
  }

  /** False when nobody is to be asked any more for now. */
  async function ask(story: Story, language: Language): Promise<boolean> {
    const extract = extractOf(story);
    const reply = await converse({ task: 'reword', extract, language });
    if (reply === false) return false;
    const { rewording } = reply;
    let refusal = rewording === null ? 'shape' : whyUnfaithful(rewording, extract, heldTo(extract, language));
    const back = backInto(language, extract.language);
    // German is seen by its capitals or, where a noun might be a name, like those that have none.
    const isInDoubt = back !== null && (refusal === null ? language !== 'de' : language === 'de' && refusal === 'name');
    if (rewording !== null && back !== null && isInDoubt) {
      const returned = await converse({ task: 'back', extract: { ...rewording, language }, language: back });
      if (returned === false) return false;
      refusal =
        returned.rewording === null ? 'shape' : whyUnfaithful(returned.rewording, extract, heldTo(extract, back));
    }
    if (refusal !== null) log.info('a rewording was refused', { story: story.id, language, reason: refusal });
    const key = { storyId: story.id, version: story.version, language };
    const kept = refusal === null ? rewording : null;
    await store.keepRewording(key, { source: sourceKey(extract), rewording: kept }, now());
    return true;
  }

  type Question = { readonly task: 'reword' | 'back'; readonly extract: Extract; readonly language: Language };

  /** One request within the budget; the rewording is null where the answer has another shape. False when nobody is to be asked for now. */
  async function converse(question: Question): Promise<{ readonly rewording: Rewording | null } | false> {
    const fence = `-----${randomBytes(12).toString('hex')}-----`;
    const body = askForRewording({ ...question, model: settings.model, fence });
    const day = new Date(now()).toISOString().slice(0, 10);
    const estimate = Math.ceil((JSON.stringify(body).length * 2) / CHARACTERS_PER_TOKEN);
    const used = await store.modelDay(day);
    if (used.requests >= settings.requestsPerDayMax || used.tokens + estimate > settings.tokensPerDayMax) {
      return pause(PAUSE_MS, "the model's budget of the day is used up");
    }
    // Charged before it is asked: a crash must not make the budget larger.
    await store.addToModelDay(day, { requests: 1, tokens: estimate });
    const reply = await postJson({ ...settings, body, bodyBytesMax: BODY_BYTES_MAX, signal: closing.signal });
    if (closing.signal.aborted) return false;
    if (!reply.ok) return pause(PAUSE_MS, `the model did not answer: ${describe(reply.problem)}`);
    const { status } = reply.value;
    if (status === 401 || status === 403)
      return pause(PAUSE_DENIED_MS, `the model's endpoint refused the key (${status})`);
    if (status !== 200) {
      return pause(Math.max(PAUSE_MS, reply.value.retryAfterMs ?? 0), `the model's endpoint answered ${status}`);
    }
    const answer = readRewording(reply.value.body);
    if (answer?.tokens != null) await store.addToModelDay(day, { requests: 0, tokens: answer.tokens - estimate });
    return { rewording: answer?.rewording ?? null };
  }

  function pause(spanMs: number, why: string): false {
    pausedUntil = now() + spanMs;
    log.warn('stories are told as the outlets word them for a while', { reason: why });
    return false;
  }

  /** Places may be named in the other language: those that the source names, and no others. */
  function heldTo({ headline, sentences, language: tag }: Extract, language: Language): Held {
    const text = sentences.join(' ');
    const { about, mentioned } = geotag(
      { title: headline, text, language: tag, dateline: null, home: null },
      world.gazetteer,
    );
    const countries = new Set([...about.map(({ country }) => country), ...mentioned]);
    const names = [...countries].flatMap((code) =>
      placeName({ kind: 'country', code }, localeOf(language)).split(/[\s’'-]+/),
    );
    const folded = names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    return { language, placeWords: new Set(folded.filter((name) => name.length > 1)) };
  }

  return {
    told,
    prepare,
    stop: () => closing.abort(),
  };
}

function describe(trouble: { readonly kind: string; readonly reason?: string }): string {
  return trouble.reason === undefined ? trouble.kind : `${trouble.kind}, ${trouble.reason}`;
}
