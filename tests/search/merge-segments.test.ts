// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentsArbitrary, indexOf, merged } from './indexed-documents';

describe('merging segments', () => {
  test('makes the segment of their documents, without those that are gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        documentsArbitrary,
        fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
        async (documents, places) => {
          const rows = [...documents].filter(([, terms]) => terms.size > 0);
          // The last part is of those that are gone; each stands in one of the others.
          const gone = new Set(rows.filter((_, index) => places[index] === 3).map(([doc]) => doc));
          const parts = [0, 1, 2].map(
            (part) => new Map(rows.filter((_, index) => (places[index] ?? 0) % 3 === part)),
          );
          const kept = indexOf([new Map(rows.filter(([doc]) => !gone.has(doc)))]);
          const { records, summary } = await merged(indexOf(parts), (doc) => gone.has(doc));
          expect(summary).toEqual({ ...kept.segments[0], number: undefined });
          expect(records.toSorted(byPlace)).toEqual(kept.records.all(0));
        },
      ),
    );
  });
});

function byPlace(one: { kind: string; key: string }, other: { kind: string; key: string }): number {
  return `${one.kind} ${one.key}` < `${other.kind} ${other.key}` ? -1 : 1;
}
