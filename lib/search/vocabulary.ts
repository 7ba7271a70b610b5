/**
 * The terms that are words, for what can only be found by looking at each: in groups by how many documents they stand in,
 * 2ⁿ to below 2ⁿ⁺¹, the most frequent group first.
 *
 * Layout of a record: checksum; n (a byte); number of keys (varint); the keys, front-coded.
 */
import { ByteReader } from './bytes';
import { CHECKSUM_BYTES, checkSeal } from './checksum';
import { followingOf, sharedOf } from './front-coding';
import { readLetter, skipLetters } from './key-letters';
import type { TermCount } from './segment-reader';
import type { TermAutomaton } from './term-automaton';

/** No key is longer (lib/search/segment-builder.ts). */
const LONGEST_WORD = 512;

/**
 * Words of a record that an automaton meets, at most so many, each with how many documents of the segment it stands in, at
 * least. Throws a CorruptIndexError where the record is not what was written.
 */
export function matchingWords(bytes: Uint8Array, { next, isMet }: TermAutomaton, most: number): TermCount[] {
  checkSeal('vocabulary', bytes);
  const reader = new ByteReader(bytes, CHECKSUM_BYTES);
  const documents = 2 ** reader.byte();
  const found: TermCount[] = [];
  /** Of the word that is looked at: its letters, and the states before and behind them, as far as they are known. */
  const units = new Uint16Array(LONGEST_WORD);
  const states = new Int32Array(LONGEST_WORD + 1);
  let known = 0;
  let plainEnd = 0;
  for (let left = reader.varint(); left > 0 && found.length < most; left -= 1) {
    const head = reader.byte();
    const shared = sharedOf(reader, head);
    const length = shared + followingOf(reader, head);
    let place = shared;
    if (shared <= known) {
      let state = states[shared] ?? 0;
      for (known = shared; place < length; known = place) {
        const unit = readLetter(reader);
        state = next(state, unit, place);
        units[place] = unit;
        place += 1;
        if (state < 0) break;
        states[place] = state;
      }
      if (known === length && isMet(state, length))
        found.push({ key: String.fromCharCode(...units.subarray(0, length)), documents });
    }
    if (place < length) plainEnd = skipLetters(reader, length - place, plainEnd);
  }
  return found;
}
