import type { PaperKey } from '../model/paper-key';
import { keyOfAddress } from './canonical-address';
import { findAddresses } from './find-addresses';

/** The paragraphs that have an address of one of the keys in them. */
export function paragraphsNaming(paragraphs: readonly string[], keys: readonly PaperKey[]): string[] {
  return paragraphs.filter((paragraph) =>
    findAddresses(paragraph).some(({ address }) => {
      const key = keyOfAddress(address);
      return key !== undefined && keys.includes(key);
    }),
  );
}
