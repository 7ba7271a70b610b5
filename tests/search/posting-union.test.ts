// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinMarks, type PostingList } from '../../lib/search/posting-list';
import { postingUnion } from '../../lib/search/posting-union';
import { seededRandom } from '../bench/random';

/** All postings in a map, which is plain enough to be right. */
function naiveUnion(lists: readonly PostingList[]): [doc: number, mark: number][] {
  const joined = new Map<number, number>();
  for (const { docs, marks } of lists) {
    for (const [index, doc] of docs.entries()) {
      const [known, mark] = [joined.get(doc), marks[index] ?? 0];
      joined.set(doc, known === undefined ? mark : joinMarks(known, mark));
    }
  }
  return [...joined].sort(([one], [other]) => one - other);
}

function postingsOf({ docs, marks }: PostingList): [doc: number, mark: number][] {
  return [...docs].map((doc, index) => [doc, marks[index] ?? 0]);
}

/** So many documents of so many, each once, with any marks. */
function randomList(random: ReturnType<typeof seededRandom>, count: number, documents: number): PostingList {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(random.between(0, documents - 1));
  return {
    docs: Uint32Array.from(chosen),
    marks: Uint8Array.from(chosen, () => random.between(1, 255)),
  };
}

const seedArbitrary = fc.nat(1_000_000).map(seededRandom);
/** Few and many of few documents and of many: each way to make a union is taken. */
const documentsArbitrary = fc.constantFrom(40, 2_000, 300_000, 2 ** 32);
const countArbitrary = fc.constantFrom(0, 1, 2, 30);

describe('a union', () => {
  test('has every posting of all lists, in order', () => {
    fc.assert(
      fc.property(
        seedArbitrary,
        documentsArbitrary,
        fc.array(countArbitrary),
        (random, documents, counts) => {
          const lists = counts.map((count) => randomList(random, count, documents));
          expect(postingsOf(postingUnion(lists))).toEqual(naiveUnion(lists));
        },
      ),
    );
  });
});
