import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectStories } from '../../digests/select.ts';
import type { Story } from '../../src/model/story.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';

const gazetteer = loadGazetteer();

function told(headline: string, language: string): Story {
  return {
    ...{ id: headline, headline, language, summary: [], disputes: [], voices: [], about: [], version: 1 },
    ...{ publishersAtVersion: 1, growth: [], earlierId: null, startedAt: 0, newsAt: 0, grewAt: 0 },
  };
}

/** A headline, what is muted, and whether the story is then left out. */
const MUTES: readonly (readonly [language: string, headline: string, words: string, isMuted: boolean])[] = [
  ['en', 'Two strikes close the port', 'strike', true],
  ['en', 'Two strikes close the port', 'STRIKE port', true],
  ['en', 'Two strikes close the port', 'strike airport', false],
  ['en', 'The striker scores twice', 'strike', false],
  ['es', 'El fútbol vuelve a las calles', 'futbol', true],
  ['de', 'Die Gewerkschaften rufen zum Streik', 'gewerkschaft', true],
  ['ar', 'الحكومة ترفع الضرائب', 'الضَّرائب', true],
  ['ja', '岩手で震度五の地震があった', '地震', true],
  ['th', 'ไฟไหม้โรงงานพลาสติก', 'โรงงาน', true],
  ['hi', 'दल की बैठक टली', 'दल', true],
  ['hi', 'दल की बैठक टली', 'दिल', false],
  ['hi', 'सड़कें टूटीं', 'सड़क', true],
  ['en', 'Two strikes close the port', 'the', true],
  ['en', 'Ports stay open', 'the', false],
  ['en', 'Sailors are home again', 'to go home', false],
  ['en', 'Sailors want to go home', 'to go home', true],
];

test('a story is muted by its words in any of their forms, and by no others', () => {
  for (const [language, headline, words, isMuted] of MUTES) {
    const taste = { follows: [], mutes: [{ kind: 'words' as const, words }] };
    const stories = [told(headline, language)];
    const left = selectStories({ stories, taste, newsLanguages: [], hidden: new Set() }, gazetteer);
    assert.equal(left.length === 0, isMuted, `${words} of ${headline}`);
  }
});
