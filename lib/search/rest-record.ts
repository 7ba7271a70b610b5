/**
 * Of a word that begins many others, all of these in one list, the word itself included, but for long lists, of which it has the
 * names: a look at one record in place of many blocks. A segment is as whole without it.
 *
 * Layout: checksum; number of long lists (varint), their terms, front-coded, in how many documents each stands (varint each);
 * number of postings (varint); frame; postings, in bits.
 */
import { BitReader, BitWriter } from './bits';
import { LONG_LIST } from './block';
import { ByteReader, ByteWriter } from './bytes';
import { CHECKSUM_BYTES, checkSeal, seal } from './checksum';
import { FrontCoder } from './front-coder';
import { readKeys } from './front-coding';
import type { IndexRecord, TermCount } from './index-record';
import type { PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import { readPostings, writePostings } from './postings-codec';
import { frameOf, ranksOf, readFrame, writeFrame } from './postings-frame';
import { LARGEST_RECORD } from './postings-record';

/** What is in so few bytes of blocks is read as fast from them. */
const FEW_BYTES = 1024;

/** A term that begins like others, with the bytes that it takes. */
export interface BegunTerm {
  readonly key: string;
  readonly postings: PostingList;
  readonly bytes: number;
}

/** The record of the first of these terms, which all others begin with; none where they are few. */
export function encodeRest(terms: readonly BegunTerm[]): IndexRecord[] {
  const [word] = terms;
  const short = terms.filter((term) => !isLong(term));
  if (word === undefined || short.reduce((sum, { bytes }) => sum + bytes, 0) < FEW_BYTES) return [];
  const list = postingUnion(short.map(({ postings }) => postings));
  const [keys, counts] = [new FrontCoder(), new ByteWriter()];
  for (const { key, postings } of terms.filter(isLong)) {
    keys.add(key);
    counts.varint(postings.docs.length);
  }
  const frame = frameOf([list]);
  const bits = new BitWriter();
  writePostings(bits, list, frame, ranksOf(frame));
  const record = new ByteWriter();
  record.skip(CHECKSUM_BYTES);
  record.varint(keys.count);
  record.append(keys.finish());
  record.append(counts.finish());
  record.varint(list.docs.length);
  writeFrame(record, frame);
  record.append(bits.finish());
  const bytes = seal('rest', record.finish());
  return bytes.length > LARGEST_RECORD ? [] : [{ kind: 'rest', key: word.key, bytes }];
}

function isLong({ postings }: BegunTerm): boolean {
  return postings.docs.length >= LONG_LIST;
}

export interface Rest {
  readonly list: PostingList;
  /** The terms that have long lists. */
  readonly long: readonly TermCount[];
}

/** Throws a CorruptIndexError where the bytes are not those of such a record. */
export function decodeRest(bytes: Uint8Array): Rest {
  checkSeal('rest', bytes);
  const reader = new ByteReader(bytes, CHECKSUM_BYTES);
  const terms = reader.varint();
  const keys = readKeys(reader, terms);
  const long = Array.from({ length: terms }, (_, term) => ({
    key: keys.key(term),
    documents: reader.varint(),
  }));
  const count = reader.varint();
  const frame = readFrame(reader);
  const list = { docs: new Uint32Array(count), marks: new Uint8Array(count) };
  readPostings(new BitReader(bytes, reader.position), count, frame, list, 0);
  return { list, long };
}
