// How long a 429 asks us to wait, from its body where its headers do not say: the library looks at headers alone, and would take it for "at once".
import { DefaultRestOptions } from 'discord.js';

export const requestWithWait: typeof DefaultRestOptions.makeRequest = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status !== 429 || response.headers.has('retry-after')) return response;
  const text = await response.text();
  const wait = readWait(text);
  const headers = new Headers(response.headers);
  if (wait.seconds !== null) headers.set('retry-after', String(wait.seconds));
  if (wait.isGlobal) headers.set('x-ratelimit-global', 'true');
  return new Response(text, { status: response.status, statusText: response.statusText, headers });
};

/** {"message": "You are being rate limited.", "retry_after": 1.5, "global": false}; of a page of HTML, nothing. */
function readWait(text: string): { readonly seconds: number | null; readonly isGlobal: boolean } {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return { seconds: null, isGlobal: false };
    const seconds = 'retry_after' in body ? Number(body.retry_after) : Number.NaN;
    return {
      seconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : null,
      isGlobal: 'global' in body && body.global === true,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { seconds: null, isGlobal: false };
    throw error;
  }
}
