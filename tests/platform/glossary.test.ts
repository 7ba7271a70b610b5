// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOwnGlossary, watchGlossary, writeOwnGlossary } from '../../lib/platform/glossary';
import { analyseGlossary } from '../../lib/search/analysed-glossary';
import { hangulKey } from '../../lib/search/hangul-key';

const rl = [hangulKey('강화'), hangulKey('학습')];
const fetchGlossary = vi.fn(async (_address: string) => new Response(analyseGlossary([['강화 학습', 'RL']])));

beforeEach(() => {
  fakeBrowser.reset();
  fetchGlossary.mockClear();
  vi.stubGlobal('fetch', fetchGlossary);
  return () => vi.unstubAllGlobals();
});

test('the reader’s own is nothing at first, then what was written', async () => {
  expect(await readOwnGlossary()).toBe('');
  await writeOwnGlossary('고양이 = cat');
  expect(await readOwnGlossary()).toBe('고양이 = cat');
});

test('one that makes no sense is nothing', async () => {
  await browser.storage.local.set({ glossary: ['a'] });
  expect(await readOwnGlossary()).toBe('');
});

test('the shipped and the own are one, which is made anew when another page saves', async () => {
  const glossary = watchGlossary();
  const before = await glossary();
  expect(await glossary()).toBe(before);
  expect(before.alternativesOf(rl)).toContainEqual(['rl']);
  expect(before.alternativesOf(['cat'])).toEqual([]);
  await browser.storage.local.set({ folded: true });
  expect(await glossary()).toBe(before);
  await writeOwnGlossary('고양이 = cat');
  expect((await glossary()).alternativesOf(['cat'])).toEqual([[hangulKey('고양이')]]);
  expect((await glossary()).alternativesOf(rl)).toContainEqual(['rl']);
  expect(fetchGlossary).toHaveBeenCalledOnce();
});

test('where one cannot be read, the other counts all the same', async () => {
  fetchGlossary.mockRejectedValueOnce(new Error('gone'));
  await writeOwnGlossary('고양이 = cat');
  expect((await watchGlossary()()).alternativesOf(['cat'])).toHaveLength(1);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('gone'));
  expect((await watchGlossary()()).alternativesOf(rl)).toContainEqual(['rl']);
});
