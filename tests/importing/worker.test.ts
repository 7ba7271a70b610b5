// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportSession } from '../../lib/importing/session';
import { exposable, type FormerReading, type ReadingSign } from '../../lib/importing/worker';

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
  await exposable(session).read([], port, { tooSlow: new Set() }, 'a reader');
  expect(said.map(({ kind }) => kind)).toEqual(['reading', ...Array(4).fill('working'), 'comparing']);
});

/** Which files of 70 are told of, and whether alone. */
async function told(former: FormerReading): Promise<[ordinal: number, isAlone: boolean][]> {
  const said: ReadingSign[] = [];
  const port = { postMessage: (sign: ReadingSign) => said.push(sign) } as Partial<MessagePort> as MessagePort;
  const read: ImportSession['read'] = async (_files, { onFile }) => {
    for (let ordinal = 0; ordinal < 70; ordinal += 1) onFile?.(`${ordinal}.txt`, ordinal, 70);
    return { failure: 'stopped' };
  };
  await exposable({ read } as Partial<ImportSession> as ImportSession).read([], port, former, 'a reader');
  return said.flatMap((sign) => (sign.kind === 'reading' ? [[sign.ordinal, sign.isAlone]] : []));
}

test('a few files are told of one by one, of many the first and then some, and from a doubtful one on each', async () => {
  const first = Array.from({ length: 20 }, (_, ordinal) => [ordinal, true]);
  const tooSlow: ReadonlySet<number> = new Set();
  expect(await told({ tooSlow })).toEqual([...first, [20, false], [40, false], [60, false]]);
  const doubtful = Array.from({ length: 30 }, (_, index) => [40 + index, true]);
  expect(await told({ tooSlow, doubtfulFrom: 40 })).toEqual([...first, [20, false], ...doubtful]);
});
