/** Makes the records of a vocabulary, as lib/search/vocabulary.ts reads them. */
import { ByteWriter } from './bytes';
import { CHECKSUM_BYTES, seal } from './checksum';
import { FrontCoder } from './front-coder';
import type { IndexRecord } from './index-record';
import { LARGEST_RECORD } from './postings-record';

/** No longer key goes over the end of a record. */
const FULL_RECORD = LARGEST_RECORD - 2_000;
const MOST_RECORDS = 10_000;
/** What no word's key begins with. */
const SPECIAL = /^[#@!>~]/;

/** Groups words while they come in order. */
export class VocabularyWriter {
  readonly #groups = new Map<number, { coder: FrontCoder; records: number }>();

  /** Adds a term, and answers the record that is full. One letter and what is no word are left out. */
  add(key: string, documents: number): IndexRecord[] {
    if (key.length < 2 || SPECIAL.test(key)) return [];
    const level = 31 - Math.clz32(documents);
    const group = this.#groups.get(level) ?? { coder: new FrontCoder(), records: 0 };
    this.#groups.set(level, group);
    group.coder.add(key);
    if (group.coder.bytes < FULL_RECORD) return [];
    const record = toRecord(level, group.records, group.coder);
    this.#groups.set(level, { coder: new FrontCoder(), records: group.records + 1 });
    return [record];
  }

  finish(): IndexRecord[] {
    const started = [...this.#groups].filter(([, { coder }]) => coder.count > 0);
    return started.map(([level, { records, coder }]) => toRecord(level, records, coder));
  }
}

function toRecord(level: number, number: number, coder: FrontCoder): IndexRecord {
  const writer = new ByteWriter();
  writer.skip(CHECKSUM_BYTES);
  writer.byte(level);
  writer.varint(coder.count);
  writer.append(coder.finish());
  const place = (31 - level) * MOST_RECORDS + number;
  return {
    kind: 'vocabulary',
    key: String(place).padStart(6, '0'),
    bytes: seal('vocabulary', writer.finish()),
  };
}
