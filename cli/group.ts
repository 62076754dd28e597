// dateline group: which articles tell one story. Answers at the end of input, with the final assignment.
import type { Because } from '../src/model/because.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { type Clusters, decide, keep, openClusters } from '../src/stories/cluster.ts';
import { understand } from '../src/understand.ts';
import { object, optionalText } from './fields.ts';
import { readLines, refuseLine, writeLines } from './jsonl.ts';
import { articleFields, toArrival, toRaw } from './tag.ts';

const groupLine = object({ ...articleFields, stream: optionalText, url: optionalText });

type Filed = {
  readonly id: string | number;
  readonly stream: string | null;
  readonly story: string;
  readonly because: Because | null;
};

/** `isWhyAsked` adds to each answer why the article joined, null for those that started a story. */
export async function group(input: AsyncIterable<Buffer>, options: { readonly isWhyAsked: boolean }): Promise<void> {
  const gazetteer = loadGazetteer();
  const worlds = new Map<string | null, Clusters>();
  const merged = new Map<string, string>();
  const filed: Filed[] = [];
  for await (const lines of readLines(input, groupLine)) {
    for (const line of lines) {
      if (!line.ok) {
        refuseLine('group', line);
        continue;
      }
      const { id, stream, outlet, url } = line.value;
      const article = understand(toRaw(line.value), toArrival(line.value), gazetteer);
      const clusters = worlds.get(stream) ?? openClusters();
      worlds.set(stream, clusters);
      const clusterArticle = {
        id: String(id),
        url,
        title: article.title,
        text: article.text,
        language: article.language,
        at: article.publishedAt,
        outletId: outlet == null ? null : article.outlet.id,
        about: article.about,
      };
      const decision = decide(clusters, clusterArticle);
      const { story, meeting } = keep(clusters, clusterArticle, decision);
      if (meeting?.kind === 'merge') merged.set(keyOf(stream, meeting.from), meeting.into);
      filed.push({ id, stream, story, because: decision.kind === 'join' ? decision.because : null });
    }
  }
  await writeLines(
    filed.map(({ id, stream, story, because }) => ({
      id,
      story: finalStory(merged, stream, story),
      ...(because !== null && because.duplicateOf !== null ? { duplicateOf: because.duplicateOf } : {}),
      ...(options.isWhyAsked ? { because } : {}),
    })),
  );
}

/** A story may have been merged, and what it was merged into as well. Each merge removes a story, so this ends. */
function finalStory(merged: ReadonlyMap<string, string>, stream: string | null, story: string): string {
  let last = story;
  for (let into = merged.get(keyOf(stream, last)); into !== undefined; into = merged.get(keyOf(stream, last)))
    last = into;
  return last;
}

function keyOf(stream: string | null, story: string): string {
  return JSON.stringify([stream, story]);
}
