/** Doing to a library what tests/library/random-imports.ts makes up. */
import { expect } from 'vitest';
import { applyChoices } from '../../lib/digest/plan';
import type { Library } from '../../lib/library/library';
import type { ImportPlan } from '../../lib/library/plan-import';
import { longText, makeDigest, makeEntry } from './entries';
import { READER } from './fresh-library';
import type { Import, Move } from './random-imports';

const SOURCE = '내 다이제스트';
/** When entries were removed that a file has in the recycle bin, so that it does not matter which of two removals it was. */
const NOW = 1_000;
/** Imports as a reader does who ticks and leaves out. Returns the import's number. */
export async function runImport(library: Library, step: Import): Promise<number> {
  return (await library.commit(await planStep(library, step), READER)).seq;
}

/** What a reader would commit who has looked at a preview. */
export async function planStep(library: Library, { days, ticked, leftOut }: Import): Promise<ImportPlan> {
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
  return { ...plan, digests };
}

/** Moves what there is to move. Returns the titles. */
export async function runMove(library: Library, { kind, date, titles }: Move): Promise<string[]> {
  const { kept, removed } = await library.digestEntries(SOURCE, date);
  const from = kind === 'remove' ? kept : removed.map(({ entry }) => entry);
  const moved = from.filter(({ entry }) => titles.includes(entry.title));
  const ids = moved.map(({ id }) => id);
  expect(await (kind === 'remove' ? library.removeEntries(ids) : library.restoreEntries(ids))).toBe(
    ids.length,
  );
  return moved.map(({ entry }) => entry.title);
}
