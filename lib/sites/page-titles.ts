import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';

/** No real title is longer, and a hostile one must cost nothing. */
const LONGEST_TITLE = 1_000;

/** Keys of exact titles, each once; what is missing or too long for a title gives none. */
export function titleKeys(titles: readonly (string | null | undefined)[]): PaperKey[] {
  const keys = titles.flatMap((title) => {
    if (title === null || title === undefined || title.length > LONGEST_TITLE) return [];
    return titleKey(title) ?? [];
  });
  return [...new Set(keys)];
}
