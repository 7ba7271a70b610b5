/** An http(s) address taken apart, with everything evened out that does not change which page it names. */
export interface WebAddress {
  /** Lower case, without `www.`, `m.` or `mobile.`; with its port unless that is a default one. */
  readonly host: string;
  /** Case and inner slashes kept, escapes evened out; no trailing slash or `index.html`: '' for the root. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** '' unless it names a page of its own (`#/…`, `#!…`). */
  readonly hash: string;
}

// Longer ones only come from hostile pages; this also bounds the work done on one.
const MAX_LENGTH = 8_000;

const WITH_SCHEME = /^https?:\/\/\S+$/i;

// Written without a scheme often enough, and unmistakable.
const WITHOUT_SCHEME = /^(?:www\.|export\.|dx\.)?(?:arxiv\.org|doi\.org|openreview\.net)\/\S+$/i;

/** Takes an address apart. Returns undefined for anything but http and https; never throws. */
export function readWebAddress(address: string): WebAddress | undefined {
  const trimmed = address.trim();
  const complete = WITHOUT_SCHEME.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (complete.length > MAX_LENGTH || !WITH_SCHEME.test(complete) || !URL.canParse(complete))
    return undefined;
  const url = new URL(complete);
  const host = plainHost(url);
  if (host === '' || host.endsWith('.')) return undefined;
  return {
    host,
    path: plainPath(url),
    query: url.searchParams,
    hash: pageHash(url.hash),
  };
}

/** Drops trailing slashes and `index.html` from a path, or from a host with a path. */
export function withoutTail(path: string): string {
  const parts = path.split('/');
  while (parts.length > 1 && /^(?:index\.html)?$/.test(parts.at(-1) ?? '-')) parts.pop();
  return parts.join('/');
}

/** The host of a {@link WebAddress}. */
export function plainHost({ hostname, port }: URL): string {
  const host = hostname
    .replace(/\.$/, '')
    // `m.com` is a host of its own, so something with a dot must be left.
    .replace(/^(?:(?:www|m|mobile)\.)+(?=[^.]+\.)/, '')
    .replace(/\.m\.wikipedia\.org$/, '.wikipedia.org');
  return host === '' ? host : host + plainPort(port);
}

/** The path of a {@link WebAddress}. */
export function plainPath({ pathname }: URL): string {
  return withoutTail(evenOutEscapes(pathname));
}

// A key has no scheme, so the default port of either is no part of it.
function plainPort(port: string): string {
  return port === '' || port === '80' || port === '443' ? '' : `:${port}`;
}

function pageHash(hash: string): string {
  const plain = withoutTail(evenOutEscapes(hash));
  return /^#[/!]./.test(plain) ? plain : '';
}

/**
 * One spelling for equal addresses (RFC 3986, 6.2.2): characters that need no escape have none, the others have
 * one in upper case. Browsers disagree on a few (`^`, `|`, brackets), so their output is not taken as it is.
 */
function evenOutEscapes(part: string): string {
  return part.replace(/%([\da-f]{2})?|[^\w\-.~!$&'()*+,;=:@/?#%]/gi, (found, hex?: string) => {
    if (hex === undefined) return `%${found.charCodeAt(0).toString(16).toUpperCase()}`;
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w\-.~!$&'()*+,;=:@]/.test(character) ? character : found.toUpperCase();
  });
}
