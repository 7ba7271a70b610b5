/** The stores of the database, with their keys and indexes. */
import type { DBSchema } from 'idb';
import type { PaperKey } from '../model/paper-key';
import type { RecordKind } from '../search/index-record';
import type { DocumentColumn, IndexStateRow, SegmentRow, TurnoverRow } from './index-rows';
import type {
  BinRow,
  DigestRow,
  EntryRow,
  HeadRow,
  ImportRow,
  JournalRow,
  KeyRow,
  KnownKeysRow,
  LearnedRow,
} from './rows';

export const HEAD = 'head';
export const KNOWN_KEYS = 'keys';
export const INDEX_STATE = 'index';

export interface LibrarySchema extends DBSchema {
  head: { key: typeof HEAD; value: HeadRow };
  imports: { key: number; value: ImportRow };
  digests: { key: [date: string, source: string, seq: number]; value: DigestRow; indexes: { seq: number } };
  entries: { key: [id: number, seq: number]; value: EntryRow; indexes: { doc: number } };
  keys: {
    key: [seq: number, id: number];
    value: KeyRow;
    indexes: { key: PaperKey };
  };
  bin: { key: [id: number, seq: number]; value: BinRow; indexes: { seq: number } };
  journal: { key: [seq: number, chunk: number]; value: JournalRow };
  learned: { key: [id: number, key: PaperKey]; value: LearnedRow };
  known: { key: typeof KNOWN_KEYS; value: KnownKeysRow };
  index: { key: [segment: number, kind: RecordKind, key: string]; value: Uint8Array<ArrayBuffer> };
  segments: { key: number; value: SegmentRow };
  indexState: { key: typeof INDEX_STATE; value: IndexStateRow };
  documents: { key: [column: DocumentColumn, chunk: number]; value: Uint8Array<ArrayBuffer> };
  turnover: { key: [seq: number, chunk: number]; value: TurnoverRow };
}
