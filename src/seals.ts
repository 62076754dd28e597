// Seals the buttons of a message for the chat that gets it, and reads them when they come back, after restarts and upgrades too.
import { createHash, randomBytes } from 'node:crypto';
import { LINE_BYTES_MAX, sealLine, unsealLine } from './chat/seal.ts';
import type { ChatAddress } from './model/chat.ts';
import type { Action, Message } from './model/message.ts';
import type { Store } from './store/store.ts';

/** Stands before the name of a line that is too long for a button. No command begins with it. */
const KEPT = '#';

export type Seals = {
  readonly close: (address: ChatAddress, message: Message) => Promise<Message>;
  /** The line of a button that came back; null when it was not sealed for that chat, or is forgotten. */
  readonly open: (address: ChatAddress, sealed: string) => Promise<string | null>;
};

/** The secret is made once and stays in the database: buttons outlive the process. */
export async function openSeals(store: Pick<Store, 'secret' | 'keepLine' | 'keptLine'>): Promise<Seals> {
  const secret = await store.secret('buttons', randomBytes(32).toString('base64url'));
  const ownerOf = ({ platform, chat }: ChatAddress): string => `${platform}:${chat}`;

  const fit = async (owner: string, line: string): Promise<string> => {
    if (Buffer.byteLength(line) <= LINE_BYTES_MAX) return line;
    const name = createHash('sha256').update(`${owner}\n${line}`).digest('base64url').slice(0, 22);
    await store.keepLine({ owner, name, line });
    return KEPT + name;
  };

  return {
    close: async (address, message) => {
      const owner = ownerOf(address);
      const seal = async (actions: readonly Action[]): Promise<readonly Action[]> => {
        const sealed: Action[] = [];
        for (const action of actions) {
          sealed.push({ ...action, line: sealLine(await fit(owner, action.line), action.opens, { secret, owner }) });
        }
        return sealed;
      };
      const { actions, choices } = message;
      return {
        ...message,
        ...(actions === undefined ? {} : { actions: await seal(actions) }),
        ...(choices === undefined ? {} : { choices: { ...choices, from: await seal(choices.from) } }),
      };
    },
    open: async (address, sealed) => {
      const owner = ownerOf(address);
      const line = unsealLine(sealed, { secret, owner });
      return line?.startsWith(KEPT) ? store.keptLine({ owner, name: line.slice(KEPT.length) }) : line;
    },
  };
}
