/**
 * Sorted keys without what each shares with the one before. Of each: a byte with how many UTF-16 units it shares, in the upper
 * four bits, and how many follow, in the lower; where one of them is 15, the rest of it as a varint behind; then the units
 * that follow. https://en.wikipedia.org/wiki/Incremental_encoding
 */
import type { ByteReader } from './bytes';
import { CorruptIndexError } from './corrupt-index-error';
import { letterOf, OTHER, readLetter } from './key-letters';
import { KeyTable } from './key-table';

/** The most that half a byte has. */
export const NIBBLE = 15;

/** Reads so many keys. Throws a CorruptIndexError where there are not as many. */
export function readKeys(reader: ByteReader, count: number): KeyTable {
  const { bytes } = reader;
  // Each takes a byte at least.
  if (count > bytes.length) throw new CorruptIndexError('a record has fewer keys than it says');
  const starts = new Uint32Array(count + 1);
  let row = new Uint16Array(count * 16);
  for (let index = 0, last = 0; index < count; index += 1) {
    const head = reader.byte();
    const shared = sharedOf(reader, head);
    const following = followingOf(reader, head);
    const start = starts[index] ?? 0;
    if (last + shared > start) throw new CorruptIndexError('a key shares more than there is');
    const end = start + shared + following;
    if (end > row.length) row = grown(row, end);
    // Mostly few units, which loops copy sooner than calls.
    for (let place = 0; place < shared; place += 1) row[start + place] = row[last + place] ?? 0;
    let { position } = reader;
    for (let place = start + shared; place < end; place += 1) {
      const byte = bytes[position] ?? OTHER;
      if (byte === OTHER) {
        reader.position = position;
        row[place] = readLetter(reader);
        ({ position } = reader);
      } else {
        row[place] = letterOf(byte);
        position += 1;
      }
    }
    reader.position = position;
    starts[index + 1] = end;
    last = start;
  }
  return new KeyTable(row, starts);
}

/** By the first byte of a key, how many units it shares. To be read before how many follow. */
export function sharedOf(reader: ByteReader, head: number): number {
  return readLength(reader, head >>> 4);
}

/** How many units of a key follow. */
export function followingOf(reader: ByteReader, head: number): number {
  return readLength(reader, head & NIBBLE);
}

function readLength(reader: ByteReader, nibble: number): number {
  return nibble < NIBBLE ? nibble : NIBBLE + reader.varint();
}

function grown(row: Uint16Array, wanted: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(wanted, row.length * 2));
  larger.set(row);
  return larger;
}
