// @vitest-environment node
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { migrations } from '../../lib/library/migrations/registry';
import { EVERY_VERSION } from '../../lib/library/rows';
import type { PaperKey } from '../../lib/model/paper-key';
import { makeDigest, makeEntry } from './entries';
import { annotate, freshName, importInto, libraryOn } from './fresh-library';

const DAY = { source: 'mine', date: '2024-09-18' };
const NEXT = makeDigest([makeEntry('Next', { links: ['url:blog.example/next'] })], { date: '2024-09-19' });
const FIRST = makeEntry('First', {
  links: ['arxiv:2409.00001', 'url:blog.example/1'],
  resources: ['url:github.com/a/b'],
  mentions: ['arxiv:2409.00003', 'url:blog.example/3'],
});
const LINKLESS = makeEntry('Linkless', { mentions: ['arxiv:2409.00001'] });
/** As version 4 wrote them: a row for each key, here with an older version of an entry, and what was learned. */
const KEYS = [
  ['arxiv:2409.00001', 'link', 1, 1],
  ['url:blog.example/1', 'link', 1, 1],
  ['title:first', 'title', 1, 1],
  ['url:github.com/a/b', 'resource', 1, 1],
  ['arxiv:2409.00003', 'mention', 1, 1],
  ['url:blog.example/3', 'mention', 1, 1],
  ['title:linkless', 'title', 2, 1],
  ['title:linkless', 'title', 2, 2],
  ['arxiv:2409.00001', 'mention', 2, 2],
  ['arxiv:2409.00002', 'learned', 2, EVERY_VERSION],
  ['url:blog.example/2', 'learned', 2, EVERY_VERSION],
  ['url:github.com/c/d', 'resource', 3, 2],
] as const;

async function writeVersion4(name: string): Promise<void> {
  const old = await openDB(name, 4, {
    upgrade: async (database, _, __, transaction) => {
      const untyped = transaction as unknown as Parameters<(typeof migrations)[0]>[1];
      for (const migrate of migrations.slice(0, 4)) await migrate(database, untyped);
    },
  });
  const origin = { origin: 'reader', files: ['a.txt'], at: 500, status: 'visible' };
  const counts = { new: 2, changed: 0, same: 0, removed: 0 };
  await old.put('head', { lastSeq: 2, lastEntryId: 2, documents: 3, hidden: [] }, 'head');
  await old.put('imports', { seq: 1, ...origin, counts, documents: { first: 0, end: 2 } });
  await old.put('imports', { seq: 2, ...origin, counts, documents: { first: 2, end: 3 } });
  await old.put('digests', { ...DAY, seq: 1, title: 'day', entries: [1, 2] });
  await old.put('entries', { ...DAY, id: 1, seq: 1, doc: 0, entry: FIRST });
  await old.put('entries', { ...DAY, id: 2, seq: 1, doc: 1, entry: makeEntry('Linkless') });
  await old.put('entries', { ...DAY, id: 2, seq: 2, doc: 2, entry: LINKLESS });
  for (const key of ['arxiv:2409.00002', 'url:blog.example/2'])
    await old.put('learned', { id: 2, key, by: 'hand', at: 600 });
  for (const [key, relation, id, seq] of KEYS) await old.put('keys', { key, relation, id, seq });
  old.close();
}

async function withVersion4(): Promise<LibraryDatabase> {
  const name = freshName();
  await writeVersion4(name);
  return await openDatabase(name);
}

test('a library of version 4 has the keys of each version in one row, links first, and no resources', async () => {
  const database = await withVersion4();
  expect(await database.getAll('keys')).toEqual([
    {
      ...{ seq: 1, id: 1, links: 2 },
      keys: [
        'arxiv:2409.00001',
        'url:blog.example/1',
        'arxiv:2409.00003',
        'title:first',
        'url:blog.example/3',
      ],
    },
    { seq: 1, id: 2, links: 0, keys: ['title:linkless'] },
    { seq: 2, id: 2, links: 0, keys: ['arxiv:2409.00001', 'title:linkless'] },
    { seq: EVERY_VERSION, id: 2, links: 2, keys: ['arxiv:2409.00002', 'url:blog.example/2'] },
  ]);
});

test('its entries are found as before, by every relation', async () => {
  const database = await withVersion4();
  const library = libraryOn(async () => database);
  const asked: PaperKey[] = ['arxiv:2409.00001', 'arxiv:2409.00002', 'title:first', 'arxiv:2409.00003'];
  const found = await annotate(library, ...asked, 'url:github.com/a/b');
  expect(found.map(({ about }) => about.map(({ id }) => id))).toEqual([[1], [2], [1], [], []]);
  expect(found.map(({ mentionedBy }) => mentionedBy.map(({ id }) => id))).toEqual([[2], [], [], [1], []]);
  expect(await library.linkedHosts()).toEqual([{ host: 'blog.example', entries: 2 }]);
});

test('what was learned for them can be taken back, and more imported', async () => {
  const database = await withVersion4();
  const library = libraryOn(async () => database);
  await library.unlearn(2, 'arxiv:2409.00002');
  await importInto(library, NEXT);
  const [lost, kept, next] = await annotate(
    library,
    'arxiv:2409.00002',
    'url:blog.example/2',
    'url:blog.example/next',
  );
  expect(lost?.about).toEqual([]);
  expect(kept?.about).toMatchObject([{ id: 2 }]);
  expect(next?.about).toMatchObject([{ entry: { title: 'Next' } }]);
});
