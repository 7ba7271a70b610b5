// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { complete } from '../../lib/search/complete';
import type { IndexedEntry } from '../../lib/search/search-source';
import { memorySource } from './memory-source';
import { indexed } from './wanted-trees';

function completions(entries: readonly IndexedEntry[], text: string, isLive?: (doc: number) => boolean) {
  return complete(memorySource(entries, isLive), text, text.length);
}

const tagged = indexed([
  { tags: ['Object_Detection'] },
  { tags: ['object-detection', 'rl'] },
  { tags: ['object-detection'] },
  { tags: ['강화학습'] },
  { tags: ['objects'] },
]);

describe('tags', () => {
  test('begin like what is typed, those of the most entries first, as most write them', async () => {
    expect(await completions(tagged, 'model #obj')).toEqual([
      { kind: 'tag', label: 'object-detection', text: 'model #object-detection ', count: 3 },
      { kind: 'tag', label: 'objects', text: 'model #objects ', count: 1 },
    ]);
  });

  test.each(['tag:OBJECT_', 'tag:object-'])('whatever their case and joining: %s', async (text) => {
    expect(await completions(tagged, text)).toMatchObject([{ text: 'tag:object-detection ' }]);
  });

  test.each(['#ㄱ', '#가', '#강', '#강ㅎ', '#강호', '#강화하', '#강화학스'])(
    'may end in half a syllable: %s',
    async (text) => {
      expect((await completions(tagged, text)).map(({ label }) => label)).toEqual(['강화학습']);
    },
  );

  test('are those that a reader sees', async () => {
    expect(await completions(tagged, '#obj', (doc) => doc === 1)).toEqual([
      { kind: 'tag', label: 'object-detection', text: '#object-detection ', count: 1 },
    ]);
  });
});

describe('authors', () => {
  const written = indexed([
    { authors: ['Geoffrey Hinton', 'Ilya Sutskever'] },
    { authors: ['Geoffrey Hinton'], commentary: ['Hinge'] },
    { authors: ['Hin Chan'] },
    { authors: ['김하늘', '이은'] },
    { title: 'Hinton' },
  ]);

  test('have words that begin like what is typed', async () => {
    expect(await completions(written, 'author:hin')).toEqual([
      { kind: 'author', label: 'Geoffrey Hinton', text: 'author:"Geoffrey Hinton" ' },
      { kind: 'author', label: 'Hin Chan', text: 'author:"Hin Chan" ' },
    ]);
    expect((await completions(written, '저자:"geoffrey hi')).map(({ label }) => label)).toEqual([
      'Geoffrey Hinton',
    ]);
  });

  test.each(['author:김ㅎ', 'author:김하', 'author:김하느'])(
    'may end in half a syllable: %s',
    async (text) => {
      expect((await completions(written, text)).map(({ label }) => label)).toEqual(['김하늘']);
    },
  );
});

test('operators are known without the library', async () => {
  expect(await completions([], 'has:abs')).toMatchObject([{ kind: 'operator', label: 'abstract' }]);
  expect(await completions([], 'plain')).toEqual([]);
});
