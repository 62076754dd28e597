// What a question for stories is made of.

/**
 * One word of a question: the forms of it any of which will do, as it was typed first. A form of several tokens, parted by blanks, must
 * stand together.
 */
export type Term = readonly [typed: string, ...others: readonly string[]];

/** What a story is found by: its headline and its summary, each followed by the forms of their words. */
export type Findable = { readonly headline: string; readonly summary: string };
