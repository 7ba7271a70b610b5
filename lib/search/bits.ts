/**
 * Numbers in bits. Small ones are short: with Rice's code of parameter k, a number is its upper part in unary (so many
 * ones and a zero) and then its k lower bits. https://en.wikipedia.org/wiki/Golomb_coding
 */
import { CorruptIndexError } from './corrupt-index-error';

/** An upper part that is as large is told by so many ones, and the whole number follows in 32 bits. */
export const LONGEST_UNARY = 20;
/** The largest k. With that of the unary part, what one load of 32 bits holds from any bit of a byte. */
export const LARGEST_RICE = 24;
/** A reader loads as many bytes from where it stands, also at the end. */
export const BITS_PADDING = 4;

/** The best k for numbers with this mean, whose chances fall by the same part from each to the next. */
export function riceParameter(mean: number): number {
  const half = Math.floor(mean * Math.LN2);
  return half < 1 ? 0 : Math.min(LARGEST_RICE, 31 - Math.clz32(half));
}

export class BitWriter {
  #bytes = new Uint8Array(1024);
  #bits = 0;

  /** The lowest bits of a number, at most 32, the highest of them first. */
  write(value: number, width: number): void {
    const wanted = (this.#bits + width + 7) >>> 3;
    if (wanted > this.#bytes.length) this.#grow(wanted);
    let left = width;
    while (left > 0) {
      const free = 8 - (this.#bits & 7);
      const taken = free < left ? free : left;
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const index = this.#bits >>> 3;
      this.#bytes[index] = (this.#bytes[index] ?? 0) | (part << (free - taken));
      this.#bits += taken;
      left -= taken;
    }
  }

  rice(value: number, k: number): void {
    const upper = value >>> k;
    if (upper >= LONGEST_UNARY) {
      this.write(2 ** LONGEST_UNARY - 1, LONGEST_UNARY);
      this.write(value, 32);
      return;
    }
    this.write(2 ** (upper + 1) - 2, upper + 1);
    this.write(value, k);
  }

  /** A number from 1 in Elias's gamma code: as many zeros as bits follow its first. */
  gamma(value: number): void {
    const following = 31 - Math.clz32(value);
    this.write(0, following);
    this.write(value, following + 1);
  }

  /** What was written, and room for a reader's last load. */
  finish(): Uint8Array<ArrayBuffer> {
    const written = (this.#bits + 7) >>> 3;
    const bytes = new Uint8Array(written + BITS_PADDING);
    bytes.set(this.#bytes.subarray(0, written));
    return bytes;
  }

  #grow(wanted: number): void {
    const grown = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a {@link BitWriter} wrote. Throws a CorruptIndexError past the end. */
export class BitReader {
  readonly #view: DataView;
  /** The last byte from which there are 32 bits. */
  readonly #last: number;
  #position: number;

  /** From the first bit of a byte on. */
  constructor({ buffer, byteOffset, byteLength }: Uint8Array, byte: number) {
    this.#view = new DataView(buffer, byteOffset, byteLength);
    this.#last = byteLength - BITS_PADDING;
    this.#position = byte * 8;
  }

  rice(k: number): number {
    const upper = Math.clz32(~this.#load());
    if (upper >= LONGEST_UNARY) return this.#whole();
    this.#position += upper + 1;
    // In two steps, since a shift by 32 would be one by 0.
    const lower = (this.#load() >>> 1) >>> (31 - k);
    this.#position += k;
    return (upper << k) | lower;
  }

  gamma(): number {
    const following = Math.min(LARGEST_RICE, Math.clz32(this.#load()));
    this.#position += following;
    const value = this.#load() >>> (31 - following);
    this.#position += following + 1;
    return value;
  }

  #whole(): number {
    this.#position += LONGEST_UNARY;
    const high = this.#load() >>> 16;
    this.#position += 16;
    const low = this.#load() >>> 16;
    this.#position += 16;
    return high * 2 ** 16 + low;
  }

  /** The next 32 bits, of which the first 25 are surely there. */
  #load(): number {
    const byte = this.#position >>> 3;
    if (byte > this.#last) throw new CorruptIndexError('a list ends too early');
    return this.#view.getUint32(byte) << (this.#position & 7);
  }
}
