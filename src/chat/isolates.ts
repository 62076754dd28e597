// The marks that every renderer puts around an isolated span (Unicode, UAX 9), after it has cleaned outside text of them.

export const FIRST_STRONG_ISOLATE = '\u2068';
export const POP_ISOLATE = '\u2069';
