// Who tells a story: outlets named and linked, those beyond a few counted; and which article a headline opens.
import { link, type Span, text } from '../src/model/message.ts';
import type { Story, Voice } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

/** Outlets named in one line; the others are counted. */
const NAMED_MAX = 2;

/** The outlet whose sentence leads the summary, else the newest that has an address. */
export function bestVoice(story: Story): Voice | null {
  const lead = story.voices.find((voice) => voice.articleId === story.summary[0]?.articleId);
  if (lead?.url != null) return lead;
  return story.voices.findLast((voice) => voice.url !== null) ?? lead ?? story.voices[0] ?? null;
}

/** "Dawn, Voice +2": the summary's outlets first; copies are counted last. */
export function creditOutlets(story: Story, phrases: Phrases): readonly Span[] {
  const quoted = story.summary.map((sentence) => sentence.articleId);
  const place = (voice: Voice): number => {
    const index = quoted.indexOf(voice.articleId);
    return (index === -1 ? quoted.length : index) + (voice.isDuplicate ? 100 : 0);
  };
  return nameVoices(
    story.voices.toSorted((a, b) => place(a) - place(b)),
    phrases,
  );
}

/** One outlet once, each linked to its article, in the order given. */
export function nameVoices(voices: readonly Voice[], phrases: Phrases): readonly Span[] {
  const outlets = new Map<string, Voice>();
  for (const voice of voices) if (!outlets.has(voice.outletId)) outlets.set(voice.outletId, voice);
  const spans: Span[] = [];
  for (const [index, voice] of [...outlets.values()].slice(0, NAMED_MAX).entries()) {
    if (index > 0) spans.push(text(phrases.words('comma')));
    spans.push(phrases.place(nameVoice(voice)));
  }
  const moreCount = outlets.size - NAMED_MAX;
  if (moreCount > 0) spans.push(text(' '), phrases.place(text(phrases.words('outlets-more', { count: moreCount }))));
  return spans;
}

function nameVoice({ outletName, url }: Voice): Span {
  return url === null ? text(outletName) : link(outletName, url);
}
