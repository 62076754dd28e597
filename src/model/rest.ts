// Why a chat rests, in a few kinds that can be counted: the platforms say it in many words.

export const REST_KINDS = ['blocked', 'removed', 'deleted', 'no rights', 'other'] as const;

export type RestKind = (typeof REST_KINDS)[number];

/** The first that fits. The words are Telegram's descriptions and our own sentences for Discord's codes. */
const WORDS: readonly (readonly [RegExp, RestKind])[] = [
  [/block|deactivated|initiate conversation|takes no direct messages/, 'blocked'],
  [/kicked|removed|not a member|not in the chat|channel_private/, 'removed'],
  [/deleted|no longer exists|not found|upgraded|peer_id_invalid/, 'deleted'],
  [/rights|may not write|write_forbidden|admin_required|restricted|administrator|topic_closed/, 'no rights'],
];

export function restKindOf(reason: string): RestKind {
  const words = reason.toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
