import type { ShownEntry } from '../../lib/model/annotation';
import type { Entry } from '../../lib/model/digest';
import { prepareDocuments, searchDocuments } from '../../lib/search/match';
import { parseQuery } from '../../lib/search/query';
import { makeEntry } from '../library/entries';

let made = 0;

/** An entry with nothing in it but the parts given. */
export function shownEntry(parts: Partial<Entry>, date = '2024-09-18'): ShownEntry {
  made += 1;
  return { id: made, date, sources: ['출처'], entry: makeEntry('-', { commentary: [], ...parts }) };
}

/** Which of the entries a text finds, by their places in the list, best first. */
export function placesFound(entries: readonly ShownEntry[], text: string): number[] {
  const found = searchDocuments(prepareDocuments(entries), parseQuery(text));
  return found.map((shown) => entries.indexOf(shown));
}

/** Whether a text finds a commentary. */
export function finds(text: string, commentary: string): boolean {
  return placesFound([shownEntry({ commentary: [commentary] })], text).length === 1;
}
