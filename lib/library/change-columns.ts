/** Changing what the index knows of each document without opening a segment (lib/library/index-rows.ts). */
import { COLUMN_BYTES, type DocumentColumn, type DocumentRange } from './index-rows';
import type { Writing } from './transaction';

export interface BitChanges {
  readonly set?: Iterable<number>;
  /** Where a document is to be set too, it is set. */
  readonly clear?: Iterable<number>;
}

/** Sets and clears bits of documents. */
export async function changeBits(
  change: Writing<'documents'>,
  column: 'live' | 'gone',
  { set = [], clear = [] }: BitChanges,
): Promise<void> {
  const chunks = new Map<number, Map<number, boolean>>();
  const note = (doc: number, isSet: boolean) => {
    const chunk = Math.floor(doc / (COLUMN_BYTES * 8));
    const bits = chunks.get(chunk) ?? new Map<number, boolean>();
    chunks.set(chunk, bits.set(doc - chunk * COLUMN_BYTES * 8, isSet));
  };
  for (const doc of clear) note(doc, false);
  for (const doc of set) note(doc, true);
  for (const [chunk, bits] of chunks)
    await changeChunk(change, column, chunk, (bytes) => {
      for (const [bit, isSet] of bits) {
        const mask = 1 << (bit & 7);
        const byte = bytes[bit >>> 3] ?? 0;
        bytes[bit >>> 3] = isSet ? byte | mask : byte & ~mask;
      }
    });
}

const DAYS_A_CHUNK = COLUMN_BYTES / 2;

/** Writes the dates of documents that follow each other, as `YYYY-MM-DD`. */
export async function writeDays(
  change: Writing<'documents'>,
  first: number,
  dates: readonly string[],
): Promise<void> {
  const end = first + dates.length;
  for (let chunk = Math.floor(first / DAYS_A_CHUNK); chunk * DAYS_A_CHUNK < end; chunk += 1) {
    const start = chunk * DAYS_A_CHUNK;
    await changeChunk(change, 'days', chunk, (bytes) => {
      for (let doc = Math.max(first, start); doc < Math.min(end, start + DAYS_A_CHUNK); doc += 1) {
        const day = dayNumber(dates[doc - first] ?? '');
        bytes.set([day & 0xff, day >>> 8], 2 * (doc - start));
      }
    });
  }
}

/** Every number of a range. */
export function* documentsOf({ first, end }: DocumentRange): Generator<number> {
  for (let doc = first; doc < end; doc += 1) yield doc;
}

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1_000;

/** Days since 1970-01-01, as far as two bytes can tell: up to the year 2149. */
function dayNumber(date: string): number {
  return Math.min(0xffff, Math.max(0, Date.parse(date) / MILLISECONDS_A_DAY));
}

async function changeChunk(
  change: Writing<'documents'>,
  column: DocumentColumn,
  chunk: number,
  make: (bytes: Uint8Array) => void,
): Promise<void> {
  const store = change.objectStore('documents');
  const bytes = (await store.get([column, chunk])) ?? new Uint8Array(COLUMN_BYTES);
  make(bytes);
  await store.put(bytes, [column, chunk]);
}
