// Breaks styled text into lines of so many columns: at spaces, between wide characters, and inside a word only when it is longer than a line.
import { cellsOf, cellsOfGrapheme, graphemesOf } from './cells.ts';

export type Style = 'bold' | 'italic' | 'dim' | 'code';

/** A run of clean text, without line breaks. */
export type Run = { readonly text: string; readonly styles: readonly Style[]; readonly url: string | null };

export type Line = readonly Run[];

type Word = { readonly runs: readonly Run[]; readonly cells: number; readonly hasSpaceBefore: boolean };

/** What may not begin a line in Chinese and Japanese (JIS X 4051, the common part). */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》〕］｝”’ーぁぃぅぇぉっゃゅょ々〜…]/u;

/** Greedy; no line ends or begins with a space. Empty for a text without ink. */
export function wrap(runs: readonly Run[], cellsMax: number): readonly Line[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let cells = 0;
  for (const word of wordsOf(runs).flatMap((long) => piecesOf(long, cellsMax))) {
    const gap = line.length > 0 && word.hasSpaceBefore ? 1 : 0;
    if (line.length > 0 && cells + gap + word.cells > cellsMax) {
      lines.push(line);
      line = [];
      cells = 0;
    }
    if (line.length > 0 && gap === 1) addSpace(line, word);
    for (const run of word.runs) addRun(line, run);
    cells += (cells > 0 ? gap : 0) + word.cells;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A space between two runs of one style belongs to them, so that a link or an underline has no hole. */
function addSpace(line: Run[], next: Word): void {
  const last = line.at(-1);
  const first = next.runs[0];
  if (last === undefined || first === undefined) return;
  addRun(line, isAlike(last, first) ? { ...last, text: ' ' } : { text: ' ', styles: [], url: null });
}

function addRun(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last !== undefined && isAlike(last, run)) line[line.length - 1] = { ...last, text: last.text + run.text };
  else line.push(run);
}

function isAlike(one: Run, other: Run): boolean {
  return one.url === other.url && one.styles.join() === other.styles.join();
}

function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: Word[] = [];
  let open: Run[] = [];
  let hasSpaceBefore = false;
  const close = (): void => {
    if (open.length > 0) words.push(toWord(open, hasSpaceBefore));
    if (open.length > 0) hasSpaceBefore = false;
    open = [];
  };
  for (const run of runs) {
    run.text.split(' ').forEach((text, index) => {
      if (index > 0) {
        close();
        hasSpaceBefore = true;
      }
      for (const piece of breakableParts(text)) {
        if (piece.mayBreakBefore) close();
        open.push({ ...run, text: piece.text });
      }
    });
  }
  close();
  return words;
}

function toWord(runs: readonly Run[], hasSpaceBefore: boolean): Word {
  return { runs, hasSpaceBefore, cells: runs.reduce((cells, run) => cells + cellsOf(run.text), 0) };
}

/** "東京 Tower": a line may end after every wide character, unless what follows must not begin one. */
function breakableParts(text: string): readonly { readonly text: string; readonly mayBreakBefore: boolean }[] {
  if (text === '') return [];
  if (!/[\u1100-\uFFE6]|[\u{1B000}-\u{3FFFD}]/u.test(text)) return [{ text, mayBreakBefore: false }];
  const parts: { text: string; mayBreakBefore: boolean }[] = [];
  let wasWide = false;
  for (const grapheme of graphemesOf(text)) {
    const isWide = cellsOfGrapheme(grapheme) === 2;
    const last = parts.at(-1);
    if (last === undefined) parts.push({ text: grapheme, mayBreakBefore: false });
    else if ((isWide || wasWide) && !NOT_FIRST.test(grapheme)) parts.push({ text: grapheme, mayBreakBefore: true });
    else last.text += grapheme;
    wasWide = isWide;
  }
  return parts;
}

/** A word longer than a line is cut between graphemes; any other stays as it is. */
function piecesOf(word: Word, cellsMax: number): readonly Word[] {
  if (word.cells <= cellsMax) return [word];
  const pieces: Word[] = [];
  let runs: Run[] = [];
  let cells = 0;
  for (const run of word.runs) {
    for (const grapheme of graphemesOf(run.text)) {
      const more = cellsOfGrapheme(grapheme);
      if (cells + more > cellsMax) {
        pieces.push({ runs, cells, hasSpaceBefore: pieces.length === 0 && word.hasSpaceBefore });
        runs = [];
        cells = 0;
      }
      addRun(runs, { ...run, text: grapheme });
      cells += more;
    }
  }
  pieces.push({ runs, cells, hasSpaceBefore: pieces.length === 0 && word.hasSpaceBefore });
  return pieces;
}
