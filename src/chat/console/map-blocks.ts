// A map in a terminal: half blocks in colour, or blocks of four weights where colours may not be used.
import { type Raster, SEA } from '../../model/coverage.ts';

/** Cells of the 256 colours of xterm, by what a raster's cell shows; the sea is whatever the terminal's background is. */
const COLOURS: readonly number[] = [0, 240, 250, 229, 221, 214, 202, 160];

/** The same in black and white: no two that stand for land look alike, but for the shades, of which two each share a weight. */
const WEIGHTS: readonly string[] = [' ', '·', '░', '▒', '▒', '▓', '█', '█'];

const RESET = '\u001B[0m';

/** A line for two rows of cells. No line ends in blanks. */
export function blocksOf(raster: Raster, { hasColour }: { readonly hasColour: boolean }): readonly string[] {
  const lines: string[] = [];
  for (let y = 0; y < raster.height; y += 2) lines.push(hasColour ? colourLine(raster, y) : plainLine(raster, y));
  return lines;
}

/** Of two cells one above the other the one with more to say. */
function plainLine({ width, height, cells }: Raster, y: number): string {
  let line = '';
  for (let x = 0; x < width; x += 1) {
    const above = cells[y * width + x] ?? SEA;
    const below = y + 1 < height ? (cells[(y + 1) * width + x] ?? SEA) : SEA;
    line += WEIGHTS[Math.max(above, below)] ?? ' ';
  }
  return line.trimEnd();
}

function colourLine({ width, height, cells }: Raster, y: number): string {
  let line = '';
  let painted = '';
  for (let x = 0; x < width; x += 1) {
    const above = cells[y * width + x] ?? SEA;
    const below = y + 1 < height ? (cells[(y + 1) * width + x] ?? SEA) : SEA;
    const paint = paintOf(above, below);
    if (paint !== painted) line += painted === '' ? paint : RESET + paint;
    painted = paint;
    line += above === SEA ? (below === SEA ? ' ' : '▄') : above === below ? '█' : '▀';
  }
  const end = line.trimEnd();
  return painted === '' || end.endsWith(RESET) ? end : end + RESET;
}

/** SGR 38;5 and 48;5: the upper half block's colour, and that of what is behind it. */
function paintOf(above: number, below: number): string {
  if (above === SEA && below === SEA) return '';
  const front = COLOURS[above === SEA ? below : above] ?? 0;
  const behind = above === SEA || below === SEA || above === below ? '' : `;48;5;${COLOURS[below] ?? 0}`;
  return `\u001B[38;5;${front}${behind}m`;
}
