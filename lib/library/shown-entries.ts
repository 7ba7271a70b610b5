/** How entries are shown side by side. */
import type { ShownEntry } from '../model/annotation';
import type { Entry } from '../model/digest';
import type { EntryRow } from './rows';

/** The newest first, and in the order of its digest within a day. */
export function showNewestFirst(rows: readonly EntryRow[]): ShownEntry[] {
  return showInOrder(
    rows.toSorted((row, other) =>
      row.date === other.date ? row.id - other.id : row.date < other.date ? 1 : -1,
    ),
  );
}

/** The same words under several sources once, at the first of their places, naming all. */
export function showInOrder(rows: readonly EntryRow[]): ShownEntry[] {
  const shown: ShownEntry[] = [];
  for (const { id, date, source, entry } of rows) {
    const twin = shown.findIndex((other) => isTwin(other, source, entry));
    const found = shown[twin];
    if (found === undefined) shown.push({ id, date, sources: [source], entry });
    else shown[twin] = { ...found, sources: [...found.sources, source] };
  }
  return shown;
}

function isTwin(other: ShownEntry, source: string, entry: Entry): boolean {
  if (other.sources.includes(source) || entry.commentary.length === 0) return false;
  return other.entry.commentary.join('\n') === entry.commentary.join('\n');
}
