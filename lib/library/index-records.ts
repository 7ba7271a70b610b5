/** The records of the search index as the browser keeps them. */
import type { IndexRecords } from '../search/index-record';
import type { LibraryDatabase } from './database';
import type { Reading } from './visible';

/** All as they are in one transaction. */
export function recordsIn(reading: Reading<'index'>): IndexRecords {
  const read = (range: IDBKeyRange, count?: number) => reading.objectStore('index').getAll(range, count);
  return {
    first: (segment, kind, from, most) =>
      read(IDBKeyRange.bound([segment, kind, from], [segment, kind, []]), most),
    range: async (segment, kind, from, to) => {
      // The browser refuses a range with nothing in it.
      if (to !== undefined && to <= from) return [];
      // A list comes after every text.
      const end = [segment, kind, to ?? []];
      return await read(IDBKeyRange.bound([segment, kind, from], end, false, true));
    },
  };
}

/** Each read by itself, for what takes long, under the import lock: then nobody takes a segment away. */
export function recordsOf(database: LibraryDatabase): IndexRecords {
  return recordsIn({ objectStore: (name) => database.transaction(name).objectStore(name) });
}
