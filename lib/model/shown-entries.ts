/** How entries are shown side by side. */
import type { ShownEntry } from './annotation';
import type { Entry } from './digest';

/** An entry of one source, as the library keeps it. */
export interface SourcedEntry {
  readonly id: number;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly entry: Entry;
}

/** The newest first, and in the order of its digest within a day. */
export function showNewestFirst(rows: readonly SourcedEntry[]): ShownEntry[] {
  return showInOrder(
    rows.toSorted((row, other) =>
      row.date === other.date ? row.id - other.id : row.date < other.date ? 1 : -1,
    ),
  );
}

/** The same words under several sources once, at the first of their places, naming all. */
export function showInOrder(rows: readonly SourcedEntry[]): ShownEntry[] {
  const shown: ShownEntry[] = [];
  // Where entries with the same words stand in what is shown.
  const places = new Map<string, number[]>();
  for (const { id, date, source, entry } of rows) {
    const words = entry.commentary.join('\n');
    const alike = entry.commentary.length === 0 ? [] : (places.get(words) ?? []);
    const twin = alike.find((place) => shown[place]?.sources.includes(source) === false) ?? shown.length;
    const found = shown[twin];
    if (found === undefined) places.set(words, [...alike, twin]);
    shown[twin] = found
      ? { ...found, sources: [...found.sources, source] }
      : { id, date, sources: [source], entry };
  }
  return shown;
}
