// @vitest-environment node
import { expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import type { PaperKey } from '../../lib/model/paper-key';
import { keyOfAddress } from '../../lib/papers/canonical-address';
import { makeDigest, makeEntry } from './entries';
import { freshLibrary, importInto } from './fresh-library';

const keyOf = (address: string): PaperKey => keyOfAddress(address) ?? 'title:none';

async function libraryOf(links: readonly string[], mentions: readonly string[] = []): Promise<Library> {
  const library = freshLibrary();
  const about = links.map((address) => makeEntry(address, { links: [keyOf(address)], address }));
  const mentioning = makeEntry('Mentioning', { mentions: mentions.map(keyOf) });
  await importInto(library, makeDigest([...about, mentioning]));
  return library;
}

test.each([
  ['https://blog.example/1', 'https://blog.example/2'],
  ['https://blog.example/1', 'https://www.blog.example'],
  ['https://blog.example', 'https://blog.example/a/b?c'],
  ['https://blog.example:8443/1', 'https://blog.example/2'],
  ['https://blog.example/?idxno=12', 'https://blog.example/'],
  ['https://blog.example/#/post', 'https://blog.example/'],
  ['https://qwenlm.github.io/blog/qwen2.5/', 'https://qwenlm.github.io/blog/qwen3/'],
  ['https://qwenlm.github.io/blog/qwen2.5/', 'https://qwen.ai/blog?id=3'],
  [
    'https://team.notion.site/Notes-0123456789abcdef0123456789abcdef',
    'https://team.notion.site/Else-abcdef0123456789abcdef0123456789',
  ],
  ['https://twitter.com/a/status/1', 'https://x.com/a'],
])('an entry about %s points to the host of %s', async (link, address) => {
  const library = await libraryOf([link]);
  expect(await library.isHostLinked(address)).toBe(true);
});

test.each([
  ['https://blog.example/1', 'https://log.example/1'],
  ['https://blog.example/1', 'https://blog.example.com/1'],
  ['https://blog.example/1', 'https://a.blog.example/1'],
  ['https://blog.example/1', 'https://blog.exampl/1'],
  ['https://arxiv.org/abs/2409.00001', 'https://arxiv.org/abs/2409.00002'],
  ['https://blog.example/1', 'chrome://version'],
])('an entry about %s does not point to that of %s', async (link, address) => {
  const library = await libraryOf([link]);
  expect(await library.isHostLinked(address)).toBe(false);
});

test('a mention points to no host, however many there are before a link', async () => {
  const mentions = Array.from({ length: 450 }, (_, index) => `https://blog.example/${index}`);
  expect(await (await libraryOf([], mentions)).isHostLinked('https://blog.example/')).toBe(false);
  const linked = await libraryOf(['https://blog.example/last'], mentions);
  expect(await linked.isHostLinked('https://blog.example/')).toBe(true);
});

test('what is in the recycle bin points to nothing, and what is learned points to its page', async () => {
  const library = await libraryOf(['https://blog.example/1']);
  const digests = await library.digests();
  for (const { source, date } of digests) await library.remove(source, date);
  expect(await library.isHostLinked('https://blog.example/')).toBe(false);
  for (const { source, date } of digests) await library.restore(source, date);
  expect(await library.isHostLinked('https://blog.example/')).toBe(true);
  const [shown] = (await library.newestDigest())?.entries ?? [];
  await library.learn({ entry: shown?.id ?? 0, key: 'url:learned.example/post', by: 'hand' });
  expect(await library.isHostLinked('https://learned.example/')).toBe(true);
});
