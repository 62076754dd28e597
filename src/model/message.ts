// What we say, before any platform: a short list of blocks. Deciding ends here, rendering starts here.

/** A run of text. Text is outside text until a renderer has escaped it. A link is http or https. */
export type Span = {
  readonly text: string;
  readonly style?: 'bold' | 'italic' | 'code' | 'dim';
  readonly link?: string;
};

/** A block is never split over two parts of a message; a heading is never the last block of a part. */
export type Block =
  | { readonly kind: 'title'; readonly spans: readonly Span[] }
  | { readonly kind: 'region'; readonly spans: readonly Span[] }
  | { readonly kind: 'country'; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'story'; readonly story: StoryBlock }
  /** Small print: sources, how to change it. */
  | { readonly kind: 'footer'; readonly spans: readonly Span[] };

export type StoryBlock = {
  readonly headline: string;
  /** Opens the best article; null when none has an address. */
  readonly url: string | null;
  /** Not shown, to be told apart in logs and by buttons. */
  readonly storyId: string;
  readonly isUpdate: boolean;
  /** Whole sentences, in order. */
  readonly sentences: readonly string[];
  /** "Dawn, Voice +2", "also 🇷🇺", "3 h ago": shown in one line, joined by " · ". */
  readonly credits: readonly (readonly Span[])[];
};

export type Message = { readonly blocks: readonly Block[] };

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

/** A message of plain paragraphs, for short answers. */
export function say(...paragraphs: readonly (string | readonly Span[])[]): Message {
  return {
    blocks: paragraphs.map((words) => ({
      kind: 'paragraph',
      spans: typeof words === 'string' ? [text(words)] : words,
    })),
  };
}
