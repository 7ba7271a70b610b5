/** Frozen: this is what version 5 is for everyone who has it. A change is a migration of its own. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type KeyOf4 = [key: string, relation: string, id: number, seq: number];

/** The relations of version 4. Nothing was ever found by the one that is missing, which is that of resources. */
const LINKS = ['link', 'learned'];
const OTHERS = ['title', 'mention'];

/** The keys of a version of an entry stand in one row instead of one each: writing so many was a third of an import's time. */
export async function migrateTo5(database: IDBPDatabase, transaction: Upgrade): Promise<void> {
  const rows = rowsOf((await transaction.objectStore('keys').getAllKeys()) as KeyOf4[]);
  database.deleteObjectStore('keys');
  const keys = database.createObjectStore('keys', { keyPath: ['seq', 'id'] });
  keys.createIndex('key', 'keys', { multiEntry: true });
  for (const row of rows) await keys.put(row);
}

function rowsOf(all: readonly KeyOf4[]) {
  const versions = new Map<string, KeyOf4[]>();
  for (const one of all) {
    const version = JSON.stringify(one.slice(2));
    const ofVersion = versions.get(version);
    if (ofVersion === undefined) versions.set(version, [one]);
    else ofVersion.push(one);
  }
  return [...versions.values()].flatMap((ofVersion) => {
    const [[, , id, seq] = []] = ofVersion;
    const related = (relations: readonly string[]) =>
      ofVersion.filter(([, relation]) => relations.includes(relation)).map(([key]) => key);
    const links = new Set(related(LINKS));
    const keys = new Set([...links, ...related(OTHERS)]);
    return keys.size === 0 ? [] : [{ seq, id, keys: [...keys], links: links.size }];
  });
}
