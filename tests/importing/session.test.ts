import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../lib/digest/read-files';
import { NO_CHOICES } from '../../lib/importing/choices';
import { createImportSession, type Outcome } from '../../lib/importing/session';
import { freshLibrary } from '../library/fresh-library';
import { importWhole, withInterrupted } from '../library/stopped-import';
import { dayOf, inputFile } from './text-files';

const SILENT = { onRead: () => undefined };
const SILENTLY = () => undefined;
const DAY = inputFile('day.txt', dayOf('2024-09-18', 'One', 'Two'));

function newSession(library = freshLibrary()) {
  const session = createImportSession({ library, today: () => '2026-11-22' });
  const read = async (...files: InputFile[]) => unwrap(await session.read(files, SILENT, '내 다이제스트'));
  return { library, session, read };
}

/** More than what is left unpacked, of another day. */
const LARGE_DAY = dayOf('2024-09-01', 'Large').replace('논평입니다.', '긴 논평입니다. '.repeat(250_000));

/** What a day is after two imports, behind other files, and what the second of them was going to do. */
async function importTwice(before: readonly InputFile[]) {
  const { library, session, read } = newSession();
  await read(...before, DAY);
  await session.commit(NO_CHOICES, SILENTLY);
  await read(
    ...before,
    inputFile('day.txt', dayOf('2024-09-18', 'One').replace('논평입니다', '논평이었습니다')),
  );
  const place = before.length;
  const [planned] = session.digests(undefined, place, 1).items;
  const difference = session.difference(place, 0);
  await session.commit(NO_CHOICES, SILENTLY);
  const { kept } = await library.digestEntries('내 다이제스트', '2024-09-18');
  const shown = kept.map(({ entry, date }) => ({ entry, date }));
  return { changed: planned?.entries.map(({ kind }) => kind), difference, kept: shown };
}

function unwrap<Value>(outcome: Outcome<Value>): Value {
  if ('failure' in outcome) throw new Error(outcome.failure);
  return outcome.value;
}

describe('reading', () => {
  test('says what would become of each entry, and writes nothing', async () => {
    const { library, session, read } = newSession();
    const { beginnings, ...summary } = await read(DAY);
    expect(summary).toEqual({
      entries: { new: 2, changed: 0, absent: 0, same: 0 },
      digests: 1,
      repeats: 0,
      problems: { error: 0, finding: 0, skipped: 0 },
      keepsSources: false,
    });
    expect(session.digests(undefined, 0, 10)).toEqual(beginnings.digests);
    expect(beginnings.digests).toEqual({
      total: 1,
      items: [
        {
          place: 0,
          source: '내 다이제스트',
          date: '2024-09-18',
          entries: [
            { place: 0, kind: 'new', title: 'One', changed: [] },
            { place: 1, kind: 'new', title: 'Two', changed: [] },
          ],
          absent: [],
        },
      ],
    });
    expect(await library.digests()).toEqual([]);
  });

  test('sorts problems by what they cost', async () => {
    const { session, read } = newSession();
    const folder = 'notes';
    const summary = await read(
      inputFile('broken.txt', '우유\n달걀'),
      inputFile(
        'day.txt',
        `${dayOf('2024-09-18', 'One')}Two\n(A Person)\nhttps://arxiv.org/abs/2112.0886 논평.\n`,
      ),
      { ...inputFile('notes/README.md', '# Notes'), folder },
    );
    expect(summary.problems).toEqual({ error: 1, finding: 1, skipped: 1 });
    const codes = (group: 'error' | 'finding' | 'skipped') =>
      session.problems(group, 0, 10).items.map(({ file, code }) => [file, code]);
    expect(codes('error')).toEqual([['broken.txt', 'unknownFormat']]);
    expect(codes('finding')).toEqual([['day.txt', 'identifierInvalid']]);
    expect(codes('skipped')).toEqual([['notes/README.md', 'skippedAbout']]);
  });

  test('what several files have word for word is imported once, and said', async () => {
    const { read } = newSession();
    const summary = await read(DAY, { ...DAY, name: 'copy.txt' });
    expect([summary.entries.new, summary.repeats]).toEqual([2, 2]);
  });

  test('lists are handed out in parts, by kind', async () => {
    const { library, session, read } = newSession();
    await read(DAY);
    await session.commit(NO_CHOICES, SILENTLY);
    const days = Array.from({ length: 7 }, (_, day) =>
      inputFile(`${day}.txt`, dayOf(`2024-10-0${day + 1}`, 'One')),
    );
    await read(inputFile('day.txt', dayOf('2024-09-18', 'One')), ...days);
    expect(session.digests('new', 2, 3)).toMatchObject({
      total: 7,
      items: [{ date: '2024-10-03' }, { date: '2024-10-04' }, { date: '2024-10-05' }],
    });
    expect(session.digests('same', 0, 3)).toMatchObject({ total: 1, items: [{ date: '2024-09-18' }] });
    expect(session.digests('absent', 0, 3).items[0]?.absent).toMatchObject([{ title: 'Two' }]);
    expect(await library.digests()).toHaveLength(1);
  });

  test('offers the one source that the files name, and lets several keep their own', async () => {
    const { session, read } = newSession();
    const backup = (...sources: string[]) => {
      const digests = sources.map((source) => ({
        ...{ source, date: '2024-09-18', title: 'A day' },
        entries: [],
      }));
      return inputFile('backup.json', JSON.stringify({ format: 'yeobaek-backup', version: 1, digests }));
    };
    expect(await read(backup('한 독자'))).toMatchObject({ source: '한 독자', keepsSources: false });
    expect((await read(backup('한 독자', '둘째 독자'))).keepsSources).toBe(true);
    expect((await read(backup('bundled'))).keepsSources).toBe(true);
    expect(session.digests(undefined, 0, 9).items.map(({ source }) => source)).toEqual(['bundled']);
  });

  test('another name for the source is another plan of the same files', async () => {
    const { session, read } = newSession();
    await read(DAY);
    await session.commit(NO_CHOICES, SILENTLY);
    expect((await read(DAY)).entries).toMatchObject({ new: 0, same: 2 });
    expect(unwrap(await session.plan('둘째 독자')).entries).toMatchObject({ new: 2, same: 0 });
  });
});

