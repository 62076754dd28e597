// The bot's numbers in Prometheus' text format, for GET /metrics. Pure.
import type { Instant } from './base/time.ts';
import { SECOND_MS } from './base/time.ts';
import type { OldestWaiting, OutboxCounts } from './store/outbox.ts';

export type Numbers = {
  readonly outbox: OutboxCounts;
  readonly waiting: readonly OldestWaiting[];
  readonly chats: readonly { readonly platform: string; readonly isResting: boolean; readonly count: number }[];
  readonly feeds: { readonly listed: number; readonly visited: number; readonly healthy: number };
  readonly holds: ReadonlyMap<string, Instant>;
  readonly alarms: readonly string[];
};

type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export function renderMetrics(numbers: Numbers, now: Instant): string {
  const { outbox, waiting, chats, feeds, holds, alarms } = numbers;
  const { resentUnsure, ...states } = outbox;
  return [
    gauge(
      'dateline_deliveries',
      'Messages in the outbox by state.',
      Object.entries(states).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('dateline_resent_unsure', 'Sends repeated because their answer was lost: each may stand twice in its chat.', [
      { value: resentUnsure },
    ]),
    gauge(
      'dateline_waiting',
      'Messages on their way by platform.',
      waiting.map(({ platform, waiting: value }) => ({ labels: { platform }, value })),
    ),
    gauge(
      'dateline_oldest_late_seconds',
      'How long ago the oldest message on its way was due.',
      waiting.map(({ platform, dueAt }) => ({ labels: { platform }, value: Math.max(now - dueAt, 0) / SECOND_MS })),
    ),
    gauge(
      'dateline_held_seconds',
      'How long a token must still wait.',
      [...holds].map(([platform, until]) => ({ labels: { platform }, value: Math.max(until - now, 0) / SECOND_MS })),
    ),
    gauge(
      'dateline_chats',
      'Chats by platform, and whether they rest.',
      chats.map(({ platform, isResting, count: value }) => ({
        labels: { platform, resting: String(isResting) },
        value,
      })),
    ),
    gauge(
      'dateline_feeds',
      'Feeds: on the list, visited, answered when last visited.',
      Object.entries(feeds).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('dateline_alarms', 'Alarms that last.', [{ value: alarms.length }]),
  ].join('');
}

function gauge(name: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels = {}, value }) => {
    const words = Object.entries(labels).map(([label, text]) => `${label}="${text.replace(/["\\\n]/g, '')}"`);
    return `${name}${words.length === 0 ? '' : `{${words.join(',')}}`} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}
