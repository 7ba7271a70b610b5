import { describe, expect, test } from 'vitest';
import { applyChoices, mergeDigests, planDigest } from '../../lib/digest/plan';
import type { FileResult } from '../../lib/digest/read-files';
import { NO_CHOICES } from '../../lib/importing/choices';
import { createPackedEntries } from '../../lib/importing/packed-entries';
import { nameSources } from '../../lib/importing/sources';
import type { Entry, ReadEntry } from '../../lib/model/digest';
import { makeEntry } from '../library/entries';

function readEntry(title: string, parts: Partial<ReadEntry> = {}): ReadEntry {
  return { ...makeEntry(title), line: 3, ...parts };
}

function resultOf(...entries: ReadEntry[]): FileResult {
  const digest = { date: '2024-09-18', title: '하루', line: 1, entries };
  const problem = { file: 'day.txt', line: 2, code: 'titleTwice', severity: 'finding', details: ['Two'] };
  return { file: 'day.txt', digests: [digest], problems: [problem as FileResult['problems'][number]] };
}

/** Bytes of a file, more than those whose entries are left as they are. */
const LARGE = 2 ** 30;

/** A plan of a file against stored entries, packed and as it is. */
function planned(result: FileResult, stored: readonly [entry: Entry, removedAt?: number][]) {
  const known = stored.map(([entry, removedAt], index) => ({ id: index + 1, entry, removedAt }));
  const packed = createPackedEntries();
  const plan = (results: readonly FileResult[], keep = packed.keepPlan) =>
    [...mergeDigests(nameSources(results, '출처'))].map(({ digest }) =>
      keep(planDigest(digest, known), digest),
    );
  return { packed: plan([packed.keepResult(result, LARGE)]), plain: plan([result], (one) => one) };
}

function told(digests: ReturnType<typeof planned>['plain']) {
  return digests.map(({ entries, absent, ...digest }) => ({
    ...digest,
    entries: entries.map((one) => ({
      kind: one.kind,
      id: one.id,
      entry: one.kind === 'same' ? one.entry.title : one.entry,
      before: 'before' in one ? one.before : undefined,
      removedAt: 'removedAt' in one ? one.removedAt : undefined,
      learned: 'learned' in one ? one.learned : undefined,
    })),
    absent: absent.map(({ entry, ...one }) => ({ ...one, title: entry.title })),
  }));
}

describe('packed entries', () => {
  test('a result holds what it held', () => {
    const result = resultOf(
      readEntry('One', { commentary: ['한 줄\ud800 "인용"', '둘째'] }),
      readEntry('Two', { wikiLinks: ['노트'], removedAt: 5, address: 'https://arxiv.org/abs/2409.11340v2' }),
    );
    const kept = createPackedEntries().keepResult(result, LARGE);
    expect({
      ...kept,
      digests: kept.digests.map((digest) => ({ ...digest, entries: digest.entries })),
    }).toMatchObject(result);
    expect(kept.digests[0]?.entries).toEqual(result.digests[0]?.entries);
  });

  test('a plan is the same, of every kind', () => {
    const address = 'https://arxiv.org/abs/2409.11340';
    const { packed, plain } = planned(
      resultOf(
        readEntry('New', { learned: [{ key: 'arxiv:2409.11402', by: 'title', at: 5 }] }),
        readEntry('Gone', { removedAt: 7 }),
        readEntry('Same'),
        readEntry('Changed', { commentary: ['새 글'] }),
        readEntry('Back'),
      ),
      [
        [makeEntry('Same')],
        [makeEntry('Changed', { links: ['arxiv:2409.11340'], address, commentary: ['옛 글'] })],
        [makeEntry('Back'), 900],
        [makeEntry('Absent')],
      ],
    );
    expect(told(packed)).toEqual(told(plain));
    expect(packed[0]?.entries.map(({ kind }) => kind)).toEqual(['new', 'new', 'same', 'changed', 'new']);
    expect(told(applyChoices(packed, NO_CHOICES))).toEqual(told(plain));
  });

  test('results stay as they are until their files are large together', () => {
    const { keepResult } = createPackedEntries();
    const [first, second] = [resultOf(readEntry('One')), resultOf(readEntry('Two'))];
    expect(keepResult(first, 1_000)).toBe(first);
    expect(keepResult(second, LARGE)).not.toBe(second);
    // What is looked at again, whose size was told before.
    expect(keepResult(second, 0)).not.toBe(second);
  });

  test('entries that come from elsewhere stay as they are', () => {
    const digest = { source: '출처', date: '2024-09-18', title: '하루', entries: [makeEntry('One')] };
    const plan = planDigest(digest, []);
    expect(createPackedEntries().keepPlan(plan, digest)).toEqual(plan);
  });
});
