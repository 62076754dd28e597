// Checks that the outlets we ship are complete, well spread over the world, and safe to fetch.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { readOpml } from '../../src/sources/opml.ts';

type Outlet = {
  readonly m49: string;
  readonly name: string;
  readonly address: string;
  readonly home: string;
  readonly language: string;
  readonly country: string;
};

// The 22 sub-regions of the UN M49 standard, sub-Saharan Africa and Latin America taken one level deeper, and their
// countries. M49 has no row for Taiwan or Kosovo: they stand with their neighbours. https://unstats.un.org/unsd/methodology/m49/
const subRegions: readonly (readonly [code: string, name: string, countries: string])[] = [
  ['015', 'Northern Africa', 'DZ EG EH LY MA SD TN'],
  ['014', 'Eastern Africa', 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW'],
  ['017', 'Middle Africa', 'AO CD CF CG CM GA GQ ST TD'],
  ['018', 'Southern Africa', 'BW LS NA SZ ZA'],
  ['011', 'Western Africa', 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG'],
  ['021', 'Northern America', 'BM CA GL PM US'],
  ['013', 'Central America', 'BZ CR GT HN MX NI PA SV'],
  ['029', 'Caribbean', 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI'],
  ['005', 'South America', 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE'],
  ['143', 'Central Asia', 'KG KZ TJ TM UZ'],
  ['030', 'Eastern Asia', 'CN HK JP KP KR MN MO TW'],
  ['035', 'South-eastern Asia', 'BN ID KH LA MM MY PH SG TH TL VN'],
  ['034', 'Southern Asia', 'AF BD BT IN IR LK MV NP PK'],
  ['145', 'Western Asia', 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'],
  ['151', 'Eastern Europe', 'BG BY CZ HU MD PL RO RU SK UA'],
  ['154', 'Northern Europe', 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ'],
  ['039', 'Southern Europe', 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK'],
  ['155', 'Western Europe', 'AT BE CH DE FR LI LU MC NL'],
  ['053', 'Australia and New Zealand', 'AU CC CX HM NF NZ'],
  ['054', 'Melanesia', 'FJ NC PG SB VU'],
  ['057', 'Micronesia', 'FM GU KI MH MP NR PW UM'],
  ['061', 'Polynesia', 'AS CK NU PF PN TK TO TV WF WS'],
];

const opmlText = readFileSync(new URL('../../data/feeds.opml', import.meta.url), 'utf8');
const { outlets, groups } = readOutlets(opmlText);

test('a new installation follows at least 150 outlets', () => {
  assert.ok(outlets.length >= 150, `${outlets.length} outlets`);
});

test('Dateline reads the list as it is written: each name, country and language', () => {
  const read = readOpml(opmlText);
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.map((feed) => [feed.outletName, feed.home, feed.language]),
    outlets.map((outlet) => [outlet.name, outlet.country, outlet.language]),
  );
});

test('who reads English only finds at least 100 outlets', () => {
  const english = outlets.filter((outlet) => outlet.language === 'en');
  assert.ok(english.length >= 100, `${english.length} in English`);
});

test('no outlet is followed twice', () => {
  const seen = new Map<string, string>();
  for (const outlet of outlets) {
    const key = sameFeedKey(outlet.address);
    assert.equal(seen.get(key), undefined, `${outlet.name} and ${seen.get(key)} have one address`);
    seen.set(key, outlet.name);
  }
});

test('every outlet has a name, a home page, and an address on the open web', () => {
  for (const outlet of outlets) {
    assert.ok(outlet.name.trim() !== '', outlet.address);
    for (const address of [outlet.address, outlet.home]) {
      assert.ok(URL.canParse(address), `${outlet.name}: ${address}`);
      const url = new URL(address);
      assert.match(url.protocol, /^https?:$/, `${outlet.name}: ${address}`);
      assert.equal(url.username + url.password + url.port, '', `${outlet.name}: ${address}`);
    }
  }
});

test('every outlet is written in a language that exists', () => {
  const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const outlet of outlets) {
    assert.match(outlet.language, /^[a-z]{2,3}$/, outlet.name);
    assert.ok(languages.of(outlet.language), `${outlet.name}: ${outlet.language}`);
  }
});

test('every outlet stands under the part of the world its country belongs to', () => {
  const subRegionOf = new Map(
    subRegions.flatMap(([code, , countries]) => countries.split(' ').map((country) => [country, code])),
  );
  for (const outlet of outlets) {
    assert.equal(outlet.m49, subRegionOf.get(outlet.country), `${outlet.name}: ${outlet.country}`);
  }
});

test('every part of the world has an outlet', () => {
  assert.deepEqual(
    groups,
    subRegions.map(([code, name]) => [code, name]),
  );
  for (const [code, name] of subRegions) {
    assert.ok(
      outlets.some((outlet) => outlet.m49 === code),
      name,
    );
  }
});

test('one can find an outlet in the file by country, then by name', () => {
  for (const [code, name] of subRegions) {
    const here = outlets.filter((outlet) => outlet.m49 === code).map((outlet) => `${outlet.country} ${outlet.name}`);
    assert.deepEqual(here, here.toSorted(), name);
  }
});

test('no single site is asked for more than four feeds, and no country fills the list', () => {
  const feedsAt = Map.groupBy(outlets, (outlet) => new URL(outlet.address).host);
  for (const [host, feeds] of feedsAt) assert.ok(feeds.length <= 4, `${host}: ${feeds.length}`);
  const feedsIn = Map.groupBy(outlets, (outlet) => outlet.country);
  for (const [country, feeds] of feedsIn) assert.ok(feeds.length <= 3, `${country}: ${feeds.length}`);
  assert.ok(feedsIn.size >= 150, `${feedsIn.size} countries`);
});

/** Reads the two levels of our own file; anything deeper or unknown fails the tests above. */
function readOutlets(opml: string) {
  const found: Outlet[] = [];
  const headings: (readonly [code: string, name: string])[] = [];
  let m49 = '';
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag !== 'outline') return;
        const { text = '', xmlUrl = '', htmlUrl = '', language = '', country = '' } = attributes;
        if (attributes.type === 'rss')
          found.push({ m49, name: text, address: xmlUrl, home: htmlUrl, language, country });
        else {
          m49 = attributes.m49 ?? '';
          headings.push([m49, text]);
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(opml);
  return { outlets: found, groups: headings };
}

/** Two spellings of one feed (http or https, with www or without, a slash at the end or none) get one key. */
function sameFeedKey(address: string): string {
  const url = new URL(address);
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search;
}
