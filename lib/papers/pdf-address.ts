import { isArxivAddress } from './arxiv-address';
import { plainHost } from './web-address';

/** Sites whose PDFs do not end in `.pdf`, by their plain hosts. */
const WITHOUT_ENDING: readonly (readonly [isHost: (host: string) => boolean, path: RegExp])[] = [
  [isArxivAddress, /^\/(?:pdf|ftp)\//],
  [(host) => host === 'openreview.net', /^\/(?:pdf|attachment)$/],
];

/** Whether a PDF is to be expected at an address: what is really there, only the browser knows. */
export function isPdfAddress(url: URL): boolean {
  const { pathname } = url;
  if (/\.pdf$/i.test(pathname)) return true;
  const host = plainHost(url);
  return WITHOUT_ENDING.some(([isHost, path]) => isHost(host) && path.test(pathname));
}
