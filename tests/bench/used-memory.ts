import type { Page } from '@playwright/test';

/** Bytes that a page's scripts hold after a collection: V8's heap, and the array buffers and strings outside it. */
export async function usedMemory(tab: Page): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  try {
    await session.send('HeapProfiler.collectGarbage');
    const usage = await session.send('Runtime.getHeapUsage');
    return usage.usedSize + usage.backingStorageSize;
  } finally {
    await session.detach();
  }
}
