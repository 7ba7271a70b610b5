/**
 * Long lists, of a term or of all terms that begin alike: in numbered parts, each small enough for IndexedDB to keep it beside
 * its key.
 *
 * Layout of a part: checksum; its number, how many there are, how many postings it has (varint each); frame; postings, in
 * bits.
 */
import { BitReader, BitWriter } from './bits';
import { ByteReader, ByteWriter } from './bytes';
import { CHECKSUM_BYTES, checkSeal, seal } from './checksum';
import { CorruptIndexError } from './corrupt-index-error';
import type { IndexRecord } from './index-record';
import type { PostingList } from './posting-list';
import { readPostings, writePostings } from './postings-codec';
import { frameOf, ranksOf, readFrame, writeFrame } from './postings-frame';

/** Chromium writes larger values to files of their own. */
export const LARGEST_RECORD = 60_000;
/** Between a key and a part's number. No key has it. */
const SEPARATOR = '\0';
const NUMBER_LENGTH = 3;

/** Of a term, or of all terms that begin alike. */
type ListKind = 'long' | 'union';

/** The records of a list that is not empty. */
export function encodeLong(kind: ListKind, key: string, list: PostingList): IndexRecord[] {
  const parts = inParts(list);
  return parts.map((part, index) => ({
    kind,
    key: key + SEPARATOR + String(index).padStart(NUMBER_LENGTH, '0'),
    bytes: encodePart(kind, part, index, parts.length),
  }));
}

/** Between which keys, the second excluded, all parts of a list are. */
export function longRange(key: string): [from: string, to: string] {
  return [key + SEPARATOR, key + String.fromCharCode(1)];
}

/** Whose list it is, by the key of one of its records. */
export function keyOfPart(recordKey: string): string {
  return recordKey.slice(0, -SEPARATOR.length - NUMBER_LENGTH);
}

/** Halves a list until each part is small enough. */
function inParts(list: PostingList): PostingList[] {
  const { docs, marks } = list;
  if (docs.length < 2 || encodePart('long', list, 0, 1).length <= LARGEST_RECORD) return [list];
  const half = docs.length >>> 1;
  return [
    ...inParts({ docs: docs.subarray(0, half), marks: marks.subarray(0, half) }),
    ...inParts({ docs: docs.subarray(half), marks: marks.subarray(half) }),
  ];
}

function encodePart(
  kind: ListKind,
  list: PostingList,
  index: number,
  parts: number,
): Uint8Array<ArrayBuffer> {
  const frame = frameOf([list]);
  const bits = new BitWriter();
  writePostings(bits, list, frame, ranksOf(frame));
  const part = new ByteWriter();
  part.skip(CHECKSUM_BYTES);
  for (const number of [index, parts, list.docs.length]) part.varint(number);
  writeFrame(part, frame);
  part.append(bits.finish());
  return seal(kind, part.finish());
}

/** One list after the other, each from all its parts in order. Throws a CorruptIndexError where a part is missing or broken. */
export function decodeLong(kind: ListKind, records: readonly Uint8Array[]): PostingList[] {
  const lists: PostingList[] = [];
  let parts: Part[] = [];
  for (const bytes of records) {
    const part = readHead(kind, bytes);
    if (part.index !== parts.length || part.parts !== (parts[0] ?? part).parts) throw missing();
    parts.push(part);
    if (parts.length < part.parts) continue;
    lists.push(readParts(parts));
    parts = [];
  }
  if (parts.length > 0) throw missing();
  return lists;
}

interface Part {
  readonly index: number;
  readonly parts: number;
  readonly count: number;
  readonly reader: ByteReader;
}

function readHead(kind: ListKind, bytes: Uint8Array): Part {
  checkSeal(kind, bytes);
  const reader = new ByteReader(bytes, CHECKSUM_BYTES);
  return { index: reader.varint(), parts: reader.varint(), count: reader.varint(), reader };
}

function readParts(parts: readonly Part[]): PostingList {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const list = { docs: new Uint32Array(total), marks: new Uint8Array(total) };
  let at = 0;
  for (const { count, reader } of parts) {
    const frame = readFrame(reader);
    readPostings(new BitReader(reader.bytes, reader.position), count, frame, list, at);
    at += count;
  }
  return list;
}

function missing(): CorruptIndexError {
  return new CorruptIndexError('a part of a long list is missing');
}
