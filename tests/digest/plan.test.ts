import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../lib/digest/pair-entries';
import { mergeDigests, planDigest } from '../../lib/digest/plan';
import type { Digest, Entry, ReadEntry } from '../../lib/model/digest';

const COMMENTARY = '한 문단의 논평으로 여러 낱말이 들어 있어 고쳐도 알아볼 수 있습니다.';

function entryOf(title: string, parts: Partial<Entry> = {}): Entry {
  const nothing = {
    authors: [],
    abstract: [],
    translation: [],
    tags: [],
    links: [],
    resources: [],
    mentions: [],
  };
  return { ...nothing, title, commentary: [COMMENTARY], ...parts };
}

const digestOf = (...entries: Entry[]): Digest => ({
  source: 'mine',
  date: '2024-09-18',
  title: 'day',
  entries,
});
const stored = (id: number, entry: Entry, removedAt?: number): StoredEntry => ({ id, entry, removedAt });
const kinds = (digest: Digest, old: StoredEntry[]) =>
  planDigest(digest, old).entries.map((planned) => [planned.kind, planned.id]);

describe('planning', () => {
  test('an entry that is not stored is new, without an id', () => {
    expect(kinds(digestOf(entryOf('A')), [])).toEqual([['new', undefined]]);
  });

  test('pairs by link before title, and keeps the id', () => {
    const link = { links: ['arxiv:2409.00001'] } as const;
    const old = [stored(1, entryOf('Same title')), stored(2, entryOf('Old title', link))];
    expect(kinds(digestOf(entryOf('Same title', link)), old)).toEqual([['changed', 2]]);
  });

  test('a note read without the notes that it links to is what it was, until its text is another', () => {
    const mentions = ['arxiv:2409.00002', 'arxiv:2409.00003'] as const;
    const old = [stored(4, entryOf('A note', { mentions }))];
    const alone = (parts: Partial<ReadEntry> = {}): ReadEntry => ({
      ...entryOf('A note', { mentions: ['arxiv:2409.00003'] }),
      ...{ line: 1, wikiLinks: ['240918 Another'] },
      ...parts,
    });
    const changed = [['changed', 4]];
    expect(kinds(digestOf(alone()), old)).toEqual([['same', 4]]);
    expect(kinds(digestOf(alone({ mentions: ['arxiv:2409.00009'] })), old)).toEqual(changed);
    expect(kinds(digestOf(alone({ commentary: [`${COMMENTARY} 더.`] })), old)).toEqual(changed);
    expect(kinds(digestOf(alone({ wikiLinks: [] })), old)).toEqual(changed);
  });

  test('pairs by title in another spelling', () => {
    expect(kinds(digestOf(entryOf('A “Quoted” Title')), [stored(3, entryOf('a "quoted" title'))])).toEqual([
      ['changed', 3],
    ]);
  });

  test('pairs an edited title by its text, and not a different text', () => {
    const edited = entryOf('A better title');
    const old = [stored(4, entryOf('A title'))];
    expect(kinds(digestOf(edited), old)).toEqual([['changed', 4]]);
    const other = entryOf('Another', { commentary: ['전혀 다른 글입니다. 겹치는 말이 없습니다.'] });
    expect(kinds(digestOf(other), old)).toEqual([['new', undefined]]);
  });

  test('the same content in another order is the same', () => {
    const [one, two] = [entryOf('One', { commentary: ['첫째'] }), entryOf('Two', { commentary: ['둘째'] })];
    const plan = planDigest(digestOf(two, one), [stored(1, one), stored(2, two)]);
    expect(plan.entries.map(({ kind, id }) => [kind, id])).toEqual([
      ['same', 2],
      ['same', 1],
    ]);
  });

  test('two entries of one title are paired with two', () => {
    const old = [stored(1, entryOf('Twin', { tags: ['a'] })), stored(2, entryOf('Twin', { tags: ['b'] }))];
    const plan = planDigest(
      digestOf(entryOf('Twin', { tags: ['a'] }), entryOf('Twin', { tags: ['b'] })),
      old,
    );
    expect(plan.entries.map(({ kind, id }) => [kind, id])).toEqual([
      ['same', 1],
      ['same', 2],
    ]);
  });

  test('absence is listed and never deletion', () => {
    const old = [stored(1, entryOf('Here')), stored(2, entryOf('Gone', { commentary: ['없어진 글'] }))];
    const plan = planDigest(digestOf(entryOf('Here')), old);
    expect(plan.absent.map(({ id }) => id)).toEqual([2]);
  });

  test('a text without addresses does not take back those that are known', () => {
    const known = entryOf('Linked', {
      links: ['arxiv:2409.00001'],
      address: 'https://arxiv.org/abs/2409.00001v2',
    });
    const [planned] = planDigest(digestOf(entryOf('Linked')), [stored(1, known)]).entries;
    expect(planned).toEqual({ kind: 'same', id: 1, entry: known });
  });

  test('what lies in the recycle bin comes back under its old id', () => {
    const old = entryOf('A', { tags: ['old'] });
    expect(planDigest(digestOf(entryOf('A')), [stored(7, old, 1_000)]).entries).toEqual([
      { kind: 'new', id: 7, entry: entryOf('A'), before: old },
    ]);
  });

  test('what the file lacks and lies in the recycle bin is listed as such', () => {
    const old = [stored(1, entryOf('Gone'), 1_000), stored(2, entryOf('Here too'))];
    expect(planDigest(digestOf(), old).absent.map(({ id, removed }) => [id, removed])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe('planning an entry that a backup has in the recycle bin', () => {
  const binned = (entry: Entry) => ({ ...entry, removedAt: 500 });
  const planned = (entry: Entry, old: StoredEntry[]) => planDigest(digestOf(binned(entry)), old).entries;

  test('that is not stored: it goes straight there, since when the backup says', () => {
    expect(planned(entryOf('A'), [])).toEqual([{ kind: 'new', entry: entryOf('A'), removedAt: 500 }]);
  });

  test('that is stored outside of it: it stays outside, changed or not', () => {
    expect(planned(entryOf('A'), [stored(1, entryOf('A'))])).toEqual([
      { kind: 'same', id: 1, entry: entryOf('A') },
    ]);
    const before = entryOf('A', { tags: ['old'] });
    expect(planned(entryOf('A'), [stored(1, before)])).toEqual([
      { kind: 'changed', id: 1, entry: entryOf('A'), before },
    ]);
  });

  test('that is stored in it: it stays in it, as long as it has been, changed or not', () => {
    expect(planned(entryOf('A'), [stored(1, entryOf('A'), 900)])).toEqual([
      { kind: 'same', id: 1, entry: entryOf('A') },
    ]);
    const before = entryOf('A', { tags: ['old'] });
    expect(planned(entryOf('A'), [stored(1, before, 900)])).toEqual([
      { kind: 'changed', id: 1, entry: entryOf('A'), before, removedAt: 900 },
    ]);
  });
});

describe('merging', () => {
  test('parts of one day become one digest, repeats dropped', () => {
    const merged = [
      ...mergeDigests([digestOf(entryOf('A'), entryOf('B')), digestOf(entryOf('B'), entryOf('C'))]),
    ];
    expect(merged.map(({ digest }) => digest.entries.map(({ title }) => title))).toEqual([['A', 'B', 'C']]);
    expect(merged.map(({ repeats }) => repeats)).toEqual([1]);
  });

  test('other sources and other days stay apart', () => {
    const one = digestOf(entryOf('A'));
    const merged = mergeDigests([one, { ...one, source: 'yours' }, { ...one, date: '2024-09-19' }]);
    expect([...merged]).toHaveLength(3);
  });
});