describe('committing', () => {
  test('does what was ticked, and counts it beforehand', async () => {
    const { library, session, read } = newSession();
    await read(DAY);
    const choices = { ...NO_CHOICES, leftOutEntries: new Set(['0/0']) };
    expect(session.count(choices)).toMatchObject({ new: 1, changed: 0, removed: 0 });
    const { counts, seq } = unwrap(await session.commit(choices, SILENTLY));
    expect(counts.new).toBe(1);
    const kept = (await library.digestEntries('내 다이제스트', '2024-09-18')).kept;
    expect(kept.map(({ entry }) => entry.title)).toEqual(['Two']);
    expect(await library.imports()).toMatchObject([{ seq, files: ['day.txt'] }]);
  });

  test('of a folder, its name is the source that is offered, and stands in the record', async () => {
    const { library, session, read } = newSession();
    const summary = await read({ ...DAY, name: 'notes/day.txt', folder: 'notes' });
    expect(summary.source).toBe('notes');
    await session.commit(NO_CHOICES, SILENTLY);
    expect(await library.imports()).toMatchObject([{ files: ['notes'] }]);
  });

  test('a changed entry shows what differs, and an absent one leaves only if it is ticked', async () => {
    const { library, session, read } = newSession();
    await read(DAY);
    await session.commit(NO_CHOICES, SILENTLY);
    await read(inputFile('day.txt', dayOf('2024-09-18', 'One').replace('논평입니다', '논평이었습니다')));
    const [digest] = session.digests(undefined, 0, 1).items;
    expect(digest?.entries).toMatchObject([{ kind: 'changed', changed: ['commentary'] }]);
    const parts = session.difference(0, 0).flatMap((field) => field.parts);
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '논평입니다' },
      { kind: 'added', text: '논평이었습니다' },
    ]);
    const removals = new Set(digest?.absent.map(({ id }) => id));
    const { seq, counts } = unwrap(await session.commit({ ...NO_CHOICES, removals }, SILENTLY));
    expect(counts).toMatchObject({ changed: 1, removed: 1 });
    const titles = async () => {
      const { kept, removed } = await library.digestEntries('내 다이제스트', '2024-09-18');
      return [kept.map(({ entry }) => entry.title), removed.map(({ entry }) => entry.entry.title)];
    };
    expect(await titles()).toEqual([['One'], ['Two']]);
    await library.undo(seq);
    expect(await titles()).toEqual([['One', 'Two'], []]);
  });

  test('does the same with what was read behind so much that it is packed', async () => {
    const alone = await importTwice([]);
    expect(alone.kept).toMatchObject([
      { entry: { commentary: ['One에 대한 논평이었습니다.'] } },
      { entry: { title: 'Two' } },
    ]);
    expect(await importTwice([inputFile('large.txt', LARGE_DAY)])).toEqual(alone);
  });

  test('fails as stale where the library has changed, and nothing is written', async () => {
    const { library, session, read } = newSession();
    await read(DAY);
    const other = newSession(library);
    await other.read(inputFile('other.txt', dayOf('2024-10-01', 'Other')));
    unwrap(await other.session.commit(NO_CHOICES, SILENTLY));
    expect(await session.commit(NO_CHOICES, SILENTLY)).toEqual({ failure: 'stale' });
    expect(await library.digests()).toHaveLength(1);
  });

  test('ends without a trace when it is cancelled', async () => {
    const { library, session, read } = newSession();
    await read(DAY);
    const committing = session.commit(NO_CHOICES, SILENTLY);
    session.cancel();
    expect(await committing).toEqual({ failure: 'cancelled' });
    expect(await library.digests()).toEqual([]);
    expect(await library.interrupted()).toEqual([]);
    // And it can be done after all.
    unwrap(await session.plan('내 다이제스트'));
    expect(unwrap(await session.commit(NO_CHOICES, SILENTLY)).counts.new).toBe(2);
  });
});

describe('an import that was interrupted', () => {
  test('is looked at again as it was chosen, and goes only when what is made of it is there', async () => {
    const { writes } = await importWhole();
    const { library, interrupted } = await withInterrupted(writes - 2);
    const other = newSession(library);
    await other.read(inputFile('other.txt', dayOf('2024-10-01', 'Other')));
    unwrap(await other.session.commit(NO_CHOICES, SILENTLY));

    const { session } = newSession(library);
    expect(await session.resume(interrupted.seq, SILENTLY)).toEqual({ failure: 'stale' });
    const { summary, removals } = unwrap(await session.reopen(interrupted.seq));
    expect(summary).toMatchObject({ entries: { changed: 1, absent: 1, same: 0 }, keepsSources: true });
    const { absent } = session.digests('absent', 0, 1).items[0] ?? { absent: [] };
    expect([...removals]).toEqual(absent.map(({ id }) => id));
    expect(await library.interrupted()).toHaveLength(1);

    const { counts } = unwrap(await session.commit({ ...NO_CHOICES, removals }, SILENTLY));
    expect(counts).toMatchObject({ changed: 1, removed: 1 });
    expect(await library.interrupted()).toEqual([]);
    expect(await library.imports()).toHaveLength(3);
  });
});
