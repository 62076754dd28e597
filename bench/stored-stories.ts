// Many invented stories as rows of a database, for measurements of answers: countries as uneven as in life, articles of some length.
import { DAY_MS } from '../src/base/time.ts';
import type { OpenDatabase } from '../src/store/sqlite/open.ts';

const ROWS_AT_ONCE = 500;
const OUTLETS = 120;
/** The first countries get most of the news, as in life; Tuvalu gets none. */
const COUNTRIES =
  'US GB IN CN RU UA IL PK FR DE BR JP AU CA MX NG ZA KE EG TR IR SA ES IT PL KR ID PH VN TH BD LK NP AF PE CL CO AR VE CU SE NO FI DK NL BE CH AT GR PT RO HU CZ IE NZ SG MY MM KH LA MN KZ UZ GE AM AZ SY IQ JO LB YE OM AE QA KW MA DZ TN LY SD ET SO UG TZ RW ZM ZW MZ AO GH CI SN ML NE TD CM'.split(
    ' ',
  );

/** The same numbers in every run. */
function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `days` back from now, evenly. */
export async function fillStories(
  db: OpenDatabase['db'],
  { storyCount, days, now }: { readonly storyCount: number; readonly days: number; readonly now: number },
): Promise<void> {
  const draw = drawFrom(7);
  const country = (): string => COUNTRIES[Math.floor(draw() ** 2 * COUNTRIES.length)] ?? 'US';
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('outlets')
      .values(Array.from({ length: OUTLETS }, (_, at) => ({ id: `o${at}`, name: `Outlet ${at}`, home: null })))
      .execute();
    for (let from = 0; from < storyCount; from += ROWS_AT_ONCE) {
      const stories = Array.from({ length: Math.min(ROWS_AT_ONCE, storyCount - from) }, (_, at) => {
        const newsAt = Math.floor(now - draw() * days * DAY_MS);
        const [first, second] = [country(), country()];
        const about =
          first === second
            ? [{ country: first, share: 1 }]
            : [
                { country: first, share: 0.7 },
                { country: second, share: 0.3 },
              ];
        const id = `s${from + at}`;
        return { id, newsAt, about, publishers: 1 + Math.floor(draw() ** 6 * 12), articleId: `a${from + at}` };
      });
      await trx
        .insertInto('stories')
        .values(
          stories.map(({ id, newsAt, about, publishers, articleId }) => ({
            id,
            headline: `Council number ${id} approves a new tunnel under its river`,
            language: 'en',
            summary: JSON.stringify([{ text: `The council voted for the tunnel of ${id} on Monday.`, articleId }]),
            disputes: '[]',
            growth: '[]',
            about: JSON.stringify(about),
            publishers,
            version: 1,
            publishers_at_version: publishers,
            started_at: newsAt,
            news_at: newsAt,
            grew_at: newsAt,
            is_sample: 0,
          })),
        )
        .execute();
      await trx
        .insertInto('story_places')
        .values(
          stories.flatMap(({ id, newsAt, about }) =>
            about.map((place) => ({ story_id: id, country: place.country, share: place.share, news_at: newsAt })),
          ),
        )
        .execute();
      await trx
        .insertInto('story_words')
        .values(
          stories.map(({ id }, at) => ({
            rowid: from + at + 1,
            headline: `Council number ${id} approves a new ${at % 50 === 0 ? 'tunnel' : 'bridge'} under its river`,
            summary: `The council voted for the ${at % 50 === 0 ? 'tunnel' : 'bridge'} of ${id} on Monday.`,
          })),
        )
        .execute();
      const articles = stories.flatMap((story) =>
        Array.from({ length: story.publishers }, (_, at) => ({ story, id: `${story.articleId}-${at}` })),
      );
      for (let at = 0; at < articles.length; at += ROWS_AT_ONCE) {
        await trx
          .insertInto('articles')
          .values(
            articles.slice(at, at + ROWS_AT_ONCE).map(({ story, id }, index) => ({
              id,
              outlet_id: `o${(index * 31) % OUTLETS}`,
              story_id: story.id,
              url: `https://news.example/${id}`,
              title: 'Council approves a new tunnel under its river',
              text: 'The council voted for the tunnel on Monday after a debate of nine hours. '.repeat(20),
              language: 'en',
              dateline: null,
              agency: null,
              published_at: story.newsAt,
              seen_at: story.newsAt,
              news_at: story.newsAt,
              about: '[]',
              mentioned: '[]',
              is_duplicate: 0,
              is_sample: 0,
            })),
          )
          .execute();
      }
    }
  });
}
