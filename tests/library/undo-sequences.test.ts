// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChoices } from '../../lib/digest/plan';
import type { Library } from '../../lib/library/library';
import type { PaperKey } from '../../lib/model/paper-key';
import { longText, makeDigest, makeEntry } from './entries';
import { annotate, exportOf, freshLibrary, prepare, READER } from './fresh-library';
import { type Import, importing, type Move, step, TITLES } from './random-imports';

const SOURCE = '내 다이제스트';
/** The clock of every library here, so that it does not matter which of two removals it was. */
const NOW = 1_000;
/** Imports as a reader does who ticks and leaves out. Returns the import's number. */
async function runImport(library: Library, { days, ticked, leftOut }: Import): Promise<number> {
  const plan = await library.plan(
    days.map(({ date, entries }) =>
      makeDigest(
        entries.map(({ title, edit, isBinned }) => {
          const text = `${longText(title)} ${edit}`;
          const entry = makeEntry(title, {
            commentary: [text],
            tags: ['tag'],
            links: [`url:a.com/${title}`],
          });
          return isBinned ? { ...entry, removedAt: NOW } : entry;
        }),
        { date },
      ),
    ),
  );
  const places = plan.digests.flatMap(({ entries }, digest) =>
    entries.flatMap(({ entry }, place) => (leftOut.includes(entry.title) ? [`${digest}/${place}`] : [])),
  );
  const absent = plan.digests.flatMap((digest) => digest.absent);
  const digests = applyChoices(plan.digests, {
    leftOutDigests: new Set(),
    leftOutEntries: new Set(places),
    removals: new Set(absent.filter(({ entry }) => ticked.includes(entry.title)).map(({ id }) => id)),
  });
  return (await library.commit({ ...plan, digests }, READER)).seq;
}

/** Moves what there is to move. Returns the titles. */
async function runMove(library: Library, { kind, date, titles }: Move): Promise<string[]> {
  const { kept, removed } = await library.digestEntries(SOURCE, date);
  const from = kind === 'remove' ? kept : removed.map(({ entry }) => entry);
  const moved = from.filter(({ entry }) => titles.includes(entry.title));
  const ids = moved.map(({ id }) => id);
  expect(await (kind === 'remove' ? library.removeEntries(ids) : library.restoreEntries(ids))).toBe(
    ids.length,
  );
  return moved.map(({ entry }) => entry.title);
}

/** All that a reader can see, without the numbers that entries have. */
async function lookAt(library: Library) {
  const pages = await annotate(library, ...TITLES.map((title): PaperKey => `url:a.com/${title}`));
  const found = await library.search('#tag');
  return {
    exported: await exportOf(library),
    digests: await library.digests(),
    newest: (await library.newestDigest())?.entries.map(({ entry }) => entry),
    pages: pages.map(({ about }) => about.map(({ date, entry }) => [date, entry])),
    found: found.map(({ date, entry }) => `${date} ${entry.title} ${entry.commentary[0]}`).sort(),
  };
}

/** What was done and is not undone, each with what it did. */
type Done = { readonly seq: number; readonly step: Import } | { readonly seq?: never; readonly step: Move };

async function replay(done: readonly Done[]): Promise<Library> {
  const library = freshLibrary();
  for (const { step } of done) {
    if (step.kind === 'import') await runImport(library, step);
    else await runMove(library, step);
  }
  return library;
}

async function undoNewest(library: Library, done: Done[]): Promise<boolean> {
  const [newest] = await library.imports();
  if (newest === undefined) return false;
  await library.undo(newest.seq);
  const undone = done.findIndex(({ seq }) => seq === newest.seq);
  expect(undone).toBeGreaterThanOrEqual(0);
  done.splice(undone, 1);
  return true;
}

describe('undo, over random imports with ticks and choices, removals and restorations', () => {
  test('leaves exactly what there would be without that import', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const library = freshLibrary();
        const done: Done[] = [];
        for (const one of [...steps, { kind: 'undo' } as const]) {
          if (one.kind === 'import') done.push({ seq: await runImport(library, one), step: one });
          else if (one.kind === 'prepare') await prepare(library, { fingerprint: 'none', digests: [] });
          else if (one.kind === 'remove' || one.kind === 'restore') {
            done.push({ step: { ...one, titles: await runMove(library, one) } });
          } else if (await undoNewest(library, done)) {
            undone += 1;
            expect(await lookAt(library)).toEqual(await lookAt(await replay(done)));
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(undone).toBeGreaterThan(150);
  });

  test('goes twenty imports deep, each exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(importing, { minLength: 22, maxLength: 22 }), async (imports) => {
        const library = freshLibrary();
        const views = [];
        for (const one of imports) {
          views.push(await lookAt(library));
          await runImport(library, one);
        }
        for (let deep = 0; deep < 20; deep += 1) {
          await undoNewest(library, [
            { seq: (await library.imports())[0]?.seq ?? 0, step: imports[0] as Import },
          ]);
          expect(await lookAt(library)).toEqual(views.pop());
        }
      }),
      { numRuns: 4 },
    );
  });
});
