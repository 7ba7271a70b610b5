import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a question is answered with yes; an answer may fail while a page changes under it. */
export async function eventually(
  complaint: string,
  question: () => Promise<boolean>,
  limit = 30_000,
): Promise<void> {
  const end = Date.now() + limit;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      if (await question()) return;
    } catch (error) {
      cause = error;
    }
    await sleep(100);
  }
  throw new Error(`${complaint} within ${limit / 1000} s.`, { cause });
}
