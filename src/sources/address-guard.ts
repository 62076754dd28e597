// Which addresses a stranger's link may make us connect to: public ones, looked up once and connected to as looked up.
import type { LookupAddress, LookupAllOptions, LookupOneOptions } from 'node:dns';
import { lookup } from 'node:dns';
import { isIP, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown into the connection that is being made, and recognised when the request fails. */
export class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`${host} is not a public address`);
    this.name = 'PrivateAddressError';
  }
}

/** Global unicast in IPv6; ipaddr.js calls ::7f00:1 (IPv4-compatible, RFC 4291 2.5.5.1) unicast too. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Takes dotted quads and IPv6, IPv4-mapped or not. False for whatever is no address. */
function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 0) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/** A host that is written as an address and is not public. Names are judged when they are looked up. */
function isPrivateLiteral(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && !isPublicAddress(bare);
}

type Connect<Options> = (options: Options, callback: (...made: [null, Socket] | [Error, null]) => void) => void;

/**
 * What connects, guarded at both ends: net.connect looks nothing up for an address, so that publicLookup never sees a
 * literal; and a socket whose far end turns out to be private, whatever the look-up said, is ended before a byte is sent.
 */
export function guardConnection<Options extends { readonly hostname: string }>(
  connect: Connect<Options>,
): Connect<Options> {
  return (options, callback) => {
    if (isPrivateLiteral(options.hostname)) return callback(new PrivateAddressError(options.hostname), null);
    connect(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      if (isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      callback(new PrivateAddressError(options.hostname), null);
    });
  };
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * dns.lookup for net.connect: one resolution, every answer checked, the socket goes to what was checked. One private
 * answer among public ones refuses the name: no honest name has both.
 */
export function publicLookup(
  hostname: string,
  options: LookupOneOptions | LookupAllOptions,
  callback: LookupCallback,
): void {
  lookUpInTurn(hostname, options, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const isPublic = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
    const first = addresses[0];
    if (!isPublic || first === undefined) return callback(new PrivateAddressError(hostname), []);
    if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
}

/**
 * A name is looked up by one of libuv's four threads, which reads of files wait for as well: without a network each look-up
 * holds its thread for seconds. One thread is left to the rest of the process.
 */
const LOOKUPS_MAX = 3;

let lookupCount = 0;
const waitingLookups: (() => void)[] = [];

type AllCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

function lookUpInTurn(hostname: string, options: LookupOneOptions | LookupAllOptions, callback: AllCallback): void {
  const start = (): void => {
    lookupCount++;
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      lookupCount--;
      waitingLookups.shift()?.();
      callback(error, addresses);
    });
  };
  if (lookupCount < LOOKUPS_MAX) start();
  else waitingLookups.push(start);
}
