// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askBackground, type SendMessage } from '../../lib/messaging/ask';
import { NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';

const KEYS: PaperKey[] = ['arxiv:2409.08642'];
const REQUEST = { keys: KEYS, titles: ['CPL'] };
const ANSWER = { ok: true, value: { annotations: NO_ANNOTATIONS, folded: true, hidden: false } };

const ask = (send: SendMessage) => askBackground(send, 'annotations', REQUEST);

test('a question carries its type and what it asks, and the answer is its value', async () => {
  const send = vi.fn<SendMessage>().mockResolvedValue(ANSWER);
  expect(await ask(send)).toEqual(ANSWER.value);
  expect(send.mock.calls).toEqual([[{ type: 'annotations', ...REQUEST }]]);
});

describe('no answer is undefined, and never an error', () => {
  test.each<[string, SendMessage]>([
    [
      'an extension that is gone',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['nobody who listens', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['a refusal', async () => ({ ok: false })],
    ['a refusal with a value', async () => ({ ok: false, value: 1 })],
    ['nothing', async () => undefined],
    ['null', async () => null],
    ['a text', async () => 'ok'],
    ['an answer without a value', async () => ({ ok: true })],
    ['an answer that is nearly one', async () => ({ ok: 'true', value: 1 })],
  ])('from %s', async (_, send) => {
    expect(await ask(send)).toBeUndefined();
  });
});

describe('patience', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('ends: a background that never answers holds nothing up for ever', async () => {
    const settled = vi.fn();
    const asked = ask(() => new Promise(() => undefined)).then(settled);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(settled.mock.calls).toEqual([[undefined]]);
  });

  test('lasts long enough for a worker that has to wake up first', async () => {
    const asked = ask(() => new Promise((resolve) => void setTimeout(() => resolve(ANSWER), 5_000)));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await asked).toEqual(ANSWER.value);
  });

  test('that has ended does not mind a late failure', async () => {
    const asked = ask(
      () => new Promise((_, reject) => void setTimeout(() => reject(new Error('The port closed')), 20_000)),
    );
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await asked).toBeUndefined();
  });
});
