/**
 * Sorted keys without what each shares with the one before. Of each: a byte with how many UTF-16 units it shares, in the upper
 * four bits, and how many follow, in the lower; where one of them is 15, the rest of it as a varint behind; then the units
 * that follow. https://en.wikipedia.org/wiki/Incremental_encoding
 */
import { type ByteReader, ByteWriter } from './bytes';
import { CorruptIndexError } from './corrupt-index-error';
import { readLetter, writeLetter } from './key-letters';
import { KEY_END, KeyTable } from './key-table';

const NIBBLE = 15;

/** Front-codes keys one after the other. */
export class FrontCoder {
  readonly #writer = new ByteWriter();
  #last = '';
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#writer.length;
  }

  /** Adds a key that comes after all before. */
  add(key: string): void {
    const shared = sharedLength(this.#last, key);
    const following = key.length - shared;
    this.#writer.byte((Math.min(NIBBLE, shared) << 4) | Math.min(NIBBLE, following));
    if (shared >= NIBBLE) this.#writer.varint(shared - NIBBLE);
    if (following >= NIBBLE) this.#writer.varint(following - NIBBLE);
    for (let at = shared; at < key.length; at += 1) writeLetter(this.#writer, key.charCodeAt(at));
    this.#last = key;
    this.#count += 1;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#writer.finish();
  }
}

/** How many UTF-16 units two keys begin with alike. */
export function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

/** Reads so many keys. Throws a CorruptIndexError where there are not as many. */
export function readKeys(reader: ByteReader, count: number): KeyTable {
  // Each takes a byte at least.
  if (count > reader.bytes.length) throw new CorruptIndexError('a record has fewer keys than it says');
  const starts = new Uint32Array(count + 1);
  let row = new Uint16Array(count * 16);
  for (let index = 0, last = 0; index < count; index += 1) {
    const head = reader.byte();
    const shared = readLength(reader, head >>> 4);
    const following = readLength(reader, head & NIBBLE);
    const start = starts[index] ?? 0;
    if (last + shared > start) throw new CorruptIndexError('a key shares more than there is');
    const end = start + shared + following;
    if (end >= row.length) row = grown(row, end + 1);
    // Mostly few units, which loops copy sooner than calls.
    for (let place = 0; place < shared; place += 1) row[start + place] = row[last + place] ?? 0;
    for (let place = start + shared; place < end; place += 1) row[place] = readLetter(reader);
    row[end] = KEY_END;
    starts[index + 1] = end + 1;
    last = start;
  }
  return new KeyTable(row, starts);
}

function readLength(reader: ByteReader, nibble: number): number {
  return nibble < NIBBLE ? nibble : NIBBLE + reader.varint();
}

function grown(row: Uint16Array, wanted: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(wanted, row.length * 2));
  larger.set(row);
  return larger;
}
