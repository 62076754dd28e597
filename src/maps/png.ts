// A coverage map as a PNG of few colours, which a library that writes every pixel as red, green and blue would make four times as large.
// PNG, third edition: https://www.w3.org/TR/png-3/
import { crc32, deflateSync } from 'node:zlib';
import { type CoverageMap, type Raster, SHADES } from '../model/coverage.ts';
import { drawCoverage } from './draw.ts';

const WIDTH = 1_000;

/** Drawn at twice the size and made smaller: edges come out smooth. */
const OVERSAMPLING = 2;

const DOT_RADIUS = 5;

type Colour = readonly [red: number, green: number, blue: number];

/**
 * By cell: sea, land, land asked about, five shades, line. The shades are ColorBrewer's YlOrBr (by Cynthia Brewer), told apart by readers who
 * see no red or green, and darker with every step also in grey.
 */
const PALETTE: readonly Colour[] = [
  ...([
    [233, 240, 245],
    [217, 221, 224],
    [228, 222, 208],
  ] as const),
  ...(
    [
      [254, 217, 142],
      [254, 178, 76],
      [240, 130, 40],
      [204, 76, 2],
      [127, 39, 4],
    ] as const
  ).slice(0, SHADES),
  [255, 255, 255],
];

/** Of the numbers that cells hold: 0 to 8. */
const CELL_BITS = 4;

/** The PNG's own limit for one palette. */
const COLOURS_MAX = 256;

/** Nothing but the map: 1,000 pixels wide, 450 to 800 high. */
export function paintCoverage(map: Pick<CoverageMap, 'of' | 'counts'>): Uint8Array {
  const drawn = drawCoverage(map, {
    width: WIDTH * OVERSAMPLING,
    cellAspect: 1,
    hasLines: true,
    dotRadius: DOT_RADIUS * OVERSAMPLING,
  });
  return writePng(shrink(drawn));
}

type Painting = { readonly raster: Raster; readonly colours: readonly Colour[] };

/** Each cell is the mean colour of four. */
function shrink({ width, height, cells }: Raster): Painting {
  const small = { width: width >> 1, height: height >> 1 };
  const painted = new Uint8Array(small.width * small.height);
  const colours: Colour[] = [];
  /** The colour's index by the four cells. */
  const known = new Int16Array(1 << (4 * CELL_BITS)).fill(-1);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const at = 2 * y * width + 2 * x;
      const [one = 0, two = 0] = [cells[at], cells[at + 1]];
      const [three = 0, four = 0] = [cells[at + width], cells[at + width + 1]];
      const key = (((((one << CELL_BITS) | two) << CELL_BITS) | three) << CELL_BITS) | four;
      let index = known[key] ?? -1;
      if (index === -1) {
        index = indexOf(meanOf([one, two, three, four]), colours);
        known[key] = index;
      }
      painted[y * small.width + x] = index;
    }
  }
  return { raster: { ...small, cells: painted }, colours };
}

function meanOf(cells: readonly number[]): Colour {
  const sums = [0, 1, 2].map((channel) => cells.reduce((sum, cell) => sum + (PALETTE[cell]?.[channel] ?? 0), 0));
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / cells.length));
  return [red, green, blue];
}

/** The colour's place in the list, where it is put if it is new and there is room; the nearest one's where there is none. */
function indexOf(colour: Colour, colours: Colour[]): number {
  const same = colours.findIndex((other) => other.every((value, at) => value === colour[at]));
  if (same !== -1) return same;
  if (colours.length < COLOURS_MAX) return colours.push(colour) - 1;
  const distances = colours.map((other) => Math.hypot(...other.map((value, at) => value - (colour[at] ?? 0))));
  return distances.indexOf(Math.min(...distances));
}

function writePng({ raster: { width, height, cells }, colours }: Painting): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by palette; the rest is the only choice there is.
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  // Each line begins with its filter: none, which the standard recommends for palettes.
  for (let y = 0; y < height; y += 1) lines.set(cells.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
