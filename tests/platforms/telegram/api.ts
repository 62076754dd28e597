// Speaks to the Bot API over plain HTTP, as no library would: for tests that send what a library would mend.
import type { TelegramEmulator } from './client.ts';

export type Envelope = {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};

export type Post = (method: string, body?: object | FormData) => Promise<Envelope>;

export function openApi(telegram: TelegramEmulator, token: string): Post {
  return async (method, body = {}) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      ...(isForm ? { body } : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const envelope: Omit<Envelope, 'status'> = JSON.parse(await response.text());
    return { ...envelope, status: response.status };
  };
}
