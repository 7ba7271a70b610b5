/**
 * A key's UTF-16 units as bytes, one for each of what keys mostly are made of: ASCII as it is, and the Hangul letters
 * U+3131–318E from 0xA0 on. Any other unit is 0xFF and its two bytes.
 */
import type { ByteReader, ByteWriter } from './bytes';

const FIRST_HANGUL = 0x3131;
const LAST_HANGUL = 0x318e;
const HANGUL_BYTE = 0xa0;
export const OTHER = 0xff;

export function writeLetter(writer: ByteWriter, unit: number): void {
  const byte = letterByte(unit);
  writer.byte(byte);
  if (byte === OTHER) {
    writer.byte(unit >>> 8);
    writer.byte(unit & 0xff);
  }
}

export function readLetter(reader: ByteReader): number {
  const byte = reader.byte();
  return byte === OTHER ? (reader.byte() << 8) | reader.byte() : letterOf(byte);
}

/** The one byte of a unit, {@link OTHER} for one that has none. */
export function letterByte(unit: number): number {
  if (unit < 0x80) return unit;
  return unit >= FIRST_HANGUL && unit <= LAST_HANGUL ? unit - FIRST_HANGUL + HANGUL_BYTE : OTHER;
}

/** The unit of such a byte. */
export function letterOf(byte: number): number {
  return byte < 0x80 ? byte : byte - HANGUL_BYTE + FIRST_HANGUL;
}
