import { forwardedAddress } from './host-rules';
import { readWebAddress } from './web-address';

/**
 * The host on which a reader arrives who opens an address: as it is written, under whatever name its pages are keyed.
 * Undefined where it is no complete http(s) address. It may still send them on, which only the network knows.
 */
export function openedHost(address: string): string | undefined {
  const page = readWebAddress(address);
  if (page === undefined || !URL.canParse(address)) return undefined;
  const forwarded = forwardedAddress(page);
  // Always shorter than what it was in, so this ends.
  return forwarded === undefined ? new URL(address).host : openedHost(forwarded);
}
