// May this page be read? A site's robots.txt, asked for once a day and kept: the door to robots-parser.
import robotsParser from 'robots-parser';
import { type Clock, DAY_MS, HOUR_MS, type Instant } from '../base/time.ts';
import type { Http } from './http.ts';

export type Robots = {
  /** False too while the site cannot say: then the page waits. Never throws. */
  readonly allows: (page: RobotsQuestion) => Promise<RobotsAnswer>;
};

export type RobotsQuestion = { readonly url: string; readonly isOwnFeeds: boolean };
export type RobotsAnswer = 'yes' | 'no' | 'later';

export type RobotsWorld = {
  readonly http: Http;
  readonly now: Clock;
  /** The product's name alone, as robots.txt would write it. */
  readonly agent: string;
};

/** RFC 9309, 2.4: no longer than a day. */
const KEPT_MS = DAY_MS;

/** RFC 9309, 2.3.1.4: a server that fails forbids everything, until it is asked again. */
const FAILED_MS = HOUR_MS;

/** RFC 9309, 2.5: at least 500 KiB are read. */
const BYTES_MAX = 512_000;
const SITES_MAX = 2_000;

type RobotsFile = { readonly isDisallowed: (url: string, agent: string) => boolean | undefined };

/** The package's types promise a default export inside its default export, which is not what it has. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => RobotsFile;

type Rules = { readonly answer: (url: string) => RobotsAnswer; readonly until: Instant };

export function openRobots({ http, now, agent }: RobotsWorld): Robots {
  const sites = new Map<string, Promise<Rules>>();

  async function ask(origin: string, isOwnFeeds: boolean): Promise<Rules> {
    const url = `${origin}/robots.txt`;
    const fetched = await http.get({
      url,
      etag: null,
      lastModified: null,
      accept: 'text/plain, */*;q=0.5',
      bodyBytesMax: BYTES_MAX,
      isTrusted: isOwnFeeds,
    });
    const answered = (answer: Rules['answer'], spanMs: number): Rules => ({ answer, until: now() + spanMs });
    if (fetched.ok && fetched.value.kind === 'page') {
      const rules = parseRobots(url, new TextDecoder().decode(fetched.value.bytes));
      return answered((page) => (rules.isDisallowed(page, agent) === true ? 'no' : 'yes'), KEPT_MS);
    }
    const kind = fetched.ok ? 'unchanged' : fetched.problem.kind;
    // No such file, or none for us: nothing is forbidden. Anything else may pass.
    if (kind === 'not-found' || kind === 'gone' || kind === 'refused') return answered(() => 'yes', KEPT_MS);
    return answered(() => 'later', FAILED_MS);
  }

  return {
    allows: async ({ url, isOwnFeeds }) => {
      const origin = URL.parse(url)?.origin;
      if (origin === undefined) return 'no';
      const known = await sites.get(origin);
      if (known !== undefined && known.until > now()) return known.answer(url);
      sites.delete(origin);
      const asked = ask(origin, isOwnFeeds);
      sites.set(origin, asked);
      const oldest = sites.keys().next().value;
      if (sites.size > SITES_MAX && oldest !== undefined) sites.delete(oldest);
      return (await asked).answer(url);
    },
  };
}
