// Which links Telegram takes, and how it writes them down (LinkManager, check_link).

const SCHEMES = ['http:', 'https:', 'tg:', 'ton:', 'tonsite:'];

export type LinkTrouble =
  | 'Invalid URL'
  | 'Unsupported URL protocol'
  | 'Wrong HTTP URL'
  | 'Wrong port number specified in the URL';

/** The link as the server keeps it, or null where it drops it. */
export function checkedLink(address: string): string | null {
  const url = parse(address);
  if (url === null || linkTrouble(address) !== null) return null;
  if (!url.protocol.startsWith('http')) return address;
  // Only the front is put right; what follows the host stays as it was written.
  const [, authority = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/is.exec(address) ?? [];
  return `${url.protocol}//${authority.toLowerCase()}${rest.startsWith('/') ? '' : '/'}${rest}`;
}

/** Null when the link is taken. */
export function linkTrouble(address: string): LinkTrouble | null {
  const url = parse(address);
  if (url === null || address === '' || /\s/.test(address)) return 'Invalid URL';
  if (!SCHEMES.includes(url.protocol)) return 'Unsupported URL protocol';
  if (!url.protocol.startsWith('http')) return null;
  const host = url.hostname;
  const isDotted = host.includes('.') && !host.startsWith('.') && !host.endsWith('.') && !host.includes('..');
  if (!isDotted && !host.startsWith('[')) return 'Wrong HTTP URL';
  return url.port === '0' ? 'Wrong port number specified in the URL' : null;
}

function parse(address: string): URL | null {
  return URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`);
}
