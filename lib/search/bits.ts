/**
 * Numbers in bits. Small ones are short: with Rice's code of parameter k, a number is its upper part in unary (so many
 * ones and a zero) and then its k lower bits. https://en.wikipedia.org/wiki/Golomb_coding
 */
import { CorruptIndexError } from './corrupt-index-error';

/** An upper part that is as large is told by so many ones, and the whole number follows in 32 bits. */
export const LONGEST_UNARY = 20;
/** The largest k. */
export const LARGEST_RICE = 24;
const WORD = 32;
/** Of a load of 32 bits, those that are there from whichever bit of a byte it begins. */
const SURE_BITS = 25;
/** A reader loads as many bytes from where it stands, also at the end. */
export const BITS_PADDING = 4;

/** Twice the logarithm of the golden ratio. */
const RATIO = 0.9624;

/**
 * The best k for numbers of this mean that are rarer the larger they are, each by the same part. After Kiely, "Selecting the
 * Golomb Parameter in Rice Coding" (https://ui.adsabs.harvard.edu/abs/2004IPNPR.159E...1K), without logarithms, which are not
 * the same to the last bit everywhere.
 */
export function riceParameter(mean: number): number {
  const scaled = Math.floor((mean + 0.5) * RATIO);
  return scaled < 1 ? 0 : Math.min(LARGEST_RICE, 31 - Math.clz32(scaled));
}

export class BitWriter {
  #view = new DataView(new ArrayBuffer(1024));
  /** Whole words that were written. */
  #bytes = 0;
  /** The word after them, its first bits written. */
  #word = 0;
  #free = WORD;

  /** The lowest bits of a number, at most 32, the highest of them first. */
  write(value: number, width: number): void {
    const bits = width === WORD ? value : value & ((1 << width) - 1);
    const over = width - this.#free;
    if (over < 0) {
      this.#word |= bits << -over;
      this.#free = -over;
      return;
    }
    this.#flush(this.#word | (bits >>> over));
    this.#word = over === 0 ? 0 : bits << (WORD - over);
    this.#free = WORD - over;
  }

  rice(value: number, k: number): void {
    const upper = value >>> k;
    if (upper >= LONGEST_UNARY) {
      this.write(-1, LONGEST_UNARY);
      this.write(value, WORD);
    } else if (upper + k < WORD) {
      this.write((((2 << upper) - 2) << k) | (value & ((1 << k) - 1)), upper + 1 + k);
    } else {
      this.write((2 << upper) - 2, upper + 1);
      this.write(value, k);
    }
  }

  /** A number from 1 in Elias's gamma code: as many zeros as bits follow its first. */
  gamma(value: number): void {
    const following = 31 - Math.clz32(value);
    this.write(0, following);
    this.write(value, following + 1);
  }

  /** What was written, and room for a reader's last load. Nothing can be written any more. */
  finish(): Uint8Array<ArrayBuffer> {
    const length = this.#bytes + ((WORD - this.#free + 7) >>> 3);
    this.#flush(this.#word);
    return new Uint8Array(this.#view.buffer.slice(0, length + BITS_PADDING));
  }

  #flush(word: number): void {
    // A word more than is written, for the padding.
    if (this.#bytes + 8 > this.#view.byteLength) this.#grow();
    this.#view.setUint32(this.#bytes, word);
    this.#bytes += 4;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#view.byteLength * 2);
    grown.set(new Uint8Array(this.#view.buffer));
    this.#view = new DataView(grown.buffer);
  }
}

/** Reads what a {@link BitWriter} wrote. Throws a CorruptIndexError past the end. */
export class BitReader {
  /** In bits from the first of all bytes; the next number begins there. */
  position: number;

  /** From the first bit of a byte on. */
  constructor(
    readonly bytes: Uint8Array,
    byte: number,
  ) {
    this.position = byte * 8;
  }

  /** The last byte from which there are 32 bits. */
  get last(): number {
    return this.bytes.length - BITS_PADDING;
  }

  rice(k: number): number {
    const upper = Math.clz32(~this.#load());
    if (upper >= LONGEST_UNARY) return this.#whole();
    this.position += upper + 1;
    const lower = (this.#load() >>> 1) >>> (31 - k);
    this.position += k;
    return (upper << k) | lower;
  }

  gamma(): number {
    const loaded = this.#load();
    const following = Math.min(LARGEST_RICE, Math.clz32(loaded));
    this.position += following;
    // Mostly one load has all of it.
    const rest = 2 * following < SURE_BITS ? loaded << following : this.#load();
    this.position += following + 1;
    return rest >>> (31 - following);
  }

  /** As many as there are places. Mostly they are 1, which is one bit. */
  gammas(numbers: Uint32Array): void {
    const { bytes } = this;
    for (let index = 0; index < numbers.length; index += 1) {
      const { position } = this;
      if ((((bytes[position >>> 3] ?? 0) << (position & 7)) & 0x80) !== 0) {
        numbers[index] = 1;
        this.position = position + 1;
      } else {
        numbers[index] = this.gamma();
      }
    }
  }

  #whole(): number {
    this.position += LONGEST_UNARY;
    const high = this.#load() >>> 16;
    this.position += 16;
    const low = this.#load() >>> 16;
    this.position += 16;
    return high * 2 ** 16 + low;
  }

  /** The 32 bits from where it stands, of which the first {@link SURE_BITS} are there. */
  #load(): number {
    const { bytes, position } = this;
    const byte = position >>> 3;
    if (byte > this.last) throw endsTooEarly();
    const upper = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
    const lower = ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
    return ((upper << 16) | lower) << (position & 7);
  }
}

/** What a reader throws past the end. */
export function endsTooEarly(): CorruptIndexError {
  return new CorruptIndexError('a list ends too early');
}
