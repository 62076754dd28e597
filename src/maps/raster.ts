// Fills shapes into a grid of cells: the little of a graphics library that a map without words needs.
import type { Raster } from '../model/coverage.ts';
import type { Ring } from './view.ts';

export function blankRaster(width: number, height: number): Raster {
  return { width, height, cells: new Uint8Array(width * height) };
}

/** Fills what an odd number of rings goes around (the cells' middles count), and returns how many cells that were. */
export function fillRings({ width, height, cells }: Raster, rings: readonly Ring[], value: number): number {
  const rows = new Map<number, number[]>();
  for (const ring of rings) eachEdge(ring, (x1, y1, x2, y2) => crossRows([x1, y1, x2, y2], { height, rows }));
  let count = 0;
  for (const [y, crossings] of rows) {
    crossings.sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const start = Math.max(Math.ceil((crossings[at] ?? 0) - 0.5), 0);
      const end = Math.min(Math.ceil((crossings[at + 1] ?? 0) - 0.5), width);
      if (end <= start) continue;
      cells.fill(value, y * width + start, y * width + end);
      count += end - start;
    }
  }
  return count;
}

type Rows = { readonly height: number; readonly rows: Map<number, number[]> };

/** Notes where an edge crosses the middle of each row of cells. */
function crossRows(
  [x1, y1, x2, y2]: readonly [x1: number, y1: number, x2: number, y2: number],
  { height, rows }: Rows,
): void {
  const first = Math.max(Math.ceil(Math.min(y1, y2) - 0.5), 0);
  const end = Math.min(Math.ceil(Math.max(y1, y2) - 0.5), height);
  for (let y = first; y < end; y += 1) {
    const x = x1 + ((y + 0.5 - y1) * (x2 - x1)) / (y2 - y1);
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [x]);
    else row.push(x);
  }
}

/** A line one cell wide along each ring. */
export function strokeRings({ width, height, cells }: Raster, rings: readonly Ring[], value: number): void {
  for (const ring of rings) {
    eachEdge(ring, (x1, y1, x2, y2) => {
      const steps = Math.max(Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))), 1);
      for (let step = 0; step <= steps; step += 1) {
        const x = Math.floor(x1 + ((x2 - x1) * step) / steps);
        const y = Math.floor(y1 + ((y2 - y1) * step) / steps);
        if (x >= 0 && y >= 0 && x < width && y < height) cells[y * width + x] = value;
      }
    });
  }
}

function eachEdge(ring: Ring, visit: (x1: number, y1: number, x2: number, y2: number) => void): void {
  let [fromX = 0, fromY = 0] = ring.slice(-2);
  for (let at = 0; at < ring.length; at += 2) {
    const [x = 0, y = 0] = [ring[at], ring[at + 1]];
    visit(fromX, fromY, x, y);
    fromX = x;
    fromY = y;
  }
}

/** The cell that holds the point, and all whose middles are no further from it than the radius. */
export function fillDot(
  { width, height, cells }: Raster,
  [x, y]: readonly [x: number, y: number],
  { radius, value }: { readonly radius: number; readonly value: number },
): void {
  const lastRow = Math.min(Math.floor(y + radius), height - 1);
  const lastColumn = Math.min(Math.floor(x + radius), width - 1);
  for (let row = Math.max(Math.floor(y - radius), 0); row <= lastRow; row += 1) {
    for (let column = Math.max(Math.floor(x - radius), 0); column <= lastColumn; column += 1) {
      const isHere = row === Math.floor(y) && column === Math.floor(x);
      if (isHere || Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) cells[row * width + column] = value;
    }
  }
}
