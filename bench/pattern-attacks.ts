// Texts that are hard for one regular expression: what its repeated parts match, over and over, with an end that fits nowhere.

type Node =
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly ways: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number }
  /** One sign, by some that fit. */
  | { readonly kind: 'sign'; readonly fits: readonly string[] }
  /** Matches no length: an anchor, a look-around, a back reference. What it looks at may matter. */
  | { readonly kind: 'mark'; readonly looksAt: Node | null };

/** A repetition that is written with a lower maximum costs little, unless it stands in another. */
const REPEATS_MIN = 8;

const PUMPS_MAX = 24;

/** Signs that are tried for a class or a property: whichever fit stand for it. */
const SIGNS = [...'a1 \t\n.-,A"“—(éЖ中س_/:<=&‘’\u00a0\u0300'];

/** Tried on every pattern: what its own parts do not suggest, as when a separator stands among what it separates. */
const PIECES = [
  '0,',
  '1.',
  '“',
  '"a',
  '((',
  '[](',
  '- ',
  ' - ',
  ' | ',
  '\t|\t\t',
  '\n\n',
  'A ',
  'A. ',
  'a.a@',
  'a/',
  '<a ',
  '="',
  '&#',
  ', ',
];

export type Attack = { readonly prefix: string; readonly pump: string; readonly suffix: string };

/** Empty when nothing in it repeats. */
export function attacksOn(pattern: RegExp): readonly Attack[] {
  const root = parsePattern(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  const found = new Map<string, string>();
  collect(root, '', found);
  if (found.size === 0) return [];
  const pumps = [...found].slice(0, PUMPS_MAX).concat(PIECES.map((piece): [string, string] => [piece, '']));
  return pumps.flatMap(([pump, prefix]) =>
    [...new Set(['', prefix])].flatMap((before) =>
      ['\u0000', `${pump.slice(0, 1)}!\u0000`].map((suffix) => ({ prefix: before, pump, suffix })),
    ),
  );
}

/** Pumps, each with what stands before it. */
function collect(node: Node, before: string, found: Map<string, string>): void {
  switch (node.kind) {
    case 'sequence': {
      let soFar = before;
      let last: readonly string[] = [];
      for (const part of node.parts) {
        collect(part, soFar, found);
        const now = samples(part);
        // Two repetitions side by side: what both match, and one after the other.
        if (isLong(part)) for (const text of last) for (const more of now.slice(0, 2)) found.set(text + more, before);
        if (isLong(part)) last = now.slice(0, 3);
        soFar += now[0] ?? '';
      }
      return;
    }
    case 'choice':
      for (const way of node.ways) collect(way, before, found);
      return;
    case 'repeat':
      if (node.max >= REPEATS_MIN)
        for (const text of samples(node.of)) if (text !== '' && !found.has(text)) found.set(text, before);
      collect(node.of, before, found);
      return;
    case 'mark':
      if (node.looksAt !== null) collect(node.looksAt, before, found);
      return;
    case 'sign':
      return;
  }
}

function isLong(node: Node): boolean {
  return node.kind === 'repeat' ? node.max >= REPEATS_MIN : node.kind === 'choice' && node.ways.some(isLong);
}

const SAMPLES_MAX = 6;

/** Short texts that it matches, the plainest first. */
function samples(node: Node): readonly string[] {
  switch (node.kind) {
    case 'sign':
      return node.fits.slice(0, SAMPLES_MAX);
    case 'mark':
      return [''];
    case 'choice':
      return node.ways.flatMap((way) => samples(way).slice(0, 2)).slice(0, SAMPLES_MAX);
    case 'repeat':
      return samples(node.of).map((text) => text.repeat(Math.min(Math.max(node.min, 1), 50)));
    case 'sequence': {
      const first = node.parts.map((part) => samples(part)[0] ?? '').join('');
      const varied = node.parts.map((part) => samples(part)[1] ?? samples(part)[0] ?? '').join('');
      // As little as it takes: what may be left out is left out.
      const least = node.parts
        .map((part) => (part.kind === 'repeat' && part.min === 0 ? '' : (samples(part)[0] ?? '')))
        .join('');
      return [...new Set([first, least, varied])];
    }
  }
}

function parsePattern(source: string, flags: string): Node {
  let at = 0;
  const fitting = (atom: string): Node => {
    const one = new RegExp(`^(?:${atom})$`, flags);
    const plain = atom.length === 1 ? [atom, ...SIGNS] : SIGNS;
    const listed = atom.startsWith('[') ? [...atom.slice(1, -1)] : [];
    return { kind: 'sign', fits: [...new Set([...plain, ...listed])].filter((sign) => one.test(sign)) };
  };
  const choice = (): Node => {
    const ways = [sequence()];
    while (source[at] === '|') {
      at++;
      ways.push(sequence());
    }
    return ways.length === 1 ? (ways[0] as Node) : { kind: 'choice', ways };
  };
  const sequence = (): Node => {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(atom()));
    return { kind: 'sequence', parts };
  };
  const repeated = (of: Node): Node => {
    const [written = '', sign, min, comma, max] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at)) ?? [];
    if (written === '') return of;
    at += written.length;
    if (sign !== undefined)
      return { kind: 'repeat', of, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const least = Number(min);
    return {
      kind: 'repeat',
      of,
      min: least,
      max: comma === '' ? least : max === '' ? Number.POSITIVE_INFINITY : Number(max),
    };
  };
  const atom = (): Node => {
    const rest = source.slice(at);
    const [opening] = /^\((?:\?(?::|<?[=!]|<\w+>|[a-z-]*:))?/.exec(rest) ?? [];
    if (opening !== undefined) {
      at += opening.length;
      const inner = choice();
      at++;
      return /^\(\?<?[=!]/.test(opening) ? { kind: 'mark', looksAt: inner } : inner;
    }
    const [mark] = /^(?:[$^]|\\[bB]|\\k<\w+>|\\[1-9])/.exec(rest) ?? [];
    if (mark !== undefined) {
      at += mark.length;
      return { kind: 'mark', looksAt: null };
    }
    const [one = ''] =
      /^(?:\[(?:[^\]\\]|\\.)*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c[A-Z]|\\.|.)/isu.exec(
        rest,
      ) ?? [];
    at += one.length;
    return fitting(one);
  };
  return choice();
}
