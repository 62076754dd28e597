// Every command there is, in the order in which menus show them: the only file that knows them all.
import type { Command } from './command.ts';
import { country } from './country.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { region } from './region.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { story } from './story.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';
import { why } from './why.ts';

export const commands: readonly Command[] = [
  digest,
  country,
  region,
  search,
  story,
  why,
  subscribe,
  subscriptions,
  unsubscribe,
  settings,
  help,
  start,
];
