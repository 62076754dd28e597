// The commands in Telegram's menu: in English for everybody, and in each language that we speak for those whose client speaks it.
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { CommandSpec } from '../platform.ts';
import type { Failure } from './answer.ts';
import { type Api, ASK_DEADLINE_MS } from './api.ts';
import { cutText } from './text.ts';

/** https://core.telegram.org/bots/api#botcommand */
const DESCRIPTION_CHARS_MAX = 256;

export type MenuWorld = {
  readonly api: Pick<Api, 'bot' | 'ask'>;
  readonly tell: (sentence: string) => void;
  readonly closing: AbortSignal;
};

/** Null when Telegram has been told, whatever it thinks of it: a menu that is not taken is no reason to be deaf. */
export async function setMenus(commands: readonly CommandSpec[], world: MenuWorld): Promise<Failure | null> {
  const failure = await setMenu(commands, null, world);
  if (failure !== null || commands.some(({ descriptionIn }) => descriptionIn === undefined)) return failure;
  const others = LANGUAGES.filter((language) => language !== 'en');
  // Side by side, since none waits for another. One that is not heard of is set at the next start: nobody waits for it.
  await Promise.all(others.map((language) => setMenu(commands, language, world)));
  return null;
}

async function setMenu(
  commands: readonly CommandSpec[],
  language: Language | null,
  { api: { bot, ask }, tell, closing }: MenuWorld,
): Promise<Failure | null> {
  const describe = ({ description, descriptionIn }: CommandSpec): string =>
    language === null || descriptionIn === undefined ? description : descriptionIn(language);
  const body = {
    commands: commands.map((spec) => ({
      command: spec.name,
      description: cutText(describe(spec), DESCRIPTION_CHARS_MAX),
    })),
    ...(language === null ? {} : { language_code: language }),
  };
  const done = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('setMyCommands', body, how), closing);
  if (done.ok) return null;
  const isRefused = done.problem.kind === 'answered' && [400, 404].includes(done.problem.status);
  if (done.problem.kind !== 'answered' || !isRefused) return done.problem;
  tell(`Telegram refused the command menu: ${done.problem.description}`);
  return null;
}
