/** How many rows of a page are looked at: as many as arXiv's longest lists have. */
export const MOST_ROWS = 2_000;

/** What the elements of a list are, in its order; what `read` cannot make out is left out. */
export function readRows<Row>(
  elements: Iterable<Element>,
  read: (element: Element) => Row | undefined,
): Row[] {
  const rows: Row[] = [];
  let seen = 0;
  for (const element of elements) {
    seen += 1;
    if (seen > MOST_ROWS) break;
    const row = read(element);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}
