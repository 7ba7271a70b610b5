/** Bytes one after the other, and whole numbers in as few of them as they need. */
import { CorruptIndexError } from './corrupt-index-error';

/** A buffer that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A whole number from 0 to below 2³², seven bits a byte, the lowest first. https://en.wikipedia.org/wiki/LEB128 */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Zero bytes. */
  skip(count: number): void {
    this.#makeRoom(count);
    this.#length += count;
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(count: number): void {
    const wanted = this.#length + count;
    if (wanted <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a {@link ByteWriter} wrote. Throws a CorruptIndexError past the end. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public position: number,
  ) {}

  byte(): number {
    const value = this.bytes[this.position];
    if (value === undefined) throw new CorruptIndexError('a record ends too early');
    this.position += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new CorruptIndexError('a number has no end');
  }

  /** The next bytes, not copied. */
  take(count: number): Uint8Array {
    const end = this.position + count;
    if (end > this.bytes.length) throw new CorruptIndexError('a record ends too early');
    const taken = this.bytes.subarray(this.position, end);
    this.position = end;
    return taken;
  }
}
