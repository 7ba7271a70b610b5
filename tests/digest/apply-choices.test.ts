// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../lib/digest/pair-entries';
import { applyChoices, hasChanges, type ImportChoices, planDigest } from '../../lib/digest/plan';
import type { Entry } from '../../lib/model/digest';
import { makeDigest, makeEntry } from '../library/entries';

const stored = (id: number, entry: Entry, removedAt?: number): StoredEntry => ({ id, entry, removedAt });

describe('what a reader chooses in the preview', () => {
  const [kept, gone, inBin] = [makeEntry('Kept'), makeEntry('Gone'), makeEntry('Bin')];
  const before = makeEntry('Edited', { tags: ['old'] });
  const plan = [
    planDigest(makeDigest([makeEntry('New'), makeEntry('Edited'), kept, inBin]), [
      stored(1, kept),
      stored(2, before),
      stored(3, gone),
      stored(4, inBin, 1_000),
      stored(5, makeEntry('Old bin'), 1_000),
    ]),
    planDigest(makeDigest([makeEntry('Other')], { date: '2024-09-19' }), []),
  ];
  const choose = (choices: Partial<ImportChoices>) => {
    const nothing = { leftOutDigests: new Set<number>(), leftOutEntries: new Set<string>() };
    return applyChoices(plan, { ...nothing, removals: new Set<number>(), ...choices });
  };
  const entriesOf = (digest: (typeof plan)[number] | undefined) =>
    digest?.entries.map(({ kind, id, entry }) => [kind, id, entry.title]);

  test('is the plan itself where nothing is chosen', () => {
    expect(choose({})).toEqual(plan);
    expect(entriesOf(plan[0])).toEqual([
      ['new', undefined, 'New'],
      ['changed', 2, 'Edited'],
      ['same', 1, 'Kept'],
      ['new', 4, 'Bin'],
    ]);
  });

  test('a digest that is left out is no part of it', () => {
    expect(choose({ leftOutDigests: new Set([0]) })).toEqual([plan[1]]);
  });

  test('a new entry that is left out is no part of it', () => {
    const [digest] = choose({ leftOutEntries: new Set(['0/0']) });
    expect(entriesOf(digest)).toEqual(entriesOf(plan[0])?.slice(1));
    expect(digest?.absent).toEqual(plan[0]?.absent);
  });

  test('a changed entry that is left out stays as it is stored', () => {
    const [digest] = choose({ leftOutEntries: new Set(['0/1']) });
    expect(digest?.entries[1]).toEqual({ kind: 'same', id: 2, entry: before });
  });

  test('what is the same has nothing to be left out', () => {
    expect(choose({ leftOutEntries: new Set(['0/2']) })).toEqual(plan);
  });

  test('an entry that is not brought back from the recycle bin stays there, and in its digest', () => {
    const [digest] = choose({ leftOutEntries: new Set(['0/3']) });
    expect(digest?.entries).toHaveLength(3);
    expect(digest?.absent).toContainEqual({ id: 4, entry: inBin, removed: true });
  });

  test('a ticked entry leaves, and the others stay', () => {
    const [digest] = choose({ removals: new Set([3]) });
    expect(digest?.absent.map(({ id, leaves }) => [id, leaves])).toEqual([
      [3, true],
      [5, undefined],
    ]);
  });

  test('what lies in the recycle bin already cannot be ticked, nor what the file has', () => {
    expect(choose({ removals: new Set([5, 1, 99]) })).toEqual(plan);
  });

  test('what is left out of one digest is not left out of another', () => {
    const [, other] = choose({ leftOutEntries: new Set(['0/0', '0/1']) });
    expect(other).toEqual(plan[1]);
  });

  test.each([
    ['something is new', {}, true],
    ['all that is new or changed is left out', { leftOutEntries: new Set(['0/0', '0/1', '0/3']) }, false],
    [
      'only an entry is ticked',
      { leftOutEntries: new Set(['0/0', '0/1', '0/3']), removals: new Set([3]) },
      true,
    ],
  ])('where %s, there is something to write: %s', (_, choices, changes) => {
    const [digest] = choose(choices);
    expect(digest && hasChanges(digest)).toBe(changes);
  });
});
