// @vitest-environment node
import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_CHOICES } from '../../lib/importing/choices';
import { createImportClient, LONGEST_READING } from '../../lib/importing/client';
import type { PreviewSummary } from '../../lib/importing/preview';
import type { Outcome } from '../../lib/importing/session';
import type {
  ChosenFile,
  ExposedSession,
  FormerReading,
  ReadingNews,
  ReadingSign,
} from '../../lib/importing/worker';
import type { ImportResult } from '../../lib/library/commit-import';

const EMPTY = { items: [], total: 0 };
const SUMMARY: PreviewSummary = {
  keepsSources: false,
  entries: { new: 1, changed: 0, absent: 0, same: 0 },
  digests: 1,
  repeats: 0,
  problems: { error: 0, finding: 0, skipped: 0 },
  beginnings: { digests: EMPTY, problems: { error: EMPTY, finding: EMPTY, skipped: EMPTY } },
};
const RESULT: ImportResult = { seq: 3, counts: { new: 1, changed: 0, same: 0, removed: 0 } };
const FILES: ChosenFile[] = [{ name: 'day.txt', file: undefined }];
const SILENT = () => undefined;
const never = () => new Promise<never>(() => undefined);

interface StartedWorker {
  ended: boolean;
  readonly crash: () => void;
}

let open: MessagePort[] = [];

/** Workers on ports instead of threads; each does what the test says. */
function workersThat(session: Partial<ExposedSession>) {
  const started: StartedWorker[] = [];
  const client = createImportClient(() => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    expose(session, port2);
    const worker: StartedWorker = { ended: false, crash: () => port1.dispatchEvent(new Event('error')) };
    started.push(worker);
    const terminate = () => {
      worker.ended = true;
    };
    return Object.assign(port1, { terminate }) as Partial<Worker> as Worker;
  });
  return { client, started };
}

afterEach(() => {
  for (const port of open) port.close();
  open = [];
});

