// A story's headline and summary in other words, or another language, sentence for sentence.
import type { Language } from './language.ts';
import type { Story } from './story.ts';

export type Rewording = {
  readonly headline: string;
  /** One for each sentence of the extract, in its order, so that each stays with its article. */
  readonly sentences: readonly string[];
};

/** What is asked to be reworded; also what the answer is held against. */
export type Extract = Rewording & {
  /** BCP 47 primary tag; null when unknown. */
  readonly language: string | null;
};

export type RewordingKey = {
  readonly storyId: string;
  readonly version: number;
  readonly language: Language;
};

export function extractOf(story: Story): Extract {
  return { headline: story.headline, sentences: story.summary.map(({ text }) => text), language: story.language };
}

/** The story told so; its facts, its places and its outlets are as they were. */
export function withRewording(story: Story, { headline, sentences }: Rewording, language: Language): Story {
  const summary = story.summary.map((sentence, at) => ({ ...sentence, text: sentences[at] ?? sentence.text }));
  // "miners" is a word of the articles' language: a chat that reads another gets the count without it.
  const disputes = story.disputes.map((dispute) => (story.language === language ? dispute : { ...dispute, who: null }));
  return { ...story, headline, summary, disputes, language };
}
