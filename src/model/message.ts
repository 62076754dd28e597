// What we say, before any platform: a short list of blocks. Deciding ends here, rendering starts here.
import type { CoverageMap } from './coverage.ts';

/** A run of text. Text is outside text until a renderer has escaped it. A link is http or https. */
export type Span = {
  readonly text: string;
  readonly style?: 'bold' | 'italic' | 'code' | 'dim';
  readonly link?: string;
  /** Read in its own direction whatever stands around it (UAX 9): renderers put it between U+2068 and U+2069. */
  readonly isIsolated?: true;
};

/** A block is never split over two parts of a message; a heading is never the last block of a part. */
export type Block =
  /** Where some of its spans are bold, those are the title, and the rest are the facts that stand beside or under it. */
  | { readonly kind: 'title'; readonly spans: readonly Span[] }
  | { readonly kind: 'region'; readonly spans: readonly Span[] }
  | { readonly kind: 'country'; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'story'; readonly story: StoryBlock }
  /** What was left out above, and how to get it: belongs to the story or heading right above it. */
  | { readonly kind: 'more'; readonly spans: readonly Span[] }
  /** Small print: sources, how to change it. */
  | { readonly kind: 'footer'; readonly spans: readonly Span[] };

export type StoryBlock = {
  /** What a button or a typed number calls it by; left out where stories are not numbered. */
  readonly number?: number;
  readonly headline: string;
  /** Opens the best article; null when none has an address. */
  readonly url: string | null;
  /** Not shown, to be told apart in logs and by buttons. */
  readonly storyId: string;
  /** What stands before the headline in the chat's language ("Update"); null for a story that is simply new. */
  readonly mark: string | null;
  /** BCP 47 primary tag of headline and sentences; left out where it is not known. */
  readonly language?: string;
  /** What an update brings, a line under the headline; left out where there is nothing to say. */
  readonly news?: readonly Span[];
  /** Whole sentences, in order. */
  readonly sentences: readonly string[];
  /** Figures on which newsrooms differ, a line each under the sentences. */
  readonly disputes?: readonly (readonly Span[])[];
  /** "Dawn, Voice +2", "also 🇷🇺", "3 h ago": shown in one line, joined by " · ". */
  readonly credits: readonly (readonly Span[])[];
};

/** What one may do next, by a button or by typing its number: as good as typing the line. */
export type Action = {
  /** "Sources", "3. Mirani dam fills". Platforms cut what is too long for them. */
  readonly label: string;
  /** Shown where only a few letters fit, on a keyboard of many: "3". */
  readonly shortLabel?: string;
  /** A command without its slash, until it is sealed for its chat; then at most 64 bytes that only that chat can send back. */
  readonly line: string;
  /** Whether the answer takes the place of the message that has the button, or stands below it. */
  readonly opens: 'here' | 'below';
};

/** `name` is plain, with an ending: "sources.opml". */
export type TextFile = { readonly name: string; readonly text: string };

export type Message = {
  /** Stands above everything, where pictures may be shown. */
  readonly map?: CoverageMap;
  readonly blocks: readonly Block[];
  /** A text to keep, below everything: a list of feeds. */
  readonly file?: TextFile;
  /** Comes without a sound. */
  readonly isSilent?: true;
  /** Buttons, most wanted first; at most 10. */
  readonly actions?: readonly Action[];
  /**
   * A question, for a person at a prompt: the next line that is no command is put behind `before`, an empty one is `otherwise`. Where one
   * does not type at a prompt it is left out.
   */
  readonly awaits?: { readonly before: string; readonly otherwise: string };
  /** One of many, as a list to pick from; at most 25. */
  readonly choices?: { readonly prompt: string; readonly from: readonly Action[] };
};

/** Whether what comes out of a stored row is a file. */
export function isTextFile(value: unknown): value is TextFile {
  if (typeof value !== 'object' || value === null || !('name' in value && 'text' in value)) return false;
  return typeof value.name === 'string' && typeof value.text === 'string';
}

export function text(words: string): Span {
  return { text: words };
}

export function bold(words: string): Span {
  return { text: words, style: 'bold' };
}

export function code(words: string): Span {
  return { text: words, style: 'code' };
}

export function dim(words: string): Span {
  return { text: words, style: 'dim' };
}

export function link(words: string, url: string): Span {
  return { text: words, link: url };
}

export function withoutMap({ map: _, ...message }: Message): Message {
  return message;
}

/** A message of plain paragraphs, for short answers. */
export function say(...paragraphs: readonly (string | readonly Span[])[]): Message {
  return {
    blocks: paragraphs.map((words) => ({
      kind: 'paragraph',
      spans: typeof words === 'string' ? [text(words)] : words,
    })),
  };
}

/** A title's own words, and the facts beside it; all of it is title where nothing is bold. */
export function splitTitle(spans: readonly Span[]): {
  readonly title: readonly Span[];
  readonly facts: readonly Span[];
} {
  const end = spans.findLastIndex(({ style }) => style === 'bold') + 1;
  return end === 0 ? { title: spans, facts: [] } : { title: spans.slice(0, end), facts: spans.slice(end) };
}
