// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { markCorrupt } from '../../lib/library/index-state';
import { openSearchSource } from '../../lib/library/search-source';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import { postingUnion } from '../../lib/search/posting-union';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn } from './fresh-library';
import { damageIndex } from './many-segments';

const one = makeEntry('Attention', { links: ['arxiv:1706.03762'], tags: ['nlp'] });
const two = makeEntry('Retention', { mentions: ['arxiv:1706.03762'], tags: ['nlp'] });
const three = makeEntry('Convolution', { tags: ['vision'] });

async function withThree() {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  await importInto(library, makeDigest([one, two]), makeDigest([three], { date: '1990-01-02' }));
  return { database, library };
}

describe('a search source', () => {
  test('reads terms, days and entries of one state of the library', async () => {
    const { database, library } = await withThree();
    const source = await openSearchSource(database);
    const [found] = await source.reader.exact(['#nlp']);
    const docs = [...(found?.docs ?? [])];
    const { reader } = source;
    expect(postingUnion(await reader.prefix('#')).docs).toHaveLength(3);
    expect((await source.entriesOf([...docs].reverse())).map(({ entry }) => entry)).toEqual([two, one]);
    const days = await source.days();
    expect(days).toHaveLength(source.documents);
    expect([...days].sort((day, other) => day - other)).toEqual([7_306, 19_984, 19_984]);
    expect(docs.every((doc) => source.live.has(doc))).toBe(true);
    await library.remove('내 다이제스트', '2024-09-18');
    const later = await openSearchSource(database);
    expect(later.version).not.toBe(source.version);
    expect((await openSearchSource(database)).version).toBe(later.version);
    expect(docs.some((doc) => later.live.has(doc))).toBe(false);
  });

  test('has the versions that are seen, under new numbers', async () => {
    const { database, library } = await withThree();
    const edited = { ...three, tags: ['audio'] };
    await importInto(library, makeDigest([edited], { date: '1990-01-02' }));
    const source = await openSearchSource(database);
    const [before, after] = await source.reader.exact(['#vision', '#audio']);
    const [old = -1] = before?.docs ?? [];
    const [doc = -1] = after?.docs ?? [];
    expect([source.live.has(old), source.live.has(doc)]).toEqual([false, true]);
    const [row] = await source.entriesOf([doc]);
    expect(row).toMatchObject({ doc, date: '1990-01-02', entry: edited });
    expect(await source.entryOf(row?.id ?? 0)).toMatchObject({ doc });
    expect(await source.entriesOf([99])).toEqual([]);
    expect(await source.entryOf(99)).toBeUndefined();
  });

  test.each([
    ['1706.03762', ['Attention', 'Retention']],
    ['https://arxiv.org/abs/1706.03762', ['Attention', 'Retention']],
    ['convolution', ['Convolution']],
    ['tention', []],
    ['', []],
  ])('%s names %j', async (text, titles) => {
    const { database } = await withThree();
    const found = await (await openSearchSource(database)).namedBy(text);
    expect(found.map(({ entry }) => entry.title)).toEqual(titles);
  });

  test('tells of a damaged index, has nothing while it is known to be, and all again when it is made anew', async () => {
    const { database, library } = await withThree();
    await damageIndex(database);
    const { reader } = await openSearchSource(database);
    await expect(reader.prefix('#')).rejects.toBeInstanceOf(CorruptIndexError);
    await markCorrupt(database);
    expect(postingUnion(await (await openSearchSource(database)).reader.prefix('#')).docs).toHaveLength(0);
    await library.rebuildIndex();
    expect(postingUnion(await (await openSearchSource(database)).reader.prefix('#')).docs).toHaveLength(3);
  });
});
