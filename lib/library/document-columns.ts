/** Reading what the index knows of each document without opening a segment (lib/library/index-rows.ts). */
import { COLUMN_BYTES, type DocumentColumn } from './index-rows';
import type { Reading } from './visible';

/** All of a column, one byte after another; as long as it was ever written. */
export async function readColumn(
  reading: Reading<'documents'>,
  column: DocumentColumn,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = await reading.objectStore('documents').getAll(IDBKeyRange.bound([column], [column, []]));
  const bytes = new Uint8Array(chunks.length * COLUMN_BYTES);
  for (const [index, chunk] of chunks.entries()) bytes.set(chunk, index * COLUMN_BYTES);
  return bytes;
}

/** Days since 1970-01-01 by document, for so many documents. */
export async function readDays(reading: Reading<'documents'>, documents: number): Promise<Uint16Array> {
  const bytes = await readColumn(reading, 'days');
  // Wherever browsers run, typed arrays have the lower byte first, as the column does.
  const stored = new Uint16Array(bytes.buffer);
  if (stored.length >= documents) return stored.subarray(0, documents);
  const days = new Uint16Array(documents);
  days.set(stored);
  return days;
}
