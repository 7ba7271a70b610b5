// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { createEvaluator } from '../../lib/search/evaluator';
import type { IndexedEntry } from '../../lib/search/search-source';
import type { Wanted } from '../../lib/search/wanted';
import { memorySource } from './memory-source';
import { indexed, phrase, word } from './wanted-trees';

const REQUEST = { text: '?', sort: 'relevance', count: 3 } as const;

function facets(entries: readonly IndexedEntry[], wanted: Wanted, isLive?: (doc: number) => boolean) {
  const source = memorySource(entries, isLive);
  return createEvaluator(() => ({ wanted, problems: [] })).facets(source, REQUEST);
}

test('tags are counted whatever their spelling, and shown as most write them', async () => {
  const entries = indexed([
    { title: 'model', tags: ['Object_Detection', 'rl'] },
    { title: 'model', tags: ['object-detection'] },
    { title: 'model', tags: ['object-detection', 'object_detection'] },
    { title: 'agent', tags: ['rl'] },
  ]);
  expect((await facets(entries, word('model'))).tags).toEqual([
    { value: 'object-detection', count: 3 },
    { value: 'rl', count: 1 },
  ]);
});

test('years are counted, the newest first', async () => {
  const entries = indexed(
    ['2023-01-01', '2023-12-31', '2025-06-01', '2024-01-01'].map((date) => ({ title: 'model', date })),
  );
  expect((await facets(entries, word('model'))).years).toEqual([
    { value: '2025', count: 1 },
    { value: '2024', count: 1 },
    { value: '2023', count: 2 },
  ]);
});

test('of many entries they are counted alike, and the most frequent are shown', async () => {
  const entries = indexed(
    Array.from({ length: 300 }, (_, index) => ({
      title: index % 3 === 0 ? 'agent' : 'model',
      tags: [index % 2 === 0 ? 'Even_Ones' : 'odd', `rare-${index % 30}`],
    })),
  );
  const { tags } = await facets(entries, word('model'), (doc) => doc !== 1);
  expect(tags).toHaveLength(20);
  expect(tags.slice(0, 2)).toEqual([
    { value: 'Even_Ones', count: 100 },
    { value: 'odd', count: 99 },
  ]);
  expect(tags.slice(2).every(({ count }) => count === 10 || count === 9)).toBe(true);
});

test('what only may match and does not is not counted', async () => {
  const entries = indexed([
    { title: 'state of space', tags: ['apart'] },
    { title: 'state space', tags: ['together'] },
  ]);
  expect((await facets(entries, phrase(['state', 'space']))).tags).toEqual([{ value: 'together', count: 1 }]);
});

test('after a search nothing is evaluated again', async () => {
  const source = memorySource(indexed([{ title: 'model', tags: ['rl'] }]));
  const evaluator = createEvaluator(() => ({ wanted: word('model'), problems: [] }));
  await evaluator.search(source, REQUEST);
  expect(await evaluator.facets(source, REQUEST)).toMatchObject({ tags: [{ value: 'rl', count: 1 }] });
  expect(source.termsRead).toEqual(['model']);
});

test('the most frequent tags are read once for as long as the library stays as it was', async () => {
  const entries = indexed(
    Array.from({ length: 300 }, (_, index) => ({ title: 'model', tags: [`t${index % 2}`] })),
  );
  const source = memorySource(entries);
  const listsFrom = vi.fn(source.reader.listsFrom);
  const evaluator = createEvaluator(() => ({ wanted: word('model'), problems: [] }));
  const ask = (version: string) =>
    evaluator.facets({ ...source, version, reader: { ...source.reader, listsFrom } }, REQUEST);
  const first = await ask('one');
  expect(first.tags).toEqual([
    { value: 't0', count: 150 },
    { value: 't1', count: 150 },
  ]);
  expect(await ask('one')).toEqual(first);
  expect(listsFrom).toHaveBeenCalledTimes(1);
  expect(await ask('two')).toEqual(first);
  expect(listsFrom).toHaveBeenCalledTimes(2);
});
