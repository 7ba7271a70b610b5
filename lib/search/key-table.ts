import { decodeKey, decodeUnits } from './key-letters';

const LINE_FEED = 10;
/** Of UTF-16 units as typed arrays have them, wherever browsers run. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Keys as bytes, all in one row. */
export class KeyTable {
  /** Key number `index` lies from `starts[index]` up to `starts[index + 1]`. */
  constructor(
    readonly bytes: Uint8Array,
    readonly starts: Uint32Array,
  ) {}

  get count(): number {
    return this.starts.length - 1;
  }

  key(index: number): string {
    return decodeKey(this.bytes, this.starts[index], this.starts[index + 1]);
  }

  /** Whether a key's bytes begin with these. */
  beginsWith(index: number, beginning: Uint8Array): boolean {
    const start = this.starts[index] ?? 0;
    if ((this.starts[index + 1] ?? 0) - start < beginning.length) return false;
    for (let place = 0; place < beginning.length; place += 1) {
      if (this.bytes[start + place] !== beginning[place]) return false;
    }
    return true;
  }

  /** Which keys begin with these bytes, where keys are in order: from `first` up to, but without, `end`. */
  rangeOf(beginning: Uint8Array): { first: number; end: number } {
    let first = 0;
    while (first < this.count && !this.beginsWith(first, beginning)) first += 1;
    let end = first;
    while (end < this.count && this.beginsWith(end, beginning)) end += 1;
    return { first, end };
  }

  /** The number of the key with exactly these bytes; -1 where there is none. */
  indexOf(key: Uint8Array): number {
    for (let index = 0; index < this.count; index += 1) {
      const length = (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0);
      if (length === key.length && this.beginsWith(index, key)) return index;
    }
    return -1;
  }

  /** All keys, each on a line of its own. */
  lines(): string {
    const units = new Uint16Array(this.bytes.length + this.count);
    let length = 0;
    for (let index = 0; index < this.count; index += 1) {
      if (index > 0) units[length++] = LINE_FEED;
      length = decodeUnits(this.bytes, this.starts[index] ?? 0, this.starts[index + 1] ?? 0, units, length);
    }
    return decoder.decode(units.subarray(0, length));
  }
}
