// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import type { PaperKey } from '../../lib/model/paper-key';
import { annotate, entriesFound, exportOf, freshLibrary, prepare } from './fresh-library';
import { type Import, importing, type Move, step, TITLES } from './random-imports';
import { runImport, runMove } from './run-steps';

/** All that a reader can see, without the numbers that entries have. */
async function lookAt(library: Library) {
  const pages = await annotate(library, ...TITLES.map((title): PaperKey => `url:a.com/${title}`));
  const found = await entriesFound(library, '#tag');
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
