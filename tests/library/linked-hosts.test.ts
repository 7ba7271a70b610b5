// @vitest-environment node
import { expect, test } from 'vitest';
import type { Entry } from '../../lib/model/digest';
import type { PaperKey } from '../../lib/model/paper-key';
import { keyOfAddress } from '../../lib/papers/canonical-address';
import { makeDigest, makeEntry } from './entries';
import { freshLibrary, importInto } from './fresh-library';

/** An entry about the page of an address, as reading a file makes it. */
function linkedTo(address: string): Entry {
  const key = keyOfAddress(address);
  return makeEntry(`About ${address}`, { links: key === undefined ? [] : [key], address });
}

const hostsOf = async (...entries: Entry[]) => {
  const library = freshLibrary();
  await importInto(library, makeDigest(entries));
  return await library.linkedHosts();
};

test('the hosts of entries’ own addresses come with the number of entries, most first', async () => {
  const hosts = await hostsOf(
    linkedTo('https://github.com/a/b'),
    linkedTo('https://blog.example/1'),
    linkedTo('https://blog.example/2'),
  );
  expect(hosts).toEqual([
    { host: 'blog.example', entries: 2 },
    { host: 'github.com', entries: 1 },
  ]);
});

test.each([
  ['https://www.aitimes.co.kr/news/1', 'www.aitimes.co.kr'],
  ['https://aitimes.co.kr/news/1', 'aitimes.co.kr'],
  ['https://blog.example:8443/1', 'blog.example:8443'],
  ['https://blog.example/?idxno=12', 'blog.example'],
  ['https://blog.example/#/post', 'blog.example'],
])('%s is on %s', async (address, host) => {
  expect(await hostsOf(linkedTo(address))).toEqual([{ host, entries: 1 }]);
});

const NOTION_PAGE = '0123456789abcdef0123456789abcdef';

test.each([
  ['https://qwenlm.github.io/blog/qwen2.5/', 'qwen.ai'],
  [`https://team.notion.site/Notes-${NOTION_PAGE}`, 'notion.so'],
  ['https://old.reddit.com/r/a/comments/1abc/title/', 'reddit.com'],
  ['https://twitter.com/a/status/1', 'x.com'],
  ['https://m.blog.example/1', 'blog.example'],
])('%s is on its own host and on %s, under which it is known', async (address, known) => {
  const own = new URL(address).host;
  expect(await hostsOf(linkedTo(address))).toEqual([
    { host: known, entries: 1 },
    { host: own, entries: 1 },
  ]);
});

test('www. is of the host that it was written before, not of another that the page is known under', async () => {
  const hosts = await hostsOf(linkedTo('https://www.twitter.com/a/status/1'));
  expect(hosts.map(({ host }) => host)).toEqual(['x.com', 'www.twitter.com']);
});

test('each host is told as the newest entry there writes it', async () => {
  const addresses = ['https://www.blog.example/1', 'https://blog.example/2'];
  expect(await hostsOf(...addresses.map(linkedTo))).toEqual([{ host: 'blog.example', entries: 2 }]);
  expect(await hostsOf(...addresses.reverse().map(linkedTo))).toEqual([
    { host: 'www.blog.example', entries: 2 },
  ]);
});

test('what is known by an identifier, what is only mentioned, and code are no hosts', async () => {
  const parts = { mentions: ['url:blog.example/1'], resources: ['url:github.com/a/b'] } as const;
  const entries = [linkedTo('https://arxiv.org/abs/2409.08642'), linkedTo('https://doi.org/10.1000/1')];
  expect(await hostsOf(...entries, makeEntry('Mentioning', parts))).toEqual([]);
  expect(await freshLibrary().linkedHosts()).toEqual([]);
});

test('an entry with two pages of a host counts once', async () => {
  const links = ['url:blog.example/1', 'url:blog.example/2', 'url:code.example/a'] as const;
  expect(await hostsOf(makeEntry('Two', { links }))).toEqual([
    { host: 'blog.example', entries: 1 },
    { host: 'code.example', entries: 1 },
  ]);
});

test('past versions, the recycle bin and undone imports have no hosts; a link by hand has', async () => {
  const library = freshLibrary();
  const entry = linkedTo('https://before.example/1');
  await importInto(library, makeDigest([entry]));
  await importInto(library, makeDigest([{ ...entry, links: ['url:after.example/1'] }]));
  await importInto(library, makeDigest([linkedTo('https://binned.example/1')], { date: '2024-09-17' }));
  await library.remove('내 다이제스트', '2024-09-17');
  const { seq } = await importInto(
    library,
    makeDigest([linkedTo('https://undone.example/1')], { date: '2024-09-16' }),
  );
  await library.undo(seq);
  await library.learn({ entry: 1, key: 'url:by-hand.example/1', by: 'hand' });
  expect((await library.linkedHosts()).map(({ host }) => host).sort()).toEqual([
    'after.example',
    'by-hand.example',
  ]);
});

test('so many addresses that they are not read at once are all counted', async () => {
  const addresses = Array.from({ length: 2_600 }, (_, index): PaperKey[] => [
    `url:blog.example/${index}`,
    `url:host-${index % 3}.example/${index}`,
  ]);
  const entries = addresses.map((links, index) => makeEntry(`About ${index}`, { links }));
  expect(await hostsOf(...entries)).toEqual([
    { host: 'blog.example', entries: 2_600 },
    { host: 'host-0.example', entries: 867 },
    { host: 'host-1.example', entries: 867 },
    { host: 'host-2.example', entries: 866 },
  ]);
});
