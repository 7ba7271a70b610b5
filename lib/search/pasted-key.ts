/** An identifier or address in a query names a paper or page. */
import type { PaperKey } from '../model/paper-key';
import { parseArxivId } from '../papers/arxiv-id';
import { keyOfAddress } from '../papers/canonical-address';

/** Every identifier has digits, and every address a colon. */
const MAY_NAME = /[0-9:]/;
const DOI = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/**
 * The key of an identifier of arXiv's, a DOI or an address, where the text is nothing else.
 * Takes any text and never throws.
 */
export function pastedKey(text: string): PaperKey | undefined {
  const trimmed = text.trim();
  if (!MAY_NAME.test(trimmed)) return undefined;
  const arxiv = parseArxivId(trimmed);
  if (arxiv !== undefined) return `arxiv:${arxiv.id}`;
  const doi = DOI.exec(trimmed)?.[1];
  return keyOfAddress(doi === undefined ? trimmed : `https://doi.org/${doi}`);
}
