// The slash commands as Discord keeps them: put there when they changed, since only 200 may be made a day in a server.
import { Routes } from 'discord.js';
import type { CommandSpec, Hear } from '../platform.ts';
import { nameProblem } from './answer.ts';
import { type Api, readId, toProblem } from './api.ts';
import { isRegistered, slashCommands } from './slash.ts';

/** Without it Discord leaves the other languages out of its answer, and every start would write all anew. */
const WITH_LOCALIZATIONS = new URLSearchParams({ with_localizations: 'true' });

/** Rejects when Discord cannot be asked who we are. */
export async function registerCommands(api: Api, commands: readonly CommandSpec[], hear: Hear): Promise<void> {
  const orBotItself = (error: unknown): Promise<unknown> =>
    // A server that is not Discord's may lack the question; an application's bot has its id.
    isMissing(error) ? api.get(Routes.user()) : Promise.reject(error);
  const applicationId = readId(await api.get(Routes.currentApplication()).catch(orBotItself));
  const wanted = slashCommands(commands);
  try {
    const current = await api
      .get(Routes.applicationCommands(applicationId), { query: WITH_LOCALIZATIONS })
      .catch(orNothing);
    if (!isRegistered(wanted, current)) await api.put(Routes.applicationCommands(applicationId), { body: wanted });
  } catch (error) {
    // Old commands still work and digests need none: say it and go on.
    hear.trouble({
      sentence: `Discord did not take the list of commands (${nameProblem(toProblem(error))})`,
      isFinal: false,
    });
  }
}

function orNothing(error: unknown): readonly unknown[] {
  if (isMissing(error)) return [];
  throw error;
}

function isMissing(error: unknown): boolean {
  const problem = toProblem(error);
  return problem.kind === 'answer' && (problem.status === 404 || problem.status === 405);
}
