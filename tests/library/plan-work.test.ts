// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { planDigest } from '../../lib/digest/plan';
import type { Entry } from '../../lib/model/digest';
import { longText, makeDigest, makeEntry } from './entries';

const MANY = 300;

/** Entries, and how often the abstract of one of them was read. */
function watchedEntries(make: (index: number) => Entry) {
  let reads = 0;
  const entries = Array.from({ length: MANY }, (_, index) => {
    const entry = make(index);
    return new Proxy(entry, {
      get(target, name) {
        if (name === 'abstract') reads += 1;
        return Reflect.get(target, name);
      },
    });
  });
  return { entries, readsEach: () => reads / MANY };
}

const original = (index: number): Entry =>
  makeEntry(`Paper ${index}`, { abstract: [longText(`word${index}-`, 10)], links: [`url:a.com/${index}`] });

describe('the work of a plan grows with its entries, not with their pairs: each text is read a few times', () => {
  test.each<[string, (index: number) => Entry]>([
    ['nothing has changed', original],
    ['every entry has other tags', (index) => ({ ...original(index), tags: ['new'] })],
    ['every entry has lost its link', (index) => ({ ...original(index), links: [], tags: ['new'] })],
    [
      'every entry is known by its text alone',
      (index) => ({ ...original(index), links: [], title: `No. ${index}` }),
    ],
    [
      'every entry is new',
      (index) => makeEntry(`New ${index}`, { abstract: [longText(`other${index}-`, 10)] }),
    ],
  ])('where %s', { timeout: 60_000 }, (_, make) => {
    const stored = watchedEntries(original);
    const read = watchedEntries(make);
    planDigest(
      makeDigest(read.entries),
      stored.entries.map((entry, id) => ({ id, entry, removedAt: undefined })),
    );
    expect(stored.readsEach()).toBeLessThan(20);
    expect(read.readsEach()).toBeLessThan(20);
  });
});
