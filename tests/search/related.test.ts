// @vitest-environment node
import { expect, test } from 'vitest';
import { findRelated } from '../../lib/search/related';
import type { IndexedEntry } from '../../lib/search/search-source';
import { type MemorySource, memorySource } from './memory-source';
import { indexed } from './wanted-trees';

async function related(entries: readonly IndexedEntry[] | MemorySource, id: number): Promise<number[]> {
  const source = 'reader' in entries ? entries : memorySource(entries);
  return (await findRelated(source, id)).map((shown) => shown.id);
}

/** Entries that have nothing to do with each other. */
const others = Array.from({ length: 30 }, (_, index) => ({
  title: `Topic${index} of ${index}`,
  commentary: [`단어${index} 이야기${index}`],
}));
const diffusion = {
  title: 'Video diffusion transformers',
  tags: ['diffusion', 'video'],
  commentary: ['확산으로 만든 비디오'],
};

test('what shares most of its telling words comes first; what shares little does not come', async () => {
  const entries = indexed([
    diffusion,
    { title: 'Image diffusion transformers', tags: ['diffusion'], commentary: ['확산으로 만든 이미지'] },
    {
      title: 'Longer video diffusion transformers',
      tags: ['diffusion', 'video'],
      commentary: ['확산으로 만든 긴 비디오'],
    },
    { title: 'Video games', commentary: ['놀이'] },
    ...others,
  ]);
  expect(await related(entries, 1)).toEqual([3, 2]);
});

test('nothing where nothing says so', async () => {
  expect(await related(indexed(others), 3)).toEqual([]);
  expect(await related(indexed([diffusion, ...others]), 1)).toEqual([]);
});

test('of an entry that is not there nothing', async () => {
  expect(await related(indexed(others), 1_000)).toEqual([]);
});

test('never itself, its past versions, its twins of other sources, or what is not to be seen', async () => {
  const [now, past, twin, gone, like] = indexed([
    diffusion,
    diffusion,
    { ...diffusion, source: '다른 출처' },
    diffusion,
    { ...diffusion, commentary: ['확산으로 만든 비디오, 다시'] },
  ]) as [IndexedEntry, IndexedEntry, IndexedEntry, IndexedEntry, IndexedEntry];
  const rest = indexed([...Array.from({ length: 5 }, () => ({})), ...others]).slice(5);
  const source = memorySource(
    [now, { ...past, id: now.id }, twin, gone, like, ...rest],
    (doc) => doc !== 1 && doc !== 3,
  );
  expect(await related(source, now.id)).toEqual([like.id]);
});

test('five at most, of equals the newest', async () => {
  const entries = Array.from({ length: 9 }, (_, index) => ({
    ...diffusion,
    commentary: [`확산으로 만든 비디오 ${index}`],
    date: `2024-01-0${index + 1}`,
  }));
  expect(await related(indexed([...entries, ...others]), 1)).toEqual([9, 8, 7, 6, 5]);
});
