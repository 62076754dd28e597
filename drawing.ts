// Maps for the platforms that show them: drawn when the first is asked for, so that a start loads no outline of a coast.
import type { DrawMap } from './src/chat/platform.ts';
import type { CoverageMap, Raster } from './src/model/coverage.ts';

/** Chats that get the same digest at the same hour get the same picture: some 30 KB each. */
const KEPT_MAX = 32;

type Paint = (map: Pick<CoverageMap, 'of' | 'counts'>) => Promise<Uint8Array>;

const paintPng: Paint = async (map) => (await import('./src/maps/png.ts')).paintCoverage(map);

/** As PNG. `onFailure` hears of one that cannot be drawn; whoever asks for it next has it tried anew. */
export function openPictures(onFailure: (error: unknown) => void, paint: Paint = paintPng): DrawMap {
  const kept = new Map<string, Promise<Uint8Array | null>>();
  return ({ of, counts }) => {
    const key = JSON.stringify([of, Object.entries(counts).toSorted()]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    for (const oldest of kept.keys()) {
      if (kept.size < KEPT_MAX) break;
      kept.delete(oldest);
    }
    const drawn = paint({ of, counts }).catch((error: unknown) => {
      kept.delete(key);
      onFailure(error);
      return null;
    });
    kept.set(key, drawn);
    return drawn;
  };
}

/** As a grid of half blocks, which are as high as they are wide. */
export async function drawBlocks(map: CoverageMap, columns: number): Promise<Raster> {
  const { drawCoverage } = await import('./src/maps/draw.ts');
  return drawCoverage(map, { width: columns, cellAspect: 1, hasLines: false, dotRadius: 0 });
}
