// Whose server an address leads to: politeness is owed to an owner, not to one of its host names.
import { isIP } from 'node:net';

/** Below these a name is still nobody's: "co.uk", "com.au", "gov.in". One list for all countries, since they copied each other. */
const SECOND_LEVELS: ReadonlySet<string> = new Set(
  'ac co com edu gen go gob gouv gov govt gub ltd mil net ne nic nom or org plc re sch web'.split(' '),
);

/**
 * "feeds.bbci.co.uk" is bbci.co.uk's. An address of numbers is its own owner. Where the list above errs it joins two owners,
 * who are then visited in turn: too polite is the safe side. Empty for what is no address.
 */
export function registrableDomain(address: string): string {
  const host = URL.parse(address)?.hostname.replace(/\.$/, '') ?? '';
  if (host === '' || isIP(host.replace(/^\[|\]$/g, '')) !== 0) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isDeep = labels.length > 2 && top.length === 2 && SECOND_LEVELS.has(second);
  return labels.slice(isDeep ? -3 : -2).join('.');
}

/** What is visited one at a time: a domain, or on the operator's own machine each feed by itself. */
export function visitingLane(address: string): string {
  const url = URL.parse(address);
  return url !== null && isLoopback(url.hostname) ? url.href : registrableDomain(address);
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
