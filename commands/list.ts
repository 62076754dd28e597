// Every command there is, in the order in which menus show them: the only file that knows them all.
import { addsource } from './addsource.ts';
import type { Command } from './command.ts';
import { country } from './country.ts';
import { digest } from './digest.ts';
import { exportWishes } from './export.ts';
import { follow } from './follow.ts';
import { help } from './help.ts';
import { importWishes } from './import.ts';
import { mute } from './mute.ts';
import { pause } from './pause.ts';
import { privacy } from './privacy.ts';
import { region } from './region.ts';
import { removesource } from './removesource.ts';
import { resume } from './resume.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unmute } from './unmute.ts';
import { unsubscribe } from './unsubscribe.ts';
import { why } from './why.ts';
import { world } from './world.ts';

export const commands: readonly Command[] = [
  digest,
  country,
  region,
  world,
  search,
  story,
  why,
  subscribe,
  subscriptions,
  unsubscribe,
  settings,
  follow,
  mute,
  unmute,
  pause,
  resume,
  sources,
  addsource,
  removesource,
  exportWishes,
  importWishes,
  privacy,
  help,
  start,
  status,
];
