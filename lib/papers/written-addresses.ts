import type { PaperKey } from '../model/paper-key';
import { keyOfAddress } from './canonical-address';
import { findAddresses } from './find-addresses';

/** The addresses of some paragraphs as their author wrote them, by key; of several with one key the first. */
export function writtenAddresses(paragraphs: readonly string[]): Map<PaperKey, string> {
  const written = new Map<PaperKey, string>();
  for (const { address } of paragraphs.flatMap(findAddresses)) {
    const key = keyOfAddress(address);
    if (key !== undefined && !written.has(key)) written.set(key, address);
  }
  return written;
}
