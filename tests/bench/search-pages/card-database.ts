/** What the rows of a list show, by number, and the indexes of engines that store none by themselves. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PeerDocument } from './peer';

interface CardSchema extends DBSchema {
  cards: { key: number; value: PeerDocument };
  /** By the engine, and the part of its index. */
  indexes: { key: [engine: string, part: string]; value: string };
}

export function openCards(): Promise<IDBPDatabase<CardSchema>> {
  return openDB<CardSchema>('peers', 1, {
    upgrade(database) {
      database.createObjectStore('cards');
      database.createObjectStore('indexes');
    },
  });
}

/** The titles of ten documents, in one transaction. */
export async function readTitles(
  database: IDBPDatabase<CardSchema>,
  ids: readonly number[],
): Promise<string[]> {
  const cards = database.transaction('cards').store;
  const found = await Promise.all(ids.map((id) => cards.get(id)));
  return found.map((card) => card?.title ?? '');
}

/** All parts of an engine's index. */
export async function readParts(engine: string): Promise<Map<string, string>> {
  const database = await openCards();
  const range = IDBKeyRange.bound([engine], [engine, []]);
  const reading = database.transaction('indexes').store;
  const [keys, values] = await Promise.all([reading.getAllKeys(range), reading.getAll(range)]);
  database.close();
  return new Map(keys.map(([, part], index) => [part, values[index] ?? '']));
}

/** Stores parts of an engine's index in one transaction. */
export async function writeParts(engine: string, parts: ReadonlyMap<string, string>): Promise<void> {
  const database = await openCards();
  const writing = database.transaction('indexes', 'readwrite');
  for (const [part, value] of parts) await writing.store.put(value, [engine, part]);
  await writing.done;
  database.close();
}
