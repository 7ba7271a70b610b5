// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { IndexState } from '../../lib/library/index-state';
import { mendIndex, onMendingAsked } from '../../lib/platform/index-mending';

const at = (done: number): IndexState => ({
  ...{ kind: 'rebuilding', bytes: 0, done, total: 100, isCorrupt: true },
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('the background is asked, and how far it is told, until the index is good', async () => {
  const asked = vi.fn();
  onMendingAsked(asked);
  const states: IndexState[] = [{ kind: 'corrupt', bytes: 0 }, at(10), at(60), { kind: 'ready', bytes: 9 }];
  const told: number[] = [];
  const mended = mendIndex(
    async () => states.shift() ?? { kind: 'ready', bytes: 9 },
    ({ done }) => told.push(done),
  );
  await vi.runAllTimersAsync();
  await mended;
  expect(told).toEqual([10, 60]);
  expect(asked).toHaveBeenCalledOnce();
});

test('nothing else that is remembered asks for it', async () => {
  const asked = vi.fn();
  onMendingAsked(asked);
  await browser.storage.session.set({ lastQuery: { text: 'a', at: 1 } });
  expect(asked).not.toHaveBeenCalled();
});

test('a long one is asked for again and again, so that no worker goes idle meanwhile', async () => {
  const asked = vi.fn();
  onMendingAsked(asked);
  let done = 0;
  const readState = async (): Promise<IndexState> => {
    done += 1;
    return done < 400 ? at(done) : { kind: 'ready', bytes: 9 };
  };
  const mended = mendIndex(readState, () => undefined);
  await vi.runAllTimersAsync();
  await mended;
  expect(asked).toHaveBeenCalledTimes(10);
});

test('where nobody is at work, it fails in the end', async () => {
  const mended = mendIndex(
    async () => at(10),
    () => undefined,
  );
  const failed = expect(mended).rejects.toMatchObject({ failure: 'stalled' });
  await vi.runAllTimersAsync();
  await failed;
});
