/** How much memory an options page and its import worker hold, asked of the browser while they work. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Bytes, of the page and its workers together. */
export interface Memory {
  /** V8's heap in use, what is not collected yet included. */
  readonly heap: number;
  /** Array buffers and the characters of strings that lie outside the heap. */
  readonly buffers: number;
}

export interface HeapWatch {
  /** Before anything was done. */
  readonly baseline: Memory;
  readonly peak: () => Memory;
  /** What is left after a collection. */
  readonly kept: () => Promise<Memory>;
  readonly stop: () => Promise<void>;
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

const PAUSE_MS = 100;
const NOTHING: Memory = { heap: 0, buffers: 0 };

/** Looks from now on, ten times a second. */
export async function watchHeap(tab: Page): Promise<HeapWatch> {
  const page = await tab.context().newCDPSession(tab);
  const workers = await watchWorkers(page);
  let peak = NOTHING;
  let isOver = false;
  const look = async (): Promise<Memory> => {
    const usages = await Promise.all([
      page.send('Runtime.getHeapUsage'),
      ...workers.ask('Runtime.getHeapUsage'),
    ]);
    const memory = usages.reduce<Memory>(addUsage, NOTHING);
    if (total(memory) > total(peak)) peak = memory;
    return memory;
  };
  const baseline = await look();
  const looking = (async () => {
    for (; !isOver; await sleep(PAUSE_MS)) await look();
  })();
  return {
    baseline,
    peak: () => peak,
    kept: async () => {
      await Promise.all([
        page.send('HeapProfiler.collectGarbage'),
        ...workers.ask('HeapProfiler.collectGarbage'),
      ]);
      return await look();
    },
    stop: async () => {
      isOver = true;
      await looking;
      await page.detach();
    },
  };
}

export function total({ heap, buffers }: Memory): number {
  return heap + buffers;
}

function addUsage({ heap, buffers }: Memory, usage: Usage | undefined): Memory {
  return {
    heap: heap + (usage?.usedSize ?? 0),
    buffers: buffers + (usage?.backingStorageSize ?? 0),
  };
}

interface Workers {
  /** Asks every worker that there is; undefined where one is gone before it answers. */
  readonly ask: (method: string) => Promise<Usage | undefined>[];
}

/** Workers of a page, by way of its own session: Playwright has none for them. */
async function watchWorkers(page: CDPSession): Promise<Workers> {
  const sessions = new Set<string>();
  const waiting = new Map<number, { sessionId: string; resolve: (usage: Usage | undefined) => void }>();
  let asked = 0;
  page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.add(sessionId);
  });
  page.on('Target.detachedFromTarget', ({ sessionId }) => {
    sessions.delete(sessionId);
    for (const question of waiting.values())
      if (question.sessionId === sessionId) question.resolve(undefined);
  });
  page.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: Usage };
    if (id !== undefined) waiting.get(id)?.resolve(result);
    if (id !== undefined) waiting.delete(id);
  });
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const askOne = (sessionId: string, method: string) =>
    new Promise<Usage | undefined>((resolve) => {
      asked += 1;
      waiting.set(asked, { sessionId, resolve });
      const message = JSON.stringify({ id: asked, method });
      page.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(undefined));
    });
  return { ask: (method) => [...sessions].map((sessionId) => askOne(sessionId, method)) };
}
