/** What the search index must have of a library, worked out from the rows alone. */
import { expect } from 'vitest';
import type { LibraryDatabase } from '../../lib/library/database';
import { recordsOf } from '../../lib/library/index-records';
import type { EntryRow } from '../../lib/library/rows';
import { decodeBlock } from '../../lib/search/block';
import { documentTerms } from '../../lib/search/document-terms';
import { readTerm } from '../../lib/search/segment-reader';
import type { TermPostings } from '../../lib/search/segment-writer';

/**
 * Holds the index against the entries: numbers of documents are each one version's; what a reader sees by the index is what a
 * reader sees by the entries; and each of these documents is in one segment, once, with all its terms.
 */
export async function expectIndexed(database: LibraryDatabase): Promise<void> {
  const rows = await database.getAll('entries');
  const documents = rows.map(({ doc }) => doc);
  const head = await database.get('head', 'head');
  expect(new Set(documents).size).toBe(documents.length);
  expect(Math.max(-1, ...documents)).toBeLessThan(head?.documents ?? 0);
  const seen = await readSeen(database);
  expect(await bitsOf(database, 'live')).toEqual([...seen.keys()].sort((one, other) => one - other));
  const gone = new Set(await bitsOf(database, 'gone'));
  expect(documents.filter((doc) => gone.has(doc))).toEqual([]);
  expect(await daysOf(database, [...seen.keys()])).toEqual([...seen.values()].map(({ date }) => date));
  expect(await readIndexed(database, seen)).toEqual(termsOf(seen));
}

/** What is there once all rests are swept: nothing in the index that no segment has, and of each missing document that it is gone. */
export async function expectSwept(database: LibraryDatabase): Promise<void> {
  const there = new Set((await database.getAll('entries')).map(({ doc }) => doc));
  const { documents = 0 } = (await database.get('head', 'head')) ?? {};
  const missing = Array.from({ length: documents }, (_, doc) => doc).filter((doc) => !there.has(doc));
  expect(await bitsOf(database, 'gone')).toEqual(missing);
  const numbers = new Set((await database.getAllKeys('index')).map(([number]) => number));
  expect([...numbers]).toEqual(await database.getAllKeys('segments'));
}

/** Visible versions outside the recycle bin, by document. */
async function readSeen(database: LibraryDatabase): Promise<Map<number, EntryRow>> {
  const { hidden = [] } = (await database.get('head', 'head')) ?? {};
  const bins = (await database.getAll('bin')).filter(({ seq }) => !hidden.includes(seq));
  const newest = new Map<number, EntryRow>();
  for (const row of await database.getAll('entries')) if (!hidden.includes(row.seq)) newest.set(row.id, row);
  const seen = [...newest.values()].filter(({ id, seq }) => {
    const last = bins.findLast((bin) => bin.id === id);
    return last?.at === undefined || last.seq < seq;
  });
  return new Map(seen.map((row) => [row.doc, row]));
}

/** Terms and marks of documents, as `doc key mark`. */
function termsOf(seen: ReadonlyMap<number, EntryRow>): string[] {
  return [...seen]
    .flatMap(([doc, { entry }]) => [...documentTerms(entry)].map(([key, mark]) => `${doc} ${key} ${mark}`))
    .sort();
}

/** The same, as the visible segments have them: what two of them have is there twice. */
async function readIndexed(
  database: LibraryDatabase,
  seen: ReadonlyMap<number, EntryRow>,
): Promise<string[]> {
  const segments = (await database.getAll('segments')).filter(({ status }) => status === 'visible');
  const found: string[] = [];
  for (const { number, range } of segments)
    for (const { key, postings } of await readTerms(database, number))
      for (const [place, doc] of postings.docs.entries()) {
        expect(doc >= range.first && doc < range.end).toBe(true);
        if (seen.has(doc)) found.push(`${doc} ${key} ${postings.marks[place]}`);
      }
  return found.sort();
}

async function readTerms(database: LibraryDatabase, segment: number): Promise<TermPostings[]> {
  const records = recordsOf(database);
  const terms: TermPostings[] = [];
  for (const bytes of await records.range(segment, 'block', '', undefined)) {
    const block = decodeBlock(bytes);
    for (let term = 0; term < block.keys.count; term += 1) {
      const key = block.keys.key(term);
      const postings = block.isLong(term)
        ? await readTerm(records, segment, key)
        : block.rows(term, term + 1);
      terms.push({ key, postings });
    }
  }
  return terms;
}

async function bitsOf(database: LibraryDatabase, column: 'live' | 'gone'): Promise<number[]> {
  const docs: number[] = [];
  for (const [index, byte] of (await bytesOf(database, column)).entries())
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) docs.push(index * 8 + bit);
  return docs;
}

async function daysOf(database: LibraryDatabase, docs: readonly number[]): Promise<string[]> {
  const bytes = await bytesOf(database, 'days');
  return docs.map((doc) => {
    const day = (bytes[2 * doc] ?? 0) + 256 * (bytes[2 * doc + 1] ?? 0);
    return new Date(day * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
  });
}

async function bytesOf(database: LibraryDatabase, column: 'live' | 'gone' | 'days'): Promise<number[]> {
  const chunks = await database.getAll('documents', IDBKeyRange.bound([column], [column, []]));
  return chunks.flatMap((chunk) => [...chunk]);
}
