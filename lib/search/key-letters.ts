/**
 * A key's UTF-16 units as bytes, one for each of what keys mostly are made of: ASCII as it is, and the Hangul letters
 * U+3131–318E from 0xA0 on. Any other unit is 0xFF and its two bytes.
 */
import type { ByteReader, ByteWriter } from './bytes';

const FIRST_HANGUL = 0x3131;
const LAST_HANGUL = 0x318e;
const HANGUL_BYTE = 0xa0;
const OTHER = 0xff;

export function writeLetter(writer: ByteWriter, unit: number): void {
  if (unit < 0x80) writer.byte(unit);
  else if (unit >= FIRST_HANGUL && unit <= LAST_HANGUL) writer.byte(unit - FIRST_HANGUL + HANGUL_BYTE);
  else {
    writer.byte(OTHER);
    writer.byte(unit >>> 8);
    writer.byte(unit & 0xff);
  }
}

export function readLetter(reader: ByteReader): number {
  const byte = reader.byte();
  if (byte < 0x80) return byte;
  if (byte !== OTHER) return byte - HANGUL_BYTE + FIRST_HANGUL;
  return (reader.byte() << 8) | reader.byte();
}

/**
 * Goes on behind so many letters. Up to `plainEnd` each is known to be a byte, so that none is looked at; returns where that
 * ends from there on.
 */
export function skipLetters(reader: ByteReader, count: number, plainEnd: number): number {
  if (reader.position + count <= plainEnd) {
    reader.position += count;
    return plainEnd;
  }
  const { bytes } = reader;
  let { position } = reader;
  for (let left = count; left > 0; left -= 1) position += bytes[position] === OTHER ? 3 : 1;
  reader.position = position;
  const next = bytes.indexOf(OTHER, position);
  return next === -1 ? bytes.length : next;
}
