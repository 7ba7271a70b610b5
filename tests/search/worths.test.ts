// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostingList } from '../../lib/search/posting-list';
import { rarity } from '../../lib/search/worth';
import { Worths } from '../../lib/search/worths';

/** Marks are worth what they are, so that it can be told by looking; none is worth nothing. */
const byMark = Float32Array.from({ length: 256 }, (_, mark) => mark);
const DOCUMENTS = 400;

const listArbitrary = fc
  .uniqueArray(fc.tuple(fc.nat(DOCUMENTS - 1), fc.integer({ min: 1, max: 255 })), {
    selector: ([doc]) => doc,
    maxLength: 12,
  })
  .map((postings): PostingList => {
    const sorted = postings.toSorted(([one], [other]) => one - other);
    return {
      docs: Uint32Array.from(sorted, ([doc]) => doc),
      marks: Uint8Array.from(sorted, ([, mark]) => mark),
    };
  });
const raisedArbitrary = fc.record({
  list: listArbitrary,
  weight: fc.constantFrom(0.25, 0.5, 1),
  isPossible: fc.boolean(),
});
/** In every so many documents one: fewer than one in sixteen are sorted, more are found by a look at all. */
const everyArbitrary = fc.constantFrom(1, 3, 50);

function everyDocument(step: number): PostingList {
  const docs = Uint32Array.from({ length: Math.ceil(DOCUMENTS / step) }, (_, index) => index * step);
  return { docs, marks: new Uint8Array(docs.length).fill(1) };
}

describe('what documents are worth by a word', () => {
  test('is the best of what they surely are, else of what they may be, however many they are', () => {
    fc.assert(
      fc.property(
        fc.array(raisedArbitrary, { maxLength: 3 }),
        fc.option(everyArbitrary, { nil: undefined }),
        fc.array(fc.nat(DOCUMENTS - 1), { maxLength: 20 }),
        (lists, every, dropped) => {
          const raised = [
            ...lists.toSorted((one, other) => Number(one.isPossible) - Number(other.isPossible)),
            ...(every === undefined ? [] : [{ list: everyDocument(every), weight: 1, isPossible: true }]),
          ];
          const worths = new Worths(DOCUMENTS);
          const truth = new Map<number, { worth: number; isPossible: boolean }>();
          for (const { list, weight, isPossible } of raised) {
            if (isPossible) worths.raisePossible(list, { byMark, weight });
            else worths.raise(list, { byMark, weight });
            for (const [index, doc] of list.docs.entries()) {
              const worth = weight * (list.marks[index] ?? 0);
              const known = truth.get(doc);
              if (known !== undefined && (known.isPossible !== isPossible || known.worth >= worth)) continue;
              truth.set(doc, { worth, isPossible });
            }
          }
          for (const doc of dropped) {
            worths.drop(doc);
            truth.delete(doc);
          }
          const { docs, scores, doubts } = worths.collect();
          const expected = [...truth].sort(([one], [other]) => one - other);
          const rare = rarity(expected.length, DOCUMENTS);
          expect([...docs]).toEqual(expected.map(([doc]) => doc));
          expect([...scores]).toEqual(expected.map(([, { worth }]) => Math.fround(rare * worth)));
          const inDoubt = [...(doubts ?? new Uint8Array(docs.length))];
          expect(inDoubt).toEqual(expected.map(([, { isPossible }]) => Number(isPossible)));
        },
      ),
    );
  });
});
