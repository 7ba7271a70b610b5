// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvaluator } from '../../lib/search/evaluator';
import { FIELDS } from '../../lib/search/fields';
import type { Wanted, WantedWord } from '../../lib/search/wanted';
import { memorySource } from './memory-source';
import { meets } from './naive-evaluation';
import { indexed, phrase, want, word } from './wanted-trees';

const key = fc.constantFrom('ma', 'mo', 'mod', 'model', 'mamo');
const text = fc.array(key, { maxLength: 5 }).map((keys) => keys.join(' '));
const texts = fc.array(text, { maxLength: 2 });
const entry = fc.record({
  title: key,
  authors: texts,
  abstract: texts,
  commentary: texts,
  tags: fc.array(key, { maxLength: 2 }),
  date: fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-15'),
});

const fields = fc.integer({ min: 1, max: 2 ** FIELDS.length - 1 });
const term = fc.record({
  key,
  fields,
  match: fc.constantFrom('exact', 'prefix', 'inside'),
  weight: fc.constant(1),
});
const way = fc.array(term, { minLength: 1, maxLength: 2 }).map((terms) => ({
  terms: terms.map(({ match, ...rest }) => want(rest.key, { ...rest, match: match as 'exact' })),
}));
const words: fc.Arbitrary<WantedWord> = fc.oneof(
  fc.array(way, { minLength: 1, maxLength: 2 }).map((ways) => word('typed', ways)),
  fc
    .tuple(fc.array(key, { minLength: 1, maxLength: 3 }), fc.boolean(), fields)
    .map(([keys, isOpen, mask]) => phrase(keys, isOpen, mask)),
);
const day = fc.option(fc.constantFrom('2023-12-31', '2024-01-01', '2024-03-01'), { nil: undefined });
const { wanted } = fc.letrec<{ wanted: Wanted }>((tie) => ({
  wanted: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: words, weight: 4 },
    { arbitrary: fc.record({ kind: fc.constant('dates' as const), from: day, to: day }), weight: 1 },
    { arbitrary: fc.record({ kind: fc.constant('not' as const), part: tie('wanted') }), weight: 1 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        parts: fc.array(tie('wanted'), { minLength: 1, maxLength: 3 }),
      }),
      weight: 3,
    },
  ),
}));

test('finds what a look at every entry finds, each once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 12 }),
      wanted,
      fc.integer(),
      async (entries, query, seed) => {
        const isLive = (doc: number) => ((seed >>> (doc % 31)) & 1) === 0;
        const source = memorySource(indexed(entries), isLive);
        const evaluator = createEvaluator(() => ({ wanted: query, problems: [] }));
        const found = await evaluator.search(source, { text: '?', sort: 'relevance', count: 100 });
        const expected = source.entries.filter((one) => isLive(one.doc) && meets(one, query));
        expect(found.rows.map(({ id }) => id).sort((one, other) => one - other)).toEqual(
          expected.map(({ id }) => id),
        );
        expect(found).toMatchObject({ total: expected.length, isExact: true });
      },
    ),
    { numRuns: 500 },
  );
});
