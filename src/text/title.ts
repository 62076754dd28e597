// Takes the site's name and section off an article's title.

/** Words that newspapers and stations are called by: a trailing part that ends in one is the site's name, not news. */
const MEDIA_WORD =
  /(?:^|[\s.])(?:news|times|post|herald|tribune|daily|gazette|guardian|journal|today|tv|online|press|radio|telegraph|chronicle|observer|express|mail|standard|mirror|star|sun|globe|independent|magazine|media|network|bbc(?: news| sport)?|cnn|npr|cbc|abc|nbc|cbs|reuters|ap|afp|bloomberg|dawn|jazeera|le monde|el país|spiegel|новости|известия|газета|рбк|тасс|com|org|net|co\.uk|co\.in|tass|interfax)$/iu;
const DOMAIN = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|info|news|tv|[a-z]{2})(?:\.[a-z]{2})?$/iu;
const NAME_WORDS_MAX = 5;

/** White space collapsed, the outlet's name and the section off its end or front. Never empties a title that says something. */
export function cleanTitle(title: string, outletName: string | null): string {
  let text = title
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[-–—•*·]+ /u, '');
  text = withoutStop(text.replace(DATE_AT_START, ''));
  for (let pass = 0; pass < 3; pass++) {
    const shorter = withoutLast(text, outletName);
    if (shorter === text) break;
    text = shorter;
  }
  return withoutFirst(text, outletName);
}

/** "2005/01/08 ...", "8.4.2021 - ...": an archive's date in front of the title. */
const DATE_AT_START =
  /^(?:\d{3,4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2})\s{0,3}[-–—|:,]?\s{1,3}(?=.*\p{L}{2})/u;

/** Headlines have no full stop, but abbreviations and an ellipsis keep theirs. */
function withoutStop(text: string): string {
  if (!/(?<=[\p{L}\p{M}\p{N}"”’)])[.।۔。]$/u.test(text) || /(?:^|[\s.])\p{L}{1,3}\.$/u.test(text)) return text;
  return text.slice(0, -1);
}

/** A line that is a paper's own name: "BBC News", "The Daily Echo", "DAWN". */
export function isMasthead(line: string): boolean {
  const words = line.split(' ').length;
  return (
    DOMAIN.test(line) ||
    (words <= 4 && MEDIA_WORD.test(line)) ||
    (words <= 3 && /^the (?:daily |sunday |morning |evening )/iu.test(line)) ||
    /^The(?: \p{Lu}\p{Ll}+){1,2}$/u.test(line)
  );
}

function withoutLast(title: string, outletName: string | null): string {
  if (!SEPARATOR.test(title)) return title;
  const part = /^(.{8,}?)\s{0,2}(\s[-–—:·•»«]\s|\s?[|‖]\s?|\s::\s)\s{0,2}([^|‖]{2,60})$/u.exec(lastSeparated(title));
  if (part === null) return title;
  const [, front = '', separator = '', back = ''] = part;
  if (back.split(' ').length > NAME_WORDS_MAX) return title;
  const isSite = isOutlet(back, outletName) || DOMAIN.test(back) || MEDIA_WORD.test(back);
  const isPipe = /[|‖]|::/u.test(separator);
  return isSite || (isPipe && front.split(' ').length >= 3)
    ? title.slice(0, title.length - back.length).replace(/(?<![\s\-–—:·•»«|‖])[\s\-–—:·•»«|‖]+$/u, '')
    : title;
}

const SEPARATOR = /[-–—:·•»«|‖]/;

/** The title with everything before the last separator folded into one part, so that the shortest tail is looked at. */
function lastSeparated(title: string): string {
  return title.slice(0, 400);
}

function withoutFirst(title: string, outletName: string | null): string {
  if (outletName === null) return title;
  const part = /^([^|:‖]{2,40}?)\s{0,2}(?:[|‖]|\s[-–—]\s|:\s)\s*(.{12,})$/u.exec(title);
  return part !== null && isOutlet(part[1] ?? '', outletName) ? (part[2] ?? title) : title;
}

function isOutlet(text: string, outletName: string | null): boolean {
  if (outletName === null) return false;
  const bare = (value: string): string =>
    value
      .toLowerCase()
      .replace(/^(?:the|www\.)\s*/u, '')
      .replace(/\.(?:com|org|net|co\.uk|co|in|pk)\b.*$/su, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const [name, part] = [bare(outletName), bare(text)];
  return (
    part.length >= 2 &&
    (name === part || (part.length >= 4 && (name.startsWith(part) || part.startsWith(name)) && name.length >= 3))
  );
}
