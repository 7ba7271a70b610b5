/**
 * The terms that are words, for what can only be found by looking at each: in groups by how many documents they stand in,
 * 2ⁿ to below 2ⁿ⁺¹, the most frequent group first.
 *
 * Layout of a record: checksum; n (a byte); number of keys (varint); the keys, front-coded.
 */
import { ByteReader } from './bytes';
import { CHECKSUM_BYTES, checkSeal } from './checksum';
import { CorruptIndexError } from './corrupt-index-error';
import { followingOf, sharedOf } from './front-coding';
import { LONGEST_TERM, type TermCount } from './index-record';
import { letterByte, letterOf, OTHER, readLetter } from './key-letters';
import { termTest } from './term-match';
import type { ScannedMatch } from './wanted';

/** The words of a record as they are kept in memory, in about a byte a letter, which a regular expression looks through at once. */
export interface Words {
  /** In how many documents of the segment each stands, at least. */
  readonly documents: number;
  /** In order, a character for each letter (`letterByte`), with a line break before the first and behind each. */
  readonly lines: string;
  /** Those that have letters without a byte of their own, in order. */
  readonly others: readonly string[];
}

const BREAK = 0x0a;

/** Reads a record. Throws a CorruptIndexError where it is not what was written. */
export function readWords(bytes: Uint8Array): Words {
  checkSeal('vocabulary', bytes);
  const reader = new ByteReader(bytes, CHECKSUM_BYTES);
  const documents = 2 ** reader.byte();
  const others: string[] = [];
  const units = new Uint16Array(LONGEST_TERM);
  let lines = new Uint8Array(bytes.length * 2 + LONGEST_TERM);
  lines[0] = BREAK;
  let end = 1;
  for (let left = reader.varint(); left > 0; left -= 1) {
    const head = reader.byte();
    const shared = sharedOf(reader, head);
    const length = shared + followingOf(reader, head);
    if (length > LONGEST_TERM) throw new CorruptIndexError('a word is longer than any can be');
    for (let place = shared; place < length; place += 1) units[place] = readLetter(reader);
    if (end + length >= lines.length) lines = grown(lines);
    let isOther = false;
    for (let place = 0; place < length; place += 1) {
      const byte = letterByte(units[place] ?? 0);
      if (byte === OTHER) isOther = true;
      lines[end + place] = byte;
    }
    if (isOther) others.push(String.fromCharCode(...units.subarray(0, length)));
    else {
      end += length;
      lines[end] = BREAK;
      end += 1;
    }
  }
  // As it has them, every byte from 0xA0 on is the character of its number: https://encoding.spec.whatwg.org/#windows-1252
  return { documents, lines: new TextDecoder('windows-1252').decode(lines.subarray(0, end)), others };
}

/**
 * Finds what a key asks for (lib/search/term-match.ts) among words: the first so many of a record, each with how many
 * documents of the segment it stands in, at least.
 */
export function wordFinder(match: ScannedMatch, key: string): (words: Words, most: number) => TermCount[] {
  const isWanted = termTest(match, key);
  const candidates = new RegExp(candidatesOf(match, key), 'g');
  return ({ documents, lines, others }, most) => {
    const found: string[] = [];
    candidates.lastIndex = 0;
    for (let hit = candidates.exec(lines); hit !== null; hit = candidates.exec(lines)) {
      const start = lines.lastIndexOf('\n', hit.index) + 1;
      const end = lines.indexOf('\n', start);
      const word = readLine(lines.slice(start, end));
      if (isWanted(word)) found.push(word);
      if (found.length === most) break;
      candidates.lastIndex = end;
    }
    // Each is in order by itself.
    const all = [...found, ...others.filter(isWanted)].sort();
    return all.slice(0, most).map((word) => ({ key: word, documents }));
  };
}

/** What a regular expression finds at least one of in the line of each word that is asked for, and in few others. */
function candidatesOf(match: ScannedMatch, key: string): string {
  const letters = Array.from({ length: key.length }, (_, place) => escaped(key.charCodeAt(place)));
  if (match === 'inside') return letters.join('');
  // One of what no syllable begins with may stand before: a vowel, or a consonant without one.
  if (match === 'initials') return `\\n(?:[\\xbe-\\xfe]|[\\xa0-\\xbd](?!${VOWEL}))*${letters[0]}${VOWEL}`;
  // What differs by one letter has one half as it is, but for two letters that are swapped where the halves meet.
  const half = letters.length >> 1;
  const [first, second] = [letters.slice(0, half), letters.slice(half)];
  const swapped = [...first.slice(0, -1), second[0], first.at(-1), ...second.slice(1)].join('');
  return `\\n(?:${first.join('')}|${swapped})|${second.join('')}(?=\\n)`;
}

/** ㅏ to ㅣ, as bytes. */
const VOWEL = '[\\xbe-\\xd2]';

function escaped(unit: number): string {
  return `\\x${letterByte(unit).toString(16).padStart(2, '0')}`;
}

function readLine(line: string): string {
  if (!/[\x80-\xff]/.test(line)) return line;
  return String.fromCharCode(...Array.from(line, (letter) => letterOf(letter.charCodeAt(0))));
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
