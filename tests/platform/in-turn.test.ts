// @vitest-environment node
import { expect, test } from 'vitest';
import { inTurn } from '../../lib/platform/in-turn';

test('work is done one after the other, and each result is told to who asked for it', async () => {
  const run = inTurn();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([run(work('first')), run(work('second'))])).toEqual(['first', 'second']);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('work that fails says so, and does not hold up the next', async () => {
  const run = inTurn();
  const failing = run(() => Promise.reject(new Error('no')));
  const next = run(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
