// What makes a subscription to a hub ours: an address that nobody can guess, and a secret that only its hub knows. Both are made from one key.
import { createHmac, timingSafeEqual } from 'node:crypto';

export type HubKeys = {
  /** The last part of the address at which the hub calls. */
  readonly nameOf: (id: number) => string;
  /** Null for a name that we did not give. */
  readonly idOf: (name: string) => number | null;
  /** 43 characters, for hub.secret. */
  readonly secretOf: (id: number) => string;
};

/** Nothing is kept of either: who reads a row of the database, or one address, learns no other. */
export function openHubKeys(key: string): HubKeys {
  const made = (what: 'name' | 'secret', id: number): string =>
    createHmac('sha256', key).update(`hub ${what} ${id}`).digest('base64url');
  return {
    nameOf: (id) => `${id}-${made('name', id)}`,
    idOf: (name) => {
      const [, id, mark] = /^([1-9]\d{0,14})-([\w-]{43})$/.exec(name) ?? [];
      if (id === undefined || mark === undefined) return null;
      return timingSafeEqual(Buffer.from(mark), Buffer.from(made('name', Number(id)))) ? Number(id) : null;
    },
    secretOf: (id) => made('secret', id),
  };
}

/** Those that the recommendation names. Most hubs sign with SHA-1 and none can be asked for another: ADR 0048. */
const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

export type Signature = {
  readonly read: (bytes: Uint8Array) => void;
  /** Once, after the last byte. */
  readonly isRight: () => boolean;
};

/** X-Hub-Signature, "sha256=…", checked as the body streams by, so that none of it is kept. Null when it names no method that we know. */
export function openSignature(header: string, secret: string): Signature | null {
  const [, method = '', written = ''] = /^(\w{1,10})=([\da-f]{40,128})$/i.exec(header.trim()) ?? [];
  if (!METHODS.has(method.toLowerCase())) return null;
  const hmac = createHmac(method.toLowerCase(), secret);
  return {
    read: (bytes) => void hmac.update(bytes),
    isRight: () => {
      const right = hmac.digest();
      const given = Buffer.from(written, 'hex');
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
