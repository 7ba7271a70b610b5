import type { PaperRow } from './site';

/** How many rows of a page are looked at: as many as arXiv's longest lists have. */
const MOST_ROWS = 2_000;

/** The papers in a list, in its order; what `read` cannot make out is left out. */
export function readRows(
  elements: Iterable<Element>,
  read: (element: Element) => PaperRow | undefined,
): PaperRow[] {
  const rows: PaperRow[] = [];
  let seen = 0;
  for (const element of elements) {
    seen += 1;
    if (seen > MOST_ROWS) break;
    const row = read(element);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}
