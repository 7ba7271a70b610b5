/**
 * arXiv identifiers in running text, which count only behind `arXiv:`, as in the stamp on a paper's margin: every other number
 * with a dot may be anything.
 */
import type { PaperKey } from '../model/paper-key';
import { explainBadArxivId, parseArxivId } from './arxiv-id';

/** What stands in a text at `start`, an offset in UTF-16 units, and the paper that it names; one that cannot be is undefined. */
export interface Stamp {
  readonly start: number;
  readonly written: string;
  readonly paper: PaperKey | undefined;
}

// Behind a letter or a sign of addresses it is part of one, which findAddresses finds.
const STAMP =
  /(?<![\w/:.=?&%#~+@-])arxiv:\s?((?:[a-z-]+(?:\.[a-z]{2})?\/)?\d+(?:\.\d+)*(?:v\d+)?)(?![\w-])/gi;

/** All in a text that have the look of one, in order. Linear. */
export function findStamps(text: string): Stamp[] {
  return [...text.matchAll(STAMP)].flatMap(({ index, 0: written, 1: id = '' }) => {
    const paper = parseArxivId(id);
    if (paper === undefined && explainBadArxivId(id) === undefined) return [];
    return { start: index, written, paper: paper && (`arxiv:${paper.id}` as const) };
  });
}