describe('reading', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** Lets the clock go on until something has come true, and messages be delivered meanwhile. */
  const runUntil = async (isTrue: () => boolean) => {
    for (let turn = 0; turn < 10_000 && !isTrue(); turn++) {
      vi.advanceTimersByTime(50);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const readingOf = (ordinal: number, isAlone = true): ReadingNews => {
    return { kind: 'reading', ordinal, file: `${ordinal}.txt`, total: 3, isAlone };
  };

  test('a file that takes too long is left behind with its worker, and all are read anew without it', async () => {
    const asked: number[][] = [];
    const { client, started } = workersThat({
      read: (_files, news, { tooSlow }) => {
        asked.push([...tooSlow]);
        for (const ordinal of [0, 1, 2]) {
          news.postMessage(readingOf(ordinal));
          if (ordinal > 0 && !tooSlow.has(ordinal)) return never();
        }
        return Promise.resolve({ value: SUMMARY });
      },
    });
    let read: PreviewSummary | undefined;
    void client
      .read(FILES, 'a reader', () => undefined)
      .then((summary) => {
        read = summary;
      });
    await runUntil(() => read !== undefined);
    expect(read).toEqual(SUMMARY);
    expect(asked).toEqual([[], [1], [1, 2]]);
    expect(started.map(({ ended }) => ended)).toEqual([true, true, false]);
  });

  test('a file of which more and more is read may take long, until nothing is heard of it', async () => {
    const asked: number[][] = [];
    let port: MessagePort | undefined;
    const { client, started } = workersThat({
      read: (_files, news, { tooSlow }) => {
        asked.push([...tooSlow]);
        if (tooSlow.has(0)) return Promise.resolve({ value: SUMMARY });
        news.postMessage(readingOf(0));
        port = news;
        return never();
      },
    });
    const heard = new Set<string>();
    const reading = client.read(FILES, 'a reader', ({ kind }) => heard.add(kind));
    await runUntil(() => port !== undefined);
    for (let sign = 0; sign < 10; sign += 1) {
      port?.postMessage({ kind: 'working' } satisfies ReadingSign);
      const before = performance.now();
      await runUntil(() => performance.now() - before > LONGEST_READING / 2);
    }
    expect(asked).toEqual([[]]);
    expect(started.map(({ ended }) => ended)).toEqual([false]);
    await runUntil(() => asked.length > 1);
    expect(asked).toEqual([[], [0]]);
    expect(await reading).toEqual(SUMMARY);
    expect([...heard]).toEqual(['reading']);
  });

  test('of files that are told of together, the one that takes too long is looked for', async () => {
    const asked: FormerReading[] = [];
    const { client } = workersThat({
      read: (_files, news, former) => {
        asked.push(former);
        if (former.tooSlow.has(42)) return Promise.resolve({ value: SUMMARY });
        news.postMessage(former.doubtfulFrom === undefined ? readingOf(40, false) : readingOf(42));
        return never();
      },
    });
    let read: PreviewSummary | undefined;
    void client.read(FILES, 'a reader', SILENT).then((summary) => {
      read = summary;
    });
    await runUntil(() => read !== undefined);
    expect(asked).toEqual([
      { tooSlow: new Set() },
      { tooSlow: new Set(), doubtfulFrom: 40 },
      { tooSlow: new Set([42]), doubtfulFrom: 40 },
    ]);
  });

  test('takes the worker that was started beforehand, and a new one the next time', async () => {
    const { client, started } = workersThat({ read: async () => ({ value: SUMMARY }) });
    client.prepare();
    client.prepare();
    expect(started).toHaveLength(1);
    await client.read(FILES, 'a reader', SILENT);
    expect(started.map(({ ended }) => ended)).toEqual([false]);
    await client.read(FILES, 'a reader', SILENT);
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('opening a file, and comparing with the library, may take as long as they take', async () => {
    const answer: { give?: (outcome: Outcome<PreviewSummary>) => void } = {};
    const { client, started } = workersThat({
      read: (_files, news) => {
        news.postMessage(readingOf(0));
        news.postMessage({ kind: 'opening' } satisfies ReadingNews);
        return new Promise((resolve) => {
          answer.give = resolve;
        });
      },
    });
    const heard: string[] = [];
    const reading = client.read(FILES, 'a reader', ({ kind }) => heard.push(kind));
    await runUntil(() => heard.length > (3 * LONGEST_READING) / 250);
    answer.give?.({ value: SUMMARY });
    expect(await reading).toEqual(SUMMARY);
    expect(new Set(heard)).toEqual(new Set(['opening']));
    expect(started).toHaveLength(1);
  });

  test('ends when the reader has enough', async () => {
    const { client, started } = workersThat({ read: never });
    const reading = client.read(FILES, 'a reader', () => undefined);
    client.stop();
    await expect(reading).rejects.toMatchObject({ failure: 'cancelled' });
    expect(started.map(({ ended }) => ended)).toEqual([true]);
  });
});

describe('asking', () => {
  test('a refusal of the library comes out as its error', async () => {
    const { client } = workersThat({ plan: async () => ({ failure: 'full' }) });
    await expect(client.plan('a reader')).rejects.toMatchObject({ name: 'LibraryError', failure: 'full' });
  });

  test('a worker that breaks is told of, and the next question starts another', async () => {
    const { client, started } = workersThat({ reopen: never, plan: async () => ({ value: SUMMARY }) });
    const reopening = client.reopen(1);
    started[0]?.crash();
    await expect(reopening).rejects.toMatchObject({ failure: 'stopped' });
    client.stop();
    expect(await client.plan('a reader')).toEqual(SUMMARY);
    expect(started).toHaveLength(2);
  });

  test('a commit tells how far it is, and nothing after its end', async () => {
    const late: { tell?: () => void } = {};
    const { client } = workersThat({
      commit: async (_choices, onNews) => {
        onNews({ kind: 'waiting' });
        onNews({ kind: 'progress', done: 1, total: 2 });
        late.tell = () => onNews({ kind: 'progress', done: 2, total: 2 });
        // Both are on their way before the result is.
        await new Promise((resolve) => setTimeout(resolve));
        return { value: RESULT };
      },
    });
    const heard: unknown[] = [];
    expect(await client.commit(NO_CHOICES, (news) => heard.push(news))).toEqual(RESULT);
    expect(heard).toEqual([{ kind: 'waiting' }, { kind: 'progress', done: 1, total: 2 }]);
    late.tell?.();
    await client.digests(undefined, 0, 1).catch(() => undefined);
    expect(heard).toHaveLength(2);
  });

  test('a cancelled commit says so', async () => {
    let cancel: () => void = () => undefined;
    const { client } = workersThat({
      commit: () =>
        new Promise((resolve) => {
          cancel = () => resolve({ failure: 'cancelled' });
        }),
      cancel: () => cancel(),
    });
    const committing = client.commit(NO_CHOICES, SILENT);
    client.cancel();
    await expect(committing).rejects.toMatchObject({ failure: 'cancelled' });
  });
});
