import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceWhenIdle } from '../../lib/platform/idle';

let waiting: Map<number, () => void>;
const becomeIdle = () => {
  for (const run of waiting.values()) run();
  waiting.clear();
};

beforeEach(() => {
  waiting = new Map();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    waiting.set(waiting.size + 1, run);
    return waiting.size;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: number) => waiting.delete(handle));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('waits for an idle moment, and does nothing after the first', () => {
  const run = vi.fn(async () => undefined);
  const ask = onceWhenIdle(run);
  ask();
  ask();
  expect(run).not.toHaveBeenCalled();
  becomeIdle();
  ask();
  becomeIdle();
  expect(run).toHaveBeenCalledTimes(1);
});

test('is called off, and may be asked for again', () => {
  const run = vi.fn(async () => undefined);
  const ask = onceWhenIdle(run);
  ask()();
  becomeIdle();
  expect(run).not.toHaveBeenCalled();
  ask();
  becomeIdle();
  expect(run).toHaveBeenCalledTimes(1);
});

test('fails without a word', async () => {
  const ask = onceWhenIdle(() => Promise.reject(new Error('no disk')));
  ask();
  expect(becomeIdle).not.toThrow();
  await new Promise((resolve) => setTimeout(resolve));
});
