// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matches } from '../../lib/search/matches';
import type { PostingList } from '../../lib/search/posting-list';
import { rarity } from '../../lib/search/worth';
import { Worths } from '../../lib/search/worths';

const DOCUMENTS = 400;

/** Marks are worth what they are, so that it can be told by looking; none is worth nothing. */
function worthsTimes(weight: number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, mark) => weight * mark);
}

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
interface Raised {
  readonly list: PostingList;
  readonly weight: number;
  readonly isPossible: boolean;
}

const raisedArbitrary: fc.Arbitrary<Raised> = fc.record({
  list: listArbitrary,
  weight: fc.constantFrom(1, 2, 4),
  isPossible: fc.boolean(),
});

function raise(worths: Worths, { list, weight, isPossible }: Raised): void {
  if (isPossible) worths.raisePossible(list, worthsTimes(weight));
  else worths.raise(list, worthsTimes(weight));
}

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
            raise(worths, { list, weight, isPossible });
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
          const expected = [...truth].sort(([one], [other]) => one - other);
          const rare = rarity(expected.length, DOCUMENTS);
          expect(worths.count).toBe(expected.length);
          expect(told(worths.collect())).toEqual(
            expected.map(([doc, { worth, isPossible }]) => [doc, rare * worth, Number(isPossible)]),
          );
          for (let doc = 0; doc < DOCUMENTS; doc += 1) {
            const isPossible = truth.get(doc)?.isPossible;
            expect(worths.doubtOf(doc)).toBe(isPossible === undefined ? undefined : Number(isPossible));
          }
        },
      ),
    );
  });

  test('of documents that there are not is nothing, and ends', () => {
    const worths = new Worths(DOCUMENTS);
    const list = { docs: Uint32Array.of(3, DOCUMENTS, DOCUMENTS + 9), marks: Uint8Array.of(1, 1, 1) };
    raise(worths, { list, weight: 1, isPossible: false });
    expect([...worths.collect().docs]).toEqual([3]);
    raise(worths, { list: everyDocument(1), weight: 1, isPossible: true });
    expect(worths.collect().docs).toHaveLength(DOCUMENTS);
  });

  test('narrows what others found to what is worth anything, and adds what it is worth', () => {
    fc.assert(
      fc.property(raisedArbitrary, raisedArbitrary, everyArbitrary, (one, other, step) => {
        const [worths, before] = [new Worths(DOCUMENTS), new Worths(DOCUMENTS)];
        raise(before, one);
        raise(before, { list: everyDocument(step), weight: 1, isPossible: true });
        raise(worths, other);
        const all = before.collect();
        const byDoc = new Map(told(worths.collect()).map(([doc, ...rest]) => [doc, rest]));
        const expected = told(all).flatMap(([doc, score, doubt]) => {
          const [more, isPossible] = byDoc.get(doc) ?? [];
          return more === undefined ? [] : [[doc, score + more, doubt | (isPossible ?? 0)]];
        });
        const narrowed = worths.narrow(all);
        expect(told(narrowed)).toEqual(expected);
      }),
    );
  });
});

/** Each document with its score and whether it is in doubt, of which there are as many as is said. */
function told({ docs, scores, doubts, doubtful }: Matches): [doc: number, score: number, doubt: number][] {
  const all = [...docs].map((doc, place): [number, number, number] => [
    doc,
    scores[place] ?? 0,
    doubts?.[place] ?? 0,
  ]);
  expect(all.filter(([, , doubt]) => doubt === 1)).toHaveLength(doubtful);
  return all;
}
