/** Records of segments in memory, in place of IndexedDB. */
import type { IndexRecord, IndexRecords, RecordKind } from '../../lib/search/index-record';

export interface MemoryRecords extends IndexRecords {
  put(segment: number, records: Iterable<IndexRecord>): void;
  drop(segment: number): void;
  /** Those of a segment, sorted by kind and key. */
  all(segment: number): IndexRecord[];
}

export function createMemoryRecords(): MemoryRecords {
  const segments = new Map<number, IndexRecord[]>();
  const ofKind = (segment: number, kind: RecordKind) =>
    (segments.get(segment) ?? []).filter((record) => record.kind === kind);
  return {
    put: (segment, records) => {
      segments.set(segment, [...(segments.get(segment) ?? []), ...records].sort(byKey));
    },
    drop: (segment) => segments.delete(segment),
    all: (segment) => [...(segments.get(segment) ?? [])],
    first: async (segment, kind, from, most) =>
      ofKind(segment, kind)
        .filter(({ key }) => key >= from)
        .slice(0, most)
        .map(({ bytes }) => bytes),
    range: async (segment, kind, from, to) =>
      ofKind(segment, kind)
        .filter(({ key }) => key >= from && (to === undefined || key < to))
        .map(({ bytes }) => bytes),
  };
}

function byKey(one: IndexRecord, other: IndexRecord): number {
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}
