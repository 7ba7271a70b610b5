/** A library whose recycle bin is emptied, and a look at all of it. */
import { openDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from './entries';
import { annotate, entriesFound, exportOf, freshName, libraryOn } from './fresh-library';
import { importLock } from './import-lock';

export const SOURCE = '내 다이제스트';
export const DATE = '2024-09-18';
export const DAY = 24 * 60 * 60 * 1_000;
export const one = makeEntry('One', { links: ['arxiv:2409.00001'], mentions: ['arxiv:2302.05442'] });
export const two = makeEntry('Two', { links: ['arxiv:2409.00002'] });

/** Everything that reads the library: none of it may stumble. */
export async function lookEverywhere(library: Library) {
  return {
    exported: await exportOf(library),
    digests: await library.digests(),
    entries: await library.digestEntries(SOURCE, DATE),
    newest: await library.newestDigest(),
    found: (await entriesFound(library, 'one')).length,
    pages: (await annotate(library, 'arxiv:2409.00001', 'arxiv:2302.05442')).map(
      ({ about, mentionedBy }) => about.length + mentionedBy.length,
    ),
    planned: (await library.plan([makeDigest([one, two])])).digests[0]?.entries.map(({ kind }) => kind),
  };
}

export const NOTHING = {
  exported: [],
  digests: [],
  entries: { kept: [], removed: [] },
  newest: undefined,
  found: 0,
  pages: [0, 0],
  planned: ['new', 'new'],
};

/** A library with a clock that a test sets. */
export async function withClock() {
  const database = await openDatabase(freshName());
  let now = 0;
  const library = libraryOn(
    async () => database,
    importLock(),
    () => now,
  );
  return {
    database,
    library,
    setDay: (day: number) => {
      now = day * DAY;
    },
  };
}
