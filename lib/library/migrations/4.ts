/** Frozen: this is what version 4 is for everyone who has it. A change is a migration of its own. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

interface ImportOf3 {
  readonly seq: number;
  readonly status: string;
  readonly journal?: object;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

interface Version {
  readonly doc: number;
  readonly seq: number;
}

/** Bytes of a chunk of a document column, in which a document has a bit or two bytes. */
const COLUMN_BYTES = 8_192;
const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1_000;

/**
 * The search index. Every version of an entry gets the number of its document, those of an import one after another, and
 * which of them are seen is written down. The index itself is made later, from the entries.
 */
export async function migrateTo4(database: IDBPDatabase, transaction: Upgrade): Promise<void> {
  for (const name of ['index', 'indexState', 'documents']) database.createObjectStore(name);
  database.createObjectStore('segments', { keyPath: 'number' });
  database.createObjectStore('turnover', { keyPath: ['seq', 'chunk'] });
  const imports: ImportOf3[] = await transaction.objectStore('imports').getAll();
  const staged = new Set(imports.filter(isInterrupted).map(({ seq }) => seq));
  const journaled = await countJournals(transaction, staged);
  const ranges = await makeRanges(transaction, journaled);
  const { newest, days } = await numberEntries(transaction, ranges);
  await numberImports(transaction, imports, ranges);
  await numberJournals(transaction, ranges);
  const entries = transaction.objectStore('entries');
  entries.deleteIndex('seq');
  entries.createIndex('doc', 'doc');
  const live = await readLive(transaction, newest);
  await writeColumn(transaction, 'live', toBits(live));
  await writeColumn(transaction, 'days', toPairs(days));
  if (ranges.size > 0)
    await transaction.objectStore('indexState').put({ analyzer: 0, nextSegment: 1 }, 'index');
}

function isInterrupted({ status, journal }: ImportOf3): boolean {
  return status === 'staged' && journal !== undefined;
}

/** Entries in the journals of interrupted imports, by import: they have numbers before they are written. */
async function countJournals(
  transaction: Upgrade,
  staged: ReadonlySet<number>,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  let cursor = await transaction.objectStore('journal').openCursor();
  while (cursor !== null) {
    const { seq } = cursor.value;
    if (staged.has(seq)) counts.set(seq, (counts.get(seq) ?? 0) + countEntries(cursor.value));
    cursor = await cursor.continue();
  }
  return counts;
}

function countEntries({ digests }: { digests: readonly { entries: readonly unknown[] }[] }): number {
  return digests.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** The numbers of each import's documents, in the order of imports: as many as it has versions, or will have. */
async function makeRanges(
  transaction: Upgrade,
  journaled: ReadonlyMap<number, number>,
): Promise<Map<number, Range>> {
  const counts = new Map<number, number>();
  const keys = (await transaction.objectStore('entries').getAllKeys()) as [id: number, seq: number][];
  for (const [, seq] of keys) counts.set(seq, (counts.get(seq) ?? 0) + 1);
  for (const [seq, count] of journaled) counts.set(seq, Math.max(count, counts.get(seq) ?? 0));
  const ranges = new Map<number, Range>();
  let end = 0;
  for (const [seq, count] of [...counts].sort(([one], [other]) => one - other)) {
    ranges.set(seq, { first: end, end: end + count });
    end += count;
  }
  return ranges;
}

/** Numbers every version. Returns the newest of each entry that is not hidden, and the days of all documents. */
async function numberEntries(transaction: Upgrade, ranges: ReadonlyMap<number, Range>) {
  const hidden: readonly number[] = (await transaction.objectStore('head').get('head'))?.hidden ?? [];
  const next = new Map([...ranges].map(([seq, { first }]) => [seq, first]));
  const newest = new Map<number, Version>();
  const days: number[] = [];
  let cursor = await transaction.objectStore('entries').index('seq').openCursor();
  while (cursor !== null) {
    const row = cursor.value;
    const doc = next.get(row.seq) ?? 0;
    next.set(row.seq, doc + 1);
    days[doc] = Date.parse(row.date) / MILLISECONDS_A_DAY;
    if (!hidden.includes(row.seq)) newest.set(row.id, { doc, seq: row.seq });
    await cursor.update({ ...row, doc });
    cursor = await cursor.continue();
  }
  return { newest, days };
}

/** An interrupted import is written anew from its first chunk, with the numbers of its journal. */
async function numberImports(
  transaction: Upgrade,
  imports: readonly ImportOf3[],
  ranges: ReadonlyMap<number, Range>,
): Promise<void> {
  const again = { writtenChunks: 0, writtenEntries: 0, indexedChunks: 0, analyzer: 0 };
  let documents = 0;
  for (const { end } of ranges.values()) documents = Math.max(documents, end);
  for (const record of imports) {
    const range = ranges.get(record.seq) ?? { first: documents, end: documents };
    const journal = isInterrupted(record) ? { journal: { ...record.journal, ...again } } : {};
    await transaction.objectStore('imports').put({ ...record, ...journal, documents: range });
  }
  const head = await transaction.objectStore('head').get('head');
  if (head !== undefined) await transaction.objectStore('head').put({ ...head, documents }, 'head');
}

async function numberJournals(transaction: Upgrade, ranges: ReadonlyMap<number, Range>): Promise<void> {
  const next = new Map([...ranges].map(([seq, { first }]) => [seq, first]));
  let cursor = await transaction.objectStore('journal').openCursor();
  while (cursor !== null) {
    const { seq } = cursor.value;
    const firstDoc = next.get(seq) ?? 0;
    await cursor.update({ ...cursor.value, firstDoc });
    next.set(seq, firstDoc + countEntries(cursor.value));
    cursor = await cursor.continue();
  }
}

/** Those of the newest versions that are not in the recycle bin. */
async function readLive(transaction: Upgrade, newest: ReadonlyMap<number, Version>): Promise<number[]> {
  const hidden: readonly number[] = (await transaction.objectStore('head').get('head'))?.hidden ?? [];
  const bins = new Map<number, { seq: number; at?: number }>();
  // Rows come in the order of operations for each entry.
  for (const row of await transaction.objectStore('bin').getAll())
    if (!hidden.includes(row.seq)) bins.set(row.id, row);
  return [...newest].flatMap(([id, { doc, seq }]) => {
    const bin = bins.get(id);
    return bin?.at !== undefined && bin.seq >= seq ? [] : [doc];
  });
}

function toBits(docs: readonly number[]): Uint8Array {
  const bits = new Uint8Array(docs.reduce((most, doc) => Math.max(most, (doc >>> 3) + 1), 0));
  for (const doc of docs) bits[doc >>> 3] = (bits[doc >>> 3] ?? 0) | (1 << (doc & 7));
  return bits;
}

function toPairs(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * numbers.length);
  for (const [doc, number] of numbers.entries()) {
    const kept = Math.min(0xffff, Math.max(0, number ?? 0));
    bytes.set([kept & 0xff, kept >>> 8], 2 * doc);
  }
  return bytes;
}

async function writeColumn(transaction: Upgrade, column: string, bytes: Uint8Array): Promise<void> {
  for (let chunk = 0; chunk * COLUMN_BYTES < bytes.length; chunk += 1) {
    const part = new Uint8Array(COLUMN_BYTES);
    part.set(bytes.subarray(chunk * COLUMN_BYTES, (chunk + 1) * COLUMN_BYTES));
    await transaction.objectStore('documents').put(part, [column, chunk]);
  }
}
