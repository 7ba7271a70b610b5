/** A Bloom filter over keys: it takes about one unknown key in a hundred for a known one, and never the other way about. */

const BITS_A_KEY = 10;
/** How many of the bits are a key's. */
const PLACES = 7;

/** An empty filter for so many keys. */
export function makeFilter(keys: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Math.ceil((Math.max(1, keys) * BITS_A_KEY) / 8));
}

export function addToFilter(filter: Uint8Array, key: string): void {
  for (const place of placesOf(filter, key))
    filter[place >>> 3] = (filter[place >>> 3] ?? 0) | (1 << (place & 7));
}

/** False where the key was surely never added. */
export function mayHaveKey(filter: Uint8Array, key: string): boolean {
  return placesOf(filter, key).every((place) => ((filter[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0);
}

/**
 * Two hashes make all places: Kirsch and Mitzenmacher, "Less Hashing, Same Performance". Both go over the UTF-16 units as
 * FNV-1a does, each with its own prime, and are mixed at the end as in MurmurHash3.
 */
function placesOf({ length }: Uint8Array, key: string): number[] {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
  }
  const [start, step] = [mix(one), mix(other)];
  return Array.from({ length: PLACES }, (_, turn) => (start + turn * step) % (length * 8));
}

/** At most 2³², so that a few of them are still exact numbers. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
