// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPageLibrary } from '../../lib/platform/page-library';
import { makeDigest, makeEntry } from '../library/entries';

type Callback = (lock: { readonly name: string } | null) => Promise<unknown>;
interface Options {
  readonly ifAvailable?: boolean;
  readonly signal?: AbortSignal;
}

/** The browser's locks, exclusive ones only. https://developer.mozilla.org/docs/Web/API/LockManager */
class Locks {
  readonly #queues = new Map<string, (() => void)[]>();

  async request(name: string, ...rest: [Callback] | [Options, Callback]): Promise<unknown> {
    const [options, run] = rest.length === 1 ? [{}, rest[0]] : rest;
    if (options.ifAvailable === true && options.signal !== undefined)
      throw new DOMException('Not both', 'NotSupportedError');
    options.signal?.throwIfAborted();
    if (this.#queues.has(name)) {
      if (options.ifAvailable === true) return await run(null);
      await this.#wait(name, options.signal);
    } else this.#queues.set(name, []);
    try {
      return await run({ name });
    } finally {
      const next = this.#queues.get(name)?.shift();
      if (next === undefined) this.#queues.delete(name);
      else next();
    }
  }

  async query() {
    return { held: [...this.#queues.keys()].map((name) => ({ name })), pending: [] };
  }

  #wait(name: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? [];
      queue.push(resolve);
      signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(resolve), 1);
        reject(signal.reason);
      });
    });
  }
}

const READER = { origin: 'reader', files: [] } as const;
const one = makeDigest([makeEntry('One')]);

let locks = new Locks();

beforeEach(() => {
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
});

afterEach(() => {
  vi.unstubAllGlobals();
  indexedDB.deleteDatabase('yeobaek');
});

/** Names of the locks that are held while an import of a page says how far it is. */
async function locksDuring(work: (onProgress: () => void) => Promise<unknown>): Promise<string[]> {
  const held: Promise<{ held: { name: string }[] }>[] = [];
  await work(() => held.push(locks.query()));
  return (await Promise.all(held)).flatMap((found) => found.held.map(({ name }) => name));
}

describe('the pages of the extension', () => {
  test('write one import at a time, and the one that waits is told so', async () => {
    const [first, second] = [openPageLibrary(), openPageLibrary()];
    const plan = await first.plan([one]);
    const waiting = [vi.fn(), vi.fn()] as const;
    const ended = await Promise.allSettled([
      first.commit(plan, READER, { onWaiting: waiting[0] }),
      second.commit(plan, READER, { onWaiting: waiting[1] }),
    ]);
    expect(ended).toMatchObject([{ status: 'fulfilled' }, { reason: { failure: 'stale' } }]);
    expect(waiting.map((told) => told.mock.calls.length)).toEqual([0, 1]);
    expect((await locks.query()).held).toEqual([]);
  });

  test('can give up waiting, however long it takes', async () => {
    let end = (): void => undefined;
    const longWork = locks.request('yeobaek-import', () => new Promise<void>((resolve) => (end = resolve)));
    const library = openPageLibrary();
    const giving = new AbortController();
    const waiting = library.commit(await library.plan([one]), READER, {
      signal: giving.signal,
      onWaiting: () => giving.abort(),
    });
    await expect(waiting).rejects.toMatchObject({ name: 'LibraryError', failure: 'cancelled' });
    end();
    await longWork;
    expect(await library.digests()).toEqual([]);
  });

  test('know of an import that it is one, and of other work that it is not', async () => {
    const library = openPageLibrary();
    const importing = await locksDuring(async (onProgress) => {
      await library.commit(await library.plan([one]), READER, { onProgress });
    });
    expect(new Set(importing)).toEqual(new Set(['yeobaek-import', 'yeobaek-importing']));
    const emptying = library.emptyBin();
    expect((await locks.query()).held).toEqual([{ name: 'yeobaek-import' }]);
    await emptying;
  });

  test('do not offer to resume what another page is writing', async () => {
    const [writing, other] = [openPageLibrary(), openPageLibrary()];
    const offered: Promise<unknown[]>[] = [];
    await writing.commit(await writing.plan([one]), READER, {
      onProgress: () => offered.push(other.interrupted()),
    });
    expect(offered.length).toBeGreaterThan(1);
    expect((await Promise.all(offered)).flat()).toEqual([]);
  });

  test('keep the lock for nobody where something fails', async () => {
    const library = openPageLibrary();
    const plan = { digests: [], repeats: 0, basis: 99 };
    await expect(library.commit(plan, READER)).rejects.toMatchObject({ failure: 'stale' });
    expect((await locks.query()).held).toEqual([]);
  });
});
