/**
 * Every record of the index begins with a checksum of the rest, 32 bits of FNV-1a: each step of it can be undone, so that
 * no change of a single byte goes unnoticed. http://www.isthe.com/chongo/tech/comp/fnv/
 */
import { CorruptIndexError } from './corrupt-index-error';

/** Bytes that the checksum takes at the beginning of a record. */
export const CHECKSUM_BYTES = 4;

/** Writes the checksum of all that follows its place into that place. */
export function seal(record: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  viewOf(record).setUint32(0, checksumOf(record));
  return record;
}

/** Throws a CorruptIndexError where the checksum is not that of the rest. */
export function checkSeal(record: Uint8Array): void {
  const isWhole = record.length > CHECKSUM_BYTES && viewOf(record).getUint32(0) === checksumOf(record);
  if (!isWhole) throw new CorruptIndexError('a record’s checksum is wrong');
}

function checksumOf(record: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = CHECKSUM_BYTES; index < record.length; index += 1) {
    hash = Math.imul(hash ^ (record[index] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
