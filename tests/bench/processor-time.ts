import type { BrowserContext } from '@playwright/test';
import { browserSession } from '../e2e/devtools';

/** Milliseconds that all of a browser's processes have run so far: unlike the clock, it hardly depends on what else runs. */
export async function processorTime(context: BrowserContext): Promise<number> {
  const session = await browserSession(context);
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
  } finally {
    await session.detach();
  }
}
