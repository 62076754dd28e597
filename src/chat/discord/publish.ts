// In an announcement channel a message is published after it was sent, so that the servers that follow the channel have it too.
import { Routes } from 'discord.js';
import { type Clock, HOUR_MS, type Instant, SECOND_MS } from '../../base/time.ts';
import { nameProblem } from './answer.ts';
import { type Api, toProblem } from './api.ts';

/** What a channel may publish in an hour, by what others met: discord.js#4956. What is more stays in the channel. */
const AN_HOUR_MAX = 10;

const TIMEOUT_MS = 15 * SECOND_MS;

/** It was published already. */
const PUBLISHED = 40033;

export type Publisher = {
  readonly isAnnouncement: (channel: string) => boolean;
  /** Notes work that a stop must wait for. */
  readonly track: (work: Promise<void>) => void;
  readonly tell: (sentence: string) => void;
  /** Resolves when the token's pace has room; call what it gives when Discord has answered. */
  readonly turn: (channel: string) => Promise<() => void>;
  readonly now: Clock;
};

/** The message stands whatever becomes of this: it costs no digest. */
export function openPublish(
  api: Api,
  { isAnnouncement, track, tell, turn, now }: Publisher,
): (channel: string, message: string) => void {
  const published = new Map<string, readonly Instant[]>();
  const publish = async (channel: string, message: string): Promise<void> => {
    const answered = await turn(channel);
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      await api.post(Routes.channelMessageCrosspost(channel, message), { signal });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind === 'answer' && problem.code === PUBLISHED) return;
      tell(`A digest in an announcement channel was sent but not published (${nameProblem(problem)})`);
    } finally {
      answered();
    }
  };
  return (channel, message) => {
    if (!isAnnouncement(channel)) return;
    const recent = (published.get(channel) ?? []).filter((at) => now() - at < HOUR_MS);
    if (recent.length >= AN_HOUR_MAX) return;
    published.set(channel, [...recent, now()]);
    track(publish(channel, message));
  };
}
