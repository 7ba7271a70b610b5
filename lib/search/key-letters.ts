/**
 * Keys as bytes, one a letter for what keys mostly are made of: ASCII as it is, and the Hangul letters U+3131–318E from 0xA0
 * on. Any other UTF-16 unit is 0xFF and its two bytes. No letter's bytes begin another's, so that a key begins with another
 * exactly where its bytes do.
 */

const FIRST_HANGUL = 0x3131;
const LAST_HANGUL = 0x318e;
const HANGUL_BYTE = 0xa0;
const OTHER = 0xff;

export function encodeKey(key: string): Uint8Array {
  const bytes = new Uint8Array(key.length * 3);
  let length = 0;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit >= FIRST_HANGUL && unit <= LAST_HANGUL) bytes[length++] = unit - FIRST_HANGUL + HANGUL_BYTE;
    else {
      bytes[length++] = OTHER;
      bytes[length++] = unit >>> 8;
      bytes[length++] = unit & 0xff;
    }
  }
  return bytes.subarray(0, length);
}

/** The key of some bytes, from `start` up to `end`. */
export function decodeKey(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const units = new Uint16Array(end - start);
  return String.fromCharCode(...units.subarray(0, decodeUnits(bytes, start, end, units, 0)));
}

/** Writes the UTF-16 units of a key into a row, from `at` on. Answers the place after them. */
export function decodeUnits(
  bytes: Uint8Array,
  start: number,
  end: number,
  units: Uint16Array,
  at: number,
): number {
  let length = at;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) units[length++] = byte;
    else if (byte !== OTHER) units[length++] = byte - HANGUL_BYTE + FIRST_HANGUL;
    else {
      units[length++] = ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
      index += 2;
    }
  }
  return length;
}
