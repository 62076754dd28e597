// The bot's numbers in Prometheus' text format, for GET /metrics. Pure.
import type { Instant } from './base/time.ts';
import { SECOND_MS } from './base/time.ts';
import type { PlatformName } from './model/chat.ts';
import type { ChatCount } from './store/chat-counts.ts';
import type { OldestWaiting, OutboxCounts } from './store/outbox-counts.ts';

export type Numbers = {
  readonly outbox: OutboxCounts;
  readonly waiting: readonly OldestWaiting[];
  readonly chats: readonly ChatCount[];
  readonly feeds: { readonly listed: number; readonly visited: number; readonly healthy: number };
  readonly holds: ReadonlyMap<string, Instant>;
  readonly alarms: readonly string[];
  /** How often each platform's adapter was started anew since the process started. */
  readonly restarts: ReadonlyMap<PlatformName, number>;
  /** Questions that went without an answer since the process started. */
  readonly shed: ReadonlyMap<PlatformName, number>;
};

type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export function renderMetrics(numbers: Numbers, now: Instant): string {
  const { outbox, waiting, chats, feeds, holds, alarms, restarts, shed } = numbers;
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
      'Chats by platform, and why those rest that nothing is sent to ("no" where they do not rest).',
      chats.map(({ platform, rest, count: value }) => ({ labels: { platform, resting: rest ?? 'no' }, value })),
    ),
    gauge(
      'dateline_feeds',
      'Feeds: on the list, visited, answered when last visited.',
      Object.entries(feeds).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('dateline_alarms', 'Alarms that last.', [{ value: alarms.length }]),
    counter(
      'dateline_adapter_restarts_total',
      'How often something failed in what listens to a platform, so that it was started anew.',
      [...restarts].map(([platform, value]) => ({ labels: { platform }, value })),
    ),
    counter(
      'dateline_questions_shed_total',
      'Questions that went without an answer because all together asked too much.',
      [...shed].map(([platform, value]) => ({ labels: { platform }, value })),
    ),
  ].join('');
}

function gauge(name: string, help: string, samples: readonly Sample[]): string {
  return metric({ name, help, type: 'gauge' }, samples);
}

function counter(name: string, help: string, samples: readonly Sample[]): string {
  return metric({ name, help, type: 'counter' }, samples);
}

function metric(
  { name, help, type }: { readonly name: string; readonly help: string; readonly type: 'gauge' | 'counter' },
  samples: readonly Sample[],
): string {
  const lines = samples.map(({ labels = {}, value }) => {
    const words = Object.entries(labels).map(([label, text]) => `${label}="${text.replace(/["\\\n]/g, '')}"`);
    return `${name}${words.length === 0 ? '' : `{${words.join(',')}}`} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
