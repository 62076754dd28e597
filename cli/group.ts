// dateline group: which articles tell one story. Answers at the end of input, with the final assignment.
import { z } from 'zod';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { type Clusters, decide, keep, openClusters } from '../src/stories/cluster.ts';
import { understand } from '../src/understand.ts';
import { optionalText, readLines, refuseLine, writeLine } from './jsonl.ts';
import { articleFields, toArrival, toRaw } from './tag.ts';

const groupLine = z.object({ ...articleFields, stream: optionalText });

type Filed = {
  readonly id: string | number;
  readonly stream: string | null;
  readonly story: string;
  readonly duplicateOf: string | null;
};

export async function group(input: AsyncIterable<Buffer>): Promise<void> {
  const gazetteer = loadGazetteer();
  const worlds = new Map<string | null, Clusters>();
  const merged = new Map<string, string>();
  const filed: Filed[] = [];
  for await (const line of readLines(input, groupLine)) {
    if (!line.ok) {
      refuseLine('group', line);
      continue;
    }
    const { id, stream, outlet } = line.value;
    const article = understand(toRaw(line.value), toArrival(line.value), gazetteer);
    const clusters = worlds.get(stream) ?? openClusters();
    worlds.set(stream, clusters);
    const clusterArticle = {
      id: String(id),
      title: article.title,
      text: article.text,
      language: article.language,
      at: article.publishedAt,
      outletId: outlet == null ? null : article.outlet.id,
      agency: article.agency,
      about: article.about,
    };
    const decision = decide(clusters, clusterArticle);
    const { story, merges } = keep(clusters, clusterArticle, decision);
    for (const { into, from } of merges) merged.set(keyOf(stream, from), into);
    filed.push({ id, stream, story, duplicateOf: decision.kind === 'join' ? decision.duplicateOf : null });
  }
  for (const { id, stream, story, duplicateOf } of filed) {
    const answer = { id, story: finalStory(merged, stream, story) };
    await writeLine(duplicateOf === null ? answer : { ...answer, duplicateOf });
  }
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
