// Raw newspaper pages dropped into the inbox, as a stranger would: what stories they become and under which countries they are found.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeHome, startDateline } from '../world.ts';

const PAGES = new URL('../text/newspaper-texts/', import.meta.url);

/** Drops pages, asks one thing after another, and gives the replies in order. */
async function ask(home: ReturnType<typeof makeHome>, ...lines: readonly string[]): Promise<readonly string[]> {
  const dateline = startDateline(home.environment);
  dateline.type(...lines);
  assert.equal((await dateline.ended).exitCode, 0, dateline.errors());
  return dateline.output().split('\n> ').slice(1);
}

function dropPages(home: ReturnType<typeof makeHome>, ...names: readonly string[]): void {
  for (const name of names) home.drop(name, readFileSync(new URL(name, PAGES)));
}

test('pages of many papers, languages and shapes are found under the countries they are about', async () => {
  const home = makeHome();
  dropPages(
    home,
    'seed-shape-two-without-titles.txt',
    'five-briefs.txt',
    'efe-spanish.txt',
    'russian-page.txt',
    'paris-texas.txt',
    'new-delhi-about-maldives.txt',
  );
  // Named by a program: a reader is shown what of the name can be read.
  home.drop('000_5739d1ce2e3b3cef.txt', readFileSync(new URL('daily-star-online.txt', PAGES)));
  const found: readonly (readonly [asked: string, said: RegExp])[] = [
    ['country bangladesh', /Ferry stuck for nine hours on Padma shoal[\s\S]*\n *File 000 ·/],
    ['country sri lanka', /imported tractors/],
    ['country kenya', /recruiter/],
    ['country uae', /No story about/],
    ['country iraq', /Iraq reopens museum in Mosul/],
    ['country kuwait', /Kuwait counts its falcons/],
    ['country peru', /tres puertos por oleaje/],
    ['country uzbekistan', /остановили завод/],
    ['country usa', /Firefighters in Paris/],
    ['country france', /No story about/],
    ['country maldives', /Ibrahim Example/],
    ['country india', /No story about/],
  ];
  const replies = await ask(home, ...found.map(([asked]) => asked));
  found.forEach(([asked, said], at) => {
    assert.match(replies[at] ?? '', said, asked);
  });
  const [articles] = home.ask<{ readonly count: number }>('select count(*) as count from articles');
  const [stories] = home.ask<{ readonly count: number }>('select count(*) as count from stories');
  assert.deepEqual([articles?.count, stories?.count], [12, 12]);
  home.remove();
});

const WIRE =
  'The government of Bhutan will open a second airport in Gelephu next spring, Transport Minister Karma Sample said on Tuesday. The runway is 3,000 metres long and has cost 90 million dollars, paid by Bhutan and two lenders.';

test('two papers that tell one event are one story, with what stands around the text left out', async () => {
  const home = makeHome();
  home.drop(
    'hill-echo.txt',
    ` date 2023-03-08 Video\nWednesday, 8 March, 2023\nBhutan to open second airport in Gelephu\n\nPublished : Wednesday, 8 March, 2023 at 12:00 AM   Count : 91\n\nTHIMPHU, Mar 7: ${WIRE}\nThe first flights will come from Dhaka.      -THE HILL ECHO\n`,
  );
  home.drop(
    'plain-times.txt',
    `Home > World > Asia\nGelephu airport in Bhutan ready by spring, minister says\nBSS, Thimphu\n08 Mar 2023, 09:12 am\nShare\n0\n${WIRE.replace('will open', 'is to open')}\nAlso read:\nTen walks in the Himalaya\nCopyright © Plain Times. All rights reserved.\n`,
  );
  const [reply = ''] = await ask(home, 'country bhutan');
  assert.match(reply, /1 story from 2 outlets/);
  assert.doesNotMatch(reply, /Count|HILL ECHO|Ten walks|Copyright|Share/);
  assert.deepEqual(
    home.ask<{ readonly title: string }>('select title from articles order by title').map(({ title }) => title),
    ['Bhutan to open second airport in Gelephu', 'Gelephu airport in Bhutan ready by spring, minister says'],
  );
  home.remove();
});
