// Which part of the world a picture shows, and where on it a place lies: Equal Earth, which gives every country its true share of the land.
import type { CountryCode } from '../model/place.ts';
import type { GlobeRing, Outline } from './atlas.ts';

/** x and y of each corner in turn, in cells from the top left. */
export type Ring = Float64Array;

export type View = {
  readonly width: number;
  readonly height: number;
  /** Null for a ring outside the picture. */
  readonly project: (ring: GlobeRing) => Ring | null;
  /** Null for a point outside the picture. */
  readonly locate: (longitude: number, latitude: number) => readonly [x: number, y: number] | null;
};

/** Height over width. A region that is higher or flatter gets more of its surroundings. */
const ASPECT_MIN = 0.45;
const ASPECT_MAX = 0.8;

/** Room around the countries, as a share of the width. */
const MARGIN = 0.04;

/** A group of islands is shown with the sea around it. */
const SPAN_MIN_DEGREES = 8;

/** Countries that lie all around the world are shown on a map of all of it. */
const SPAN_MAX_DEGREES = 220;

/** Cut through the Bering Strait, which parts no country; and without Antarctica, which would take a fifth and has hardly a story. */
const WORLD = { centre: 11, west: -169, east: 191, south: -57, north: 82 };

type Extent = typeof WORLD;

/** `of` empty for the world. */
export function viewOf(
  outlines: readonly Outline[],
  of: readonly CountryCode[],
  canvas: { readonly width: number; readonly cellAspect: number },
): View {
  const asked = new Set(of);
  const frames = outlines.filter(({ country }) => country !== null && asked.has(country)).map(({ frame }) => frame);
  const extent = extentOf(frames);
  const margin = extent === WORLD ? 0 : MARGIN;
  const bounds = boundsOf(extent);
  const [acrossWidth, acrossHeight] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const aspect = Math.min(Math.max(acrossHeight / acrossWidth, ASPECT_MIN), ASPECT_MAX);
  const { width } = canvas;
  const height = Math.round(width * aspect * canvas.cellAspect);
  const scale = Math.min((width * (1 - 2 * margin)) / acrossWidth, (width * aspect * (1 - 2 * margin)) / acrossHeight);
  const left = width / 2 - (scale * (bounds.left + bounds.right)) / 2;
  const top = height / 2 + (canvas.cellAspect * scale * (bounds.top + bounds.bottom)) / 2;
  const place = (longitude: number, latitude: number, into: Ring, at: number): void => {
    into[at] = left + scale * acrossOf(longitude - extent.centre, latitude);
    into[at + 1] = top - canvas.cellAspect * scale * upOf(latitude);
  };
  return {
    width,
    height,
    project: ({ corners, west, east }) => {
      const turn = -360 * Math.round(((west + east) / 2 - extent.centre) / 360);
      const ring = new Float64Array(corners.length);
      for (let at = 0; at < corners.length; at += 2) place((corners[at] ?? 0) + turn, corners[at + 1] ?? 0, ring, at);
      return isSeen(ring, { width, height }) ? ring : null;
    },
    locate: (longitude, latitude) => {
      const point = new Float64Array(2);
      place(longitude - 360 * Math.round((longitude - extent.centre) / 360), latitude, point, 0);
      const [x = 0, y = 0] = point;
      return x < 0 || y < 0 || x >= width || y >= height ? null : [x, y];
    },
  };
}

/** Whether some of it may be in the picture. */
function isSeen(ring: Ring, { width, height }: { readonly width: number; readonly height: number }): boolean {
  let [isLeft, isRight, isAbove, isBelow] = [true, true, true, true];
  for (let at = 0; at < ring.length; at += 2) {
    const [x = 0, y = 0] = [ring[at], ring[at + 1]];
    isLeft &&= x < 0;
    isRight &&= x > width;
    isAbove &&= y < 0;
    isBelow &&= y > height;
  }
  return !isLeft && !isRight && !isAbove && !isBelow;
}

/** What the frames take together, with something around it; the world for none, or for too much. */
function extentOf(frames: readonly Outline['frame'][]): Extent {
  const arc = arcAround(frames);
  if (arc === null || arc.span > SPAN_MAX_DEGREES) return WORLD;
  const half = Math.max(arc.span, SPAN_MIN_DEGREES) / 2;
  const centre = arc.west + arc.span / 2;
  const south = Math.min(...frames.map((frame) => frame[1]));
  const north = Math.max(...frames.map((frame) => frame[3]));
  const more = Math.max(SPAN_MIN_DEGREES - (north - south), 0) / 2;
  return { centre, west: centre - half, east: centre + half, south: south - more, north: north + more };
}

/** The shortest arc of longitudes that holds all frames; null for none. */
function arcAround(frames: readonly Outline['frame'][]): { readonly west: number; readonly span: number } | null {
  const eastward = (degrees: number): number => ((degrees % 360) + 360) % 360;
  const arcs = frames.map(([west, , east]) => ({ west, span: eastward(east - west) }));
  const spanFrom = (start: number): number => Math.max(...arcs.map(({ west, span }) => eastward(west - start) + span));
  const from = arcs.map(({ west }) => ({ west, span: spanFrom(west) }));
  return from.toSorted((a, b) => a.span - b.span)[0] ?? null;
}

function boundsOf({
  centre,
  west,
  east,
  south,
  north,
}: Extent): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  // Widest where it is nearest to the equator.
  const widest = south > 0 ? south : north < 0 ? north : 0;
  return {
    left: acrossOf(west - centre, widest),
    right: acrossOf(east - centre, widest),
    top: upOf(north),
    bottom: upOf(south),
  };
}

// Šavrič, Patterson and Jenny: The Equal Earth map projection (2018), https://doi.org/10.1080/13658816.2018.1504949, equations 7 to 10.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const RADIANS = Math.PI / 180;

/** Up from the equator, in radii of the globe. */
function upOf(latitude: number): number {
  const t = slantOf(latitude);
  const t2 = t * t;
  return t * (A1 + A2 * t2 + t2 ** 3 * (A3 + A4 * t2));
}

/** To the right of the middle meridian, in radii of the globe. */
function acrossOf(longitude: number, latitude: number): number {
  const t = slantOf(latitude);
  const t2 = t * t;
  const slope = A1 + 3 * A2 * t2 + t2 ** 3 * (7 * A3 + 9 * A4 * t2);
  return (2 * Math.sqrt(3) * longitude * RADIANS * Math.cos(t)) / (3 * slope);
}

function slantOf(latitude: number): number {
  return Math.asin((Math.sqrt(3) / 2) * Math.sin(latitude * RADIANS));
}
