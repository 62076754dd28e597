// Draws a coverage map as a grid: land, what was asked about, its shades, the lines between, and a dot for each country too small to be seen.
import { type CoverageMap, LAND, LAND_ASKED, LINE, type Raster, shadeOf } from '../model/coverage.ts';
import { readAtlas } from './atlas.ts';
import { blankRaster, fillDot, fillRings, strokeRings } from './raster.ts';
import { viewOf } from './view.ts';

export type Canvas = {
  /** Cells across. */
  readonly width: number;
  /** A cell's width over its height: 1 for pixels. */
  readonly cellAspect: number;
  readonly hasLines: boolean;
  /** In cells, of the dot that a country with stories gets where less than as much of it is seen. */
  readonly dotRadius: number;
};

/** How much wider than the dot the line around it is, as a share of the radius. */
const RIM = 1.25;

export function drawCoverage({ of, counts }: Pick<CoverageMap, 'of' | 'counts'>, canvas: Canvas): Raster {
  const { dotRadius, hasLines } = canvas;
  const outlines = readAtlas();
  const view = viewOf(outlines, of, canvas);
  const raster = blankRaster(view.width, view.height);
  const asked = new Set(of);
  const small: { readonly at: readonly [x: number, y: number]; readonly count: number }[] = [];
  for (const { country, rings: onGlobe, dot } of outlines) {
    const count = country === null ? 0 : (counts[country] ?? 0);
    const isAsked = country !== null && (of.length === 0 || asked.has(country));
    const rings = onGlobe.map(view.project).filter((ring) => ring !== null);
    const cellCount = fillRings(raster, rings, count > 0 ? shadeOf(count) : isAsked ? LAND_ASKED : LAND);
    if (hasLines) strokeRings(raster, rings, LINE);
    const isSmall = count > 0 && cellCount < Math.max(Math.PI * dotRadius ** 2, 1);
    const at = isSmall ? view.locate(...dot) : null;
    if (at !== null) small.push({ at, count });
  }
  // The most told last, so that it lies on top where islands crowd.
  for (const { at, count } of small.toSorted((a, b) => a.count - b.count)) {
    if (hasLines) fillDot(raster, at, { radius: dotRadius * RIM, value: LINE });
    fillDot(raster, at, { radius: dotRadius, value: shadeOf(count) });
  }
  return raster;
}
