// @vitest-environment node
import { expect, test, vi } from 'vitest';

test('the database is opened once for whoever asks first, and anew for those after', async () => {
  const opening = vi.spyOn(indexedDB, 'open');
  const { takeDatabase } = await import('../../lib/library/opened-database');
  expect(opening).toHaveBeenCalledTimes(1);
  const first = await takeDatabase();
  expect(opening).toHaveBeenCalledTimes(1);
  expect(first.objectStoreNames).toContain('entries');
  const second = await takeDatabase();
  expect(opening).toHaveBeenCalledTimes(2);
  expect(second).not.toBe(first);
  first.close();
  second.close();
});
