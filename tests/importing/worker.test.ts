// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportSession } from '../../lib/importing/session';
import { exposable, type ReadingSign } from '../../lib/importing/worker';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('a file whose reading goes on gives a sign of it now and then, and one that hangs gives none', async () => {
  const said: ReadingSign[] = [];
  const port = { postMessage: (sign: ReadingSign) => said.push(sign) } as Partial<MessagePort> as MessagePort;
  const read: ImportSession['read'] = async (_files, { onFile, onStep, onRead }) => {
    onFile?.('a.json', 0, 1);
    for (let step = 0; step < 1_000; step += 1) {
      vi.advanceTimersByTime(1);
      onStep?.();
    }
    vi.advanceTimersByTime(60_000);
    onRead();
    return { failure: 'stopped' };
  };
  const session = { read } as Partial<ImportSession> as ImportSession;
  await exposable(session).read([], port, new Set(), 'a reader');
  expect(said.map(({ kind }) => kind)).toEqual(['reading', ...Array(4).fill('working'), 'comparing']);
});
