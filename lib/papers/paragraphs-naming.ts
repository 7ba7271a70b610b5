import type { PaperKey } from '../model/paper-key';
import { writtenAddresses } from './written-addresses';

/** The paragraphs that have an address of one of the keys in them. */
export function paragraphsNaming(paragraphs: readonly string[], keys: readonly PaperKey[]): string[] {
  return paragraphs.filter((paragraph) => {
    const written = writtenAddresses([paragraph]);
    return keys.some((key) => written.has(key));
  });
}
