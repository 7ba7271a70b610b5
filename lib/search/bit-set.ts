/** A set of whole numbers from 0, a bit for each up to the largest. */
export class BitSet {
  #bytes: Uint8Array<ArrayBuffer>;

  /** With the bytes of another set, which it takes over. */
  constructor(bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0)) {
    this.#bytes = bytes;
  }

  /** Not copied: number n is bit n mod 8 of byte n ÷ 8. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  has(number: number): boolean {
    return ((this.#bytes[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  add(number: number): void {
    const index = number >>> 3;
    if (index >= this.#bytes.length) this.#grow(index + 1);
    this.#bytes[index] = (this.#bytes[index] ?? 0) | (1 << (number & 7));
  }

  /** The numbers below a limit that are not in it, ascending. */
  missing(limit: number): number[] {
    const missing: number[] = [];
    const bytes = this.#bytes;
    for (let first = 0; first < limit; first += 8) {
      if (bytes[first >>> 3] === 0xff) continue;
      for (let number = first; number < Math.min(limit, first + 8); number += 1)
        if (!this.has(number)) missing.push(number);
    }
    return missing;
  }

  /** How many numbers are in it. */
  count(): number {
    let count = 0;
    for (const byte of this.#bytes) {
      // Each step takes the lowest away.
      for (let bits = byte; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }

  #grow(wanted: number): void {
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
