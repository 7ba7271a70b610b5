// @vitest-environment node

import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type LinkAnswers, onLinkRequest } from '../../lib/platform/link-script';

const COUNTS = { links: 2, known: 1, marked: 1, isDone: true, isCut: false };

/** The script's listener, and what it has sent back. */
function listen(answers: Partial<LinkAnswers> = {}) {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  onLinkRequest({
    'links-status': async () => COUNTS,
    'links-next': async () => ({ from: 0, keys: [] }),
    'links-mark': async () => COUNTS,
    'links-jump': async ({ step }) => ({ at: step, of: 2 }),
    'links-clear': async () => ({}),
    ...answers,
  });
  const heard = add.mock.calls.at(-1)?.[0] as (message: unknown, sender: unknown, reply: unknown) => boolean;
  return async (message: unknown) => {
    const reply = vi.fn();
    const comesLater = heard(message, {}, reply);
    if (comesLater) await vi.waitFor(() => expect(reply).toHaveBeenCalled());
    return comesLater ? reply.mock.calls[0]?.[0] : 'left to others';
  };
}

test('a request is answered, with what it asks for', async () => {
  const say = listen();
  expect(await say({ type: 'links-jump', step: -1 })).toEqual({ ok: true, value: { at: -1, of: 2 } });
  expect(await say({ type: 'links-clear' })).toEqual({ ok: true, value: {} });
});

test('where there is nothing to answer, or it fails, that is said', async () => {
  const say = listen({
    'links-status': async () => undefined,
    'links-next': () => Promise.reject(new Error('gone')),
  });
  expect(await say({ type: 'links-status' })).toEqual({ ok: false });
  expect(await say({ type: 'links-next' })).toEqual({ ok: false });
});

test.each([undefined, null, 'links-status', {}, { type: 'identify' }, { type: 'toString' }, { type: 7 }])(
  'anything else is left to other scripts: %j',
  async (message) => {
    expect(await listen()(message)).toBe('left to others');
  },
);
