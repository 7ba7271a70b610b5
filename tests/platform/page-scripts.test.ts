import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { runPageScripts } from '../../lib/platform/page-scripts';

const execute = vi.fn(async (_: unknown) => [{ result: undefined }]);

beforeEach(() => {
  execute.mockClear();
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({ executeScript: execute } as never);
});

test('scripts go into the document that has asked for them, and not into the next one of its tab', async () => {
  await runPageScripts({ tabId: 7, documentId: 'asking' }, ['list', 'rows']);
  expect(execute).toHaveBeenCalledWith({
    target: { tabId: 7, documentIds: ['asking'] },
    files: ['/visit-list.js', '/draw-rows.js'],
    injectImmediately: true,
  });
});

test('where no document is told they go into what the tab has', async () => {
  await runPageScripts({ tabId: 7, documentId: undefined }, ['card']);
  expect(execute).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
});

test('a page that is gone does not matter', async () => {
  execute.mockRejectedValueOnce(new Error('No document with id asking in tab 7'));
  await expect(runPageScripts({ tabId: 7, documentId: 'asking' }, ['card'])).resolves.toBeUndefined();
});
