import { describe, expect, test } from 'vitest';
import { applyChoices, type PlannedDigest } from '../../lib/digest/plan';
import { chooseDigest, chooseEntry, chooseRemoval, isChosen, NO_CHOICES } from '../../lib/importing/choices';
import type { PreviewDigest } from '../../lib/importing/preview';
import { makeEntry } from '../library/entries';

const DIGEST: PreviewDigest = {
  place: 4,
  source: 'a reader',
  date: '2024-09-18',
  entries: ['One', 'Two', 'Three'].map((title, place) => ({ place, kind: 'new', title, changed: [] })),
  absent: [{ id: 9, title: 'Gone' }],
};
const chosen = (choices: typeof NO_CHOICES) =>
  DIGEST.entries.filter(({ place }) => isChosen(choices, DIGEST.place, place)).map(({ title }) => title);

describe('what a reader ticks', () => {
  test('everything is in at first, and nothing leaves', () => {
    expect(chosen(NO_CHOICES)).toEqual(['One', 'Two', 'Three']);
    expect(NO_CHOICES.removals.size).toBe(0);
  });

  test('one entry can be left out and taken in again', () => {
    const out = chooseEntry(NO_CHOICES, DIGEST, 1, false);
    expect(chosen(out)).toEqual(['One', 'Three']);
    expect(chooseEntry(out, DIGEST, 1, true)).toEqual(NO_CHOICES);
  });

  test('a digest can be left out as a whole, with what was to leave it', () => {
    const out = chooseDigest(chooseRemoval(NO_CHOICES, 9, true), DIGEST, false);
    expect(chosen(out)).toEqual([]);
    expect(out.removals.size).toBe(0);
    expect(chosen(chooseDigest(out, DIGEST, true))).toEqual(['One', 'Two', 'Three']);
  });

  test('an entry of a digest that was left out can be taken in alone', () => {
    const one = chooseEntry(chooseDigest(NO_CHOICES, DIGEST, false), DIGEST, 2, true);
    expect(chosen(one)).toEqual(['Three']);
  });

  test('what is ticked is what the plan does', () => {
    const planned: PlannedDigest = {
      ...{ source: 'a reader', date: '2024-09-18', title: 'A day' },
      entries: ['One', 'Two', 'Three'].map((title) => ({ kind: 'new', entry: makeEntry(title) })),
      absent: [{ id: 9, entry: makeEntry('Gone'), removed: false }],
    };
    const plan = [planned, planned, planned, planned, planned];
    const choices = chooseRemoval(chooseEntry(NO_CHOICES, DIGEST, 0, false), 9, true);
    const fifth = applyChoices(plan, choices)[4];
    expect(fifth?.entries.map(({ entry }) => entry.title)).toEqual(['Two', 'Three']);
    expect(fifth?.absent).toMatchObject([{ id: 9, leaves: true }]);
  });
});
