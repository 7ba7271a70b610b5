/**
 * Sorted keys without what each shares with the one before. Of each: a byte with how many bytes it shares, in the upper four
 * bits, and how many follow, in the lower; where one of them is 15, the rest of it as a varint behind; then the bytes that
 * follow. https://en.wikipedia.org/wiki/Incremental_encoding
 */
import { type ByteReader, ByteWriter } from './bytes';
import { CorruptIndexError } from './corrupt-index-error';
import { KeyTable } from './key-table';

const NIBBLE = 15;

/** Front-codes keys one after the other. */
export class FrontCoder {
  readonly #writer = new ByteWriter();
  #last: Uint8Array = new Uint8Array(0);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#writer.length;
  }

  /** Adds the bytes of a key that comes after all before. */
  add(key: Uint8Array): void {
    const most = Math.min(key.length, this.#last.length);
    let shared = 0;
    while (shared < most && key[shared] === this.#last[shared]) shared += 1;
    const following = key.length - shared;
    this.#writer.byte((Math.min(NIBBLE, shared) << 4) | Math.min(NIBBLE, following));
    if (shared >= NIBBLE) this.#writer.varint(shared - NIBBLE);
    if (following >= NIBBLE) this.#writer.varint(following - NIBBLE);
    this.#writer.append(key.subarray(shared));
    this.#last = key;
    this.#count += 1;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#writer.finish();
  }
}

/** Reads so many keys. Throws a CorruptIndexError where there are not as many. */
export function readKeys(reader: ByteReader, count: number): KeyTable {
  // Each takes a byte at least.
  if (count > reader.bytes.length) throw new CorruptIndexError('a record has fewer keys than it says');
  const starts = new Uint32Array(count + 1);
  let row = new Uint8Array(count * 16);
  for (let index = 0; index < count; index += 1) {
    const head = reader.byte();
    const shared = readLength(reader, head >>> 4);
    const following = reader.take(readLength(reader, head & NIBBLE));
    const start = starts[index] ?? 0;
    const last = starts[index - 1] ?? 0;
    if (last + shared > start) throw new CorruptIndexError('a key shares more than there is');
    const end = start + shared + following.length;
    if (end > row.length) row = grown(row, end);
    for (let place = 0; place < shared; place += 1) row[start + place] = row[last + place] ?? 0;
    row.set(following, start + shared);
    starts[index + 1] = end;
  }
  return new KeyTable(row, starts);
}

function readLength(reader: ByteReader, nibble: number): number {
  return nibble < NIBBLE ? nibble : NIBBLE + reader.varint();
}

function grown(row: Uint8Array, wanted: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(wanted, row.length * 2));
  larger.set(row);
  return larger;
}
