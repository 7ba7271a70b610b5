import type { PaperKey } from '../model/paper-key';
import { findStamps } from './find-stamps';
import { writtenAddresses } from './written-addresses';

/** The paragraphs that have an address of one of the keys in them, or a paper's identifier behind `arXiv:`. */
export function paragraphsNaming(paragraphs: readonly string[], keys: readonly PaperKey[]): string[] {
  return paragraphs.filter((paragraph) => {
    const written = writtenAddresses([paragraph]);
    const stamped = new Set(findStamps(paragraph).map(({ paper }) => paper));
    return keys.some((key) => written.has(key) || stamped.has(key));
  });
}
