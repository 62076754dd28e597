// Where a text's own dateline ends, when nobody has taken it off: "DUBAI:", "Islamabad, Apr 7:", "WASHINGTON (AP) -".

const DATELINE_LETTERS_MAX = 70;
const WORDS_BEFORE_COLON_MAX = 5;

/** Number of letters at the front that are a dateline, 0 when there is none. Looks at the first 70 letters only. */
export function datelineEnd(text: string): number {
  const front = text.slice(0, DATELINE_LETTERS_MAX);
  const agency = /^[^a-z]{0,3}[\p{Lu}][^()]{1,45}\((?:[A-Z][\w ]{1,20})\)\s*(?:[-–—:]|--)?/u.exec(front);
  if (agency !== null && !/[.!?] /.test(agency[0])) return agency[0].length;
  const mark = /\s(?:[-–—]|--)\s|[:—]\s/u.exec(front);
  if (mark === null) return 0;
  const before = front.slice(0, mark.index);
  const words = before.split(/[\s,/]+/).filter((word) => word !== '');
  if (words.length > WORDS_BEFORE_COLON_MAX || /[.!?]\s/.test(before.replace(/\b[A-Z][a-z]{2,4}\. \d/g, ''))) return 0;
  const isNames = words.every((word) => /^[\p{Lu}\d(]/u.test(word) || /^(?:de|del|la|and|of)$/.test(word));
  return isNames ? mark.index + mark[0].length : 0;
}

/** The same for "Washington: India and Pakistan agree": one or two words, a colon. The rest of the title decides when it names a place. */
export function titleDatelineEnd(title: string): number {
  const mark = title.slice(0, DATELINE_LETTERS_MAX).indexOf(': ');
  return mark > 0 && title.slice(0, mark).split(' ').length <= 2 ? mark + 2 : 0;
}
