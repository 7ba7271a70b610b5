/** Finding entries by keys, many at once: few rounds of requests, and each key and entry read once. */
import { kindOfKey, type PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import type { LibraryDatabase } from './database';
import { idRanges } from './id-ranges';
import type { KnownKeys } from './known-keys';
import { linksOf } from './learned-links';
import { type EntryRow, EVERY_VERSION, type HeadRow } from './rows';
import { type Reading, readEntries, readHead, readOfEntries } from './visible';

export const LOOKUP_STORES = ['head', 'keys', 'entries', 'bin', 'learned'] as const;

type LookupReading = Reading<(typeof LOOKUP_STORES)[number]>;

/** An entry outside the recycle bin, as it is now. */
export interface FoundEntry {
  readonly row: EntryRow;
  /** Its own and the learned ones that count. */
  readonly links: readonly PaperKey[];
  /** The key of its title, where that has one. */
  readonly title: PaperKey | undefined;
}

/** How an entry came to a key, the most trusted first. What it mentions is not what it is about. */
export type KeyRelation = 'link' | 'learned' | 'title' | 'mention';

export interface Match {
  readonly found: FoundEntry;
  readonly relation: KeyRelation;
}

/** One state of the library, and what has been read of it so far. */
export interface Lookup {
  readonly reading: LookupReading;
  readonly head: HeadRow;
  readonly matches: Map<PaperKey, readonly Match[]>;
  readonly entries: Map<number, FoundEntry | undefined>;
}

export async function openLookup(database: LibraryDatabase): Promise<Lookup> {
  return await lookUpIn(database.transaction(LOOKUP_STORES));
}

/** A lookup within a transaction that reads more than that. */
export async function lookUpIn(reading: LookupReading): Promise<Lookup> {
  return { reading, head: await readHead(reading), matches: new Map(), entries: new Map() };
}

/** The matches of a key that has been read. */
export function matchesOf({ matches }: Lookup, key: PaperKey): readonly Match[] {
  return matches.get(key) ?? [];
}

/** Reads the entries under some keys, as far as they have not been read and the library may have them. */
export async function readMatches(
  lookup: Lookup,
  keys: Iterable<PaperKey>,
  mayHave: KnownKeys['mayHave'] = () => true,
): Promise<void> {
  const asked = [...new Set(keys)].filter((key) => !lookup.matches.has(key) && mayHave(key));
  const rows = await readKeyRows(lookup, asked);
  await readFound(
    lookup,
    rows.flat().map(([, id]) => id),
  );
  for (const [index, key] of asked.entries()) {
    const matches = (rows[index] ?? []).flatMap(([seq, id]): Match[] => {
      const found = lookup.entries.get(id);
      return found !== undefined && countsFor(found, key, seq)
        ? [{ found, relation: relationOf(found, key) }]
        : [];
    });
    lookup.matches.set(key, matches);
  }
}

type KeyReference = readonly [seq: number, id: number];

/** Requests that are made at once, so that the browser never holds more than the answers to these. */
const AT_ONCE = 1_000;

async function readKeyRows({ reading }: Lookup, keys: readonly PaperKey[]): Promise<KeyReference[][]> {
  const index = reading.objectStore('keys').index('key');
  const rows: KeyReference[][] = [];
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const some = keys.slice(start, start + AT_ONCE);
    const read = await Promise.all(some.map((key) => index.getAllKeys(IDBKeyRange.only(key))));
    for (const ofKey of read) rows.push(ofKey);
  }
  return rows;
}

async function readFound({ reading, head, entries }: Lookup, ids: Iterable<number>): Promise<void> {
  const asked = [...new Set(ids)].filter((id) => !entries.has(id));
  const [visible, learned] = await Promise.all([
    readEntries(reading, head, asked),
    readOfEntries(reading.objectStore('learned'), idRanges(asked)),
  ]);
  for (const id of asked) {
    const entry = visible.get(id);
    if (entry === undefined || entry.removedAt !== undefined) {
      entries.set(id, undefined);
      continue;
    }
    const { row } = entry;
    const links = linksOf(row.entry, learned.get(id) ?? []);
    entries.set(id, { row, links, title: titleKey(row.entry.title) });
  }
}

/** The most trusted of an entry that the key counts for. */
function relationOf({ row, links }: FoundEntry, key: PaperKey): KeyRelation {
  if (row.entry.links.includes(key)) return 'link';
  if (links.includes(key)) return 'learned';
  return kindOfKey(key) === 'title' ? 'title' : 'mention';
}

/** A key counts while it belongs to the visible version of an entry, a learned one as long as nothing speaks against it. */
function countsFor({ row, links }: FoundEntry, key: PaperKey, seq: number): boolean {
  return seq === EVERY_VERSION ? links.includes(key) : seq === row.seq;
}
