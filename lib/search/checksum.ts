/**
 * Every record of the index begins with a checksum of the rest, 32 bits of FNV-1a, which takes four bytes at a time here: each
 * step of it can be undone, so that no change of a single byte goes unnoticed. http://www.isthe.com/chongo/tech/comp/fnv/
 */
import { CorruptIndexError } from './corrupt-index-error';
import type { RecordKind } from './index-record';

/** Bytes that the checksum takes at the beginning of a record. */
export const CHECKSUM_BYTES = 4;

/** What is in the checksum too, so that no record is taken for one of another kind. */
const KINDS: Readonly<Record<RecordKind, number>> = {
  block: 1,
  long: 2,
  union: 3,
  vocabulary: 4,
  rest: 5,
};

/** Writes the checksum of all that follows its place into that place. */
export function seal(kind: RecordKind, record: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  viewOf(record).setUint32(0, checksumOf(kind, record));
  return record;
}

/** Throws a CorruptIndexError where the checksum is not that of the rest. */
export function checkSeal(kind: RecordKind, record: Uint8Array): void {
  const isWhole = record.length > CHECKSUM_BYTES && viewOf(record).getUint32(0) === checksumOf(kind, record);
  if (!isWhole) throw new CorruptIndexError('a record’s checksum is wrong');
}

function checksumOf(kind: RecordKind, record: Uint8Array): number {
  const view = viewOf(record);
  const words = record.length - (record.length % 4);
  let hash = 0x811c9dc5 ^ KINDS[kind];
  for (let index = CHECKSUM_BYTES; index < words; index += 4) {
    hash = Math.imul(hash ^ view.getUint32(index), 0x01000193);
  }
  for (let index = Math.max(words, CHECKSUM_BYTES); index < record.length; index += 1) {
    hash = Math.imul(hash ^ (record[index] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
