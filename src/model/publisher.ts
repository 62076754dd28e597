// Whose voice an article is: outlets of one publisher, and papers that print one agency's wire, speak with one.
import publishers from '../../data/publishers.json' with { type: 'json' };

const PUBLISHER_OF_OUTLET: ReadonlyMap<string, string> = new Map([
  ...Object.entries(publishers.families).flatMap(([name, outlets]) =>
    outlets.map((id) => [id, `family:${name}`] as const),
  ),
  ...Object.entries(publishers.agencies).flatMap(([name, outlets]) =>
    outlets.map((id) => [id, `wire:${name}`] as const),
  ),
]);

/** One key for one voice. An agency's own outlet is the voice of all papers that print it. */
export function publisherOf(voice: { readonly outletId: string; readonly agency: string | null }): string {
  if (voice.agency !== null) return `wire:${voice.agency}`;
  return PUBLISHER_OF_OUTLET.get(voice.outletId) ?? voice.outletId;
}
