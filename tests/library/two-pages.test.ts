// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshName, libraryOn, prepare, READER } from './fresh-library';
import { importLock } from './import-lock';

const one = makeDigest([makeEntry('One')]);
const two = makeDigest([makeEntry('Two')], { date: '2024-09-19' });

/** Two pages of one browser, each with a connection of its own. */
function twoPages() {
  const name = freshName();
  const lock = importLock();
  const open = () => libraryOn(() => openDatabase(name), lock);
  return [open(), open()] as const;
}

describe('two imports at once', () => {
  test('the second is told that it waits, and is stale once the first is done', async () => {
    const [first, second] = twoPages();
    const plans = await Promise.all([first.plan([one]), second.plan([two])]);
    const waiting = [vi.fn(), vi.fn()] as const;
    const done = first.commit(plans[0], READER, { onWaiting: waiting[0] });
    const refused = second.commit(plans[1], READER, { onWaiting: waiting[1] });
    await expect(refused).rejects.toMatchObject({ failure: 'stale' });
    expect((await done).counts.new).toBe(1);
    expect(waiting.map((told) => told.mock.calls.length)).toEqual([0, 1]);
    expect((await second.digests()).map(({ date }) => date)).toEqual(['2024-09-18']);
  });

  test('the same file twice is one copy', async () => {
    const [first, second] = twoPages();
    const plans = await Promise.all([first.plan([one]), second.plan([one])]);
    const ended = await Promise.allSettled([first.commit(plans[0], READER), second.commit(plans[1], READER)]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const { counts } = await second.commit(await second.plan([one]), READER);
    expect(counts).toEqual({ new: 0, changed: 0, same: 1, removed: 0 });
    expect(await entriesFound(first, 'one')).toHaveLength(1);
  });

  test('where the first is cancelled, the second can be planned anew and done', async () => {
    const [first, second] = twoPages();
    const plans = await Promise.all([first.plan([one]), second.plan([two])]);
    const giving = new AbortController();
    const run = { signal: giving.signal, onProgress: () => giving.abort() };
    const ended = await Promise.allSettled([
      first.commit(plans[0], READER, run),
      second.commit(plans[1], READER),
    ]);
    expect(ended).toMatchObject([{ reason: { failure: 'cancelled' } }, { reason: { failure: 'stale' } }]);
    await second.commit(await second.plan([two]), READER);
    expect((await first.digests()).map(({ date }) => date)).toEqual(['2024-09-19']);
  });

  test('a wait can be cancelled, and the first goes on', async () => {
    const [first, second] = twoPages();
    const plans = await Promise.all([first.plan([one]), second.plan([two])]);
    const giving = new AbortController();
    const done = first.commit(plans[0], READER);
    const waiting = second.commit(plans[1], READER, {
      signal: giving.signal,
      onWaiting: () => giving.abort(),
    });
    await expect(waiting).rejects.toMatchObject({ name: 'LibraryError', failure: 'cancelled' });
    expect((await done).counts.new).toBe(1);
    expect((await second.digests()).map(({ date }) => date)).toEqual(['2024-09-18']);
  });
});

test('what is prepared, undone or emptied meanwhile waits for the import', async () => {
  const [first, second] = twoPages();
  const { seq } = await first.commit(await first.plan([one]), READER);
  const importing = first.commit(await first.plan([two]), READER);
  const prepared = prepare(second, { fingerprint: 'a', digests: [] });
  const emptied = second.emptyBin();
  await expect(second.undo(seq)).rejects.toMatchObject({ failure: 'stale' });
  const newest = await importing;
  await Promise.all([prepared, emptied]);
  expect((await second.imports()).map((done) => done.seq)).toEqual([newest.seq, seq]);
});

test('a bundle that is there is not waited for, so that pages are answered while an import runs', async () => {
  const [first, second] = twoPages();
  const bundle = { fingerprint: 'a', digests: [] };
  await prepare(second, bundle);
  const order: string[] = [];
  const importing = first.commit(await first.plan([one]), READER).then(() => order.push('imported'));
  await second.install(bundle).then(() => order.push('installed'));
  await importing;
  expect(order).toEqual(['installed', 'imported']);
});

test('an entry that another page removes while an import is written is removed when it is done', async () => {
  const [first, second] = twoPages();
  await first.commit(await first.plan([one]), READER);
  const plan = await first.plan([makeDigest([makeEntry('One'), makeEntry('New')])]);
  const removing: Promise<number>[] = [];
  await first.commit(plan, READER, {
    onProgress: ({ done }) => {
      if (done === 0) removing.push(second.remove('내 다이제스트', '2024-09-18'));
    },
  });
  expect((await Promise.all(removing))[0]).toBe(1);
  expect((await second.newestDigest())?.entries.map(({ entry }) => entry.title)).toEqual(['New']);
});
