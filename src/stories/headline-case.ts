// Makes the small letters of a headline small again that was set in capitals throughout; the article's own text says which words keep theirs.

/** Text read for the spelling of names: they stand in the opening. */
const TEXT_CHARACTERS_MAX = 4_000;

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** A title of a few letters is a name or an abbreviation, not a shout. */
const LETTERS_MIN = 8;

export function isShouting(title: string): boolean {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > LETTERS_MIN && capitals > letters * 0.6;
}

/** The title as it stands unless it shouts. A word that the text does not have keeps one capital: it may be a name. */
export function calmTitle(title: string, text: string): string {
  if (!isShouting(title)) return title;
  const spelt = spellingsIn(text.slice(0, TEXT_CHARACTERS_MAX));
  const calm = title.replace(WORD, (word) => spelt.get(word.toLowerCase()) ?? capitalised(word.toLowerCase()));
  return capitalised(calm);
}

/** Each word as the text writes it inside a sentence; at its beginning a capital says nothing, unless it stands nowhere else. */
function spellingsIn(text: string): ReadonlyMap<string, string> {
  const inside = new Map<string, string>();
  const atBeginning = new Map<string, string>();
  for (const found of text.matchAll(WORD)) {
    const [word] = found;
    const key = word.toLowerCase();
    const before = text.slice(Math.max(0, found.index - 3), found.index);
    const isBeginning = found.index === 0 || /[.!?:"“”‘\n]\s*["“‘]?$/u.test(before);
    if (!isBeginning) {
      if (!inside.has(key) || word === key) inside.set(key, word);
    } else if (!atBeginning.has(key)) atBeginning.set(key, word);
  }
  return new Map([...atBeginning, ...inside]);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
