/** Keys in order, all in one row of UTF-16 units. */
export class KeyTable {
  /** Key number `index` begins at `starts[index]` and goes up to, but without, `starts[index + 1]`. */
  constructor(
    readonly row: Uint16Array,
    readonly starts: Uint32Array,
  ) {}

  get count(): number {
    return this.starts.length - 1;
  }

  key(index: number): string {
    return String.fromCharCode(...this.row.subarray(this.starts[index], this.starts[index + 1]));
  }

  /** The number of a key; -1 where it is not there. */
  indexOf(key: string): number {
    const index = this.#firstFrom(key, 0);
    const length = (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0);
    return length === key.length && this.#compare(index, key) === 0 ? index : -1;
  }

  /** Which keys begin so: `first` up to, but without, `end`. */
  rangeOf(prefix: string): { first: number; end: number } {
    return { first: this.#firstFrom(prefix, 0), end: this.#firstFrom(prefix, 1) };
  }

  /** The number of the first key that {@link #compare} says is so much behind another. https://en.wikipedia.org/wiki/Binary_search */
  #firstFrom(key: string, least: 0 | 1): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, key) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where a key is before another, above where it is behind, 0 where it begins with it. */
  #compare(index: number, other: string): number {
    const start = this.starts[index] ?? 0;
    const length = (this.starts[index + 1] ?? 0) - start;
    for (let place = 0; place < other.length; place += 1) {
      if (place >= length) return -1;
      const difference = (this.row[start + place] ?? 0) - other.charCodeAt(place);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
