// @vitest-environment node
import { expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { READER } from './fresh-library';
import { expectIndexed } from './indexed-documents';
import { planStopped, withOldEntries } from './stopped-import';

/** What a reader does to entries while an import is written that edits the first and ticks the second. */
const MOVES: readonly [string, (library: Library, edited: number, ticked: number) => Promise<unknown>][] = [
  ['removes what it edits', (library, edited) => library.removeEntries([edited])],
  ['removes what it ticks', (library, _, ticked) => library.removeEntries([ticked])],
  [
    'removes both and restores both',
    async (library, edited, ticked) => {
      await library.removeEntries([edited, ticked]);
      await library.restoreEntries([ticked, edited]);
    },
  ],
  [
    'removes both and restores one',
    async (library, edited, ticked) => {
      await library.removeEntries([edited, ticked]);
      await library.restoreEntries([ticked]);
    },
  ],
];

test.each(MOVES)('the index has what a reader sees who %s meanwhile', async (_, move) => {
  const { database, library } = await withOldEntries();
  const [edited = 0, ticked = 0] = (await library.newestDigest())?.entries.map(({ id }) => id) ?? [];
  const plan = await planStopped(library);
  let moving: Promise<unknown> | undefined;
  const onProgress = ({ done }: { done: number }) => {
    if (done > 0) moving ??= move(library, edited, ticked);
  };
  const { seq } = await library.commit(plan, READER, { onProgress });
  await moving;
  expect((await database.get('head', 'head'))?.lastSeq).toBeGreaterThan(seq);
  await expectIndexed(database);
  await library.undo(seq);
  await expectIndexed(database);
});
