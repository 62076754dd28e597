// Every command there is, in the order in which menus show them: the only file that knows them all.
import type { Command } from './command.ts';
import { country } from './country.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { region } from './region.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';

export const commands: readonly Command[] = [
  digest,
  country,
  region,
  search,
  subscribe,
  subscriptions,
  unsubscribe,
  settings,
  help,
  start,
];
