/**
 * The terms that are words, for what can only be found by looking at each: in groups by how many documents they stand in,
 * 2ⁿ to below 2ⁿ⁺¹, the most frequent group first.
 *
 * Layout of a record: checksum; n (a byte); number of keys (varint); the keys, front-coded.
 */
import { ByteReader, ByteWriter } from './bytes';
import { CHECKSUM_BYTES, checkSeal, seal } from './checksum';
import { FrontCoder, readKeys } from './front-coding';
import type { IndexRecord } from './index-record';
import { LARGEST_RECORD } from './postings-record';
import type { TermCount } from './segment-reader';

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

/** The words of a record, a line each, and in how many documents of the segment each stands, at least. */
export interface WordGroup {
  readonly documents: number;
  readonly lines: string;
}

/** Throws a CorruptIndexError where a record is not what was written. */
export function readWords(records: readonly Uint8Array[]): WordGroup[] {
  return records.map((bytes) => {
    checkSeal('vocabulary', bytes);
    const reader = new ByteReader(bytes, CHECKSUM_BYTES);
    const documents = 2 ** reader.byte();
    return { documents, lines: readKeys(reader, reader.varint()).lines() };
  });
}

/**
 * Words that a pattern matches: of each group, at most so many. The pattern is the source of a regular expression as
 * lib/search/search-source.ts says.
 */
export function matchingWords(groups: readonly WordGroup[], pattern: string, most: number): TermCount[] {
  const expression = new RegExp(pattern, 'gm');
  return groups.flatMap(({ documents, lines }) =>
    matchingLines(lines, expression, most).map((key) => ({ key, documents })),
  );
}

/** The lines that an expression matches, each once, without their ends. */
function matchingLines(text: string, expression: RegExp, most: number): string[] {
  const lines: string[] = [];
  expression.lastIndex = 0;
  while (lines.length < most) {
    const found = expression.exec(text);
    if (found === null || found.index >= text.length) break;
    const end = text.indexOf('\n', found.index);
    lines.push(text.slice(text.lastIndexOf('\n', found.index - 1) + 1, end));
    expression.lastIndex = end + 1;
  }
  return lines;
}
