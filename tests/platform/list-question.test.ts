import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askAboutList, listAsked } from '../../lib/platform/list-question';

const LINKS = [document.createElement('a')];
const TEXTS = { links: ['/abs/2409.00001', '/abs/2409.00002'], titles: ['One', ''] };
const send = vi.spyOn(browser.runtime, 'sendMessage');

beforeEach(() => {
  send.mockReset();
  send.mockImplementation(async () => ({ ok: true }));
});

/** What is kept in the world of the page is taken away. */
afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('yeobaek.list'));
});

test('a list is asked about once, and its answer kept for whoever shows it', async () => {
  askAboutList(LINKS, TEXTS);
  askAboutList(LINKS, TEXTS);
  expect(send.mock.calls).toEqual([[{ type: 'list', ...TEXTS }]]);
  expect(listAsked()?.links).toBe(LINKS);
  expect(await listAsked()?.answer).toEqual({ ok: true });
});

test('nobody is asked about a list without papers', async () => {
  askAboutList([], { links: [], titles: [] });
  expect(send).not.toHaveBeenCalled();
  expect(await listAsked()?.answer).toBeUndefined();
});

test('a list that was asked about in vain is asked about again', async () => {
  send.mockImplementationOnce(() => Promise.reject(new Error('Receiving end does not exist.')));
  askAboutList(LINKS, TEXTS);
  await new Promise((resolve) => setTimeout(resolve));
  askAboutList(LINKS, TEXTS);
  expect(await listAsked()?.answer).toEqual({ ok: true });
  expect(send).toHaveBeenCalledTimes(2);
});

test('a page hears of no failure', async () => {
  send.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(() => askAboutList(LINKS, TEXTS)).not.toThrow();
  expect(listAsked()).toBeUndefined();
  send.mockImplementation(() => Promise.reject(new Error('Receiving end does not exist.')));
  askAboutList(LINKS, TEXTS);
  expect(await listAsked()?.answer).toBeUndefined();
});
