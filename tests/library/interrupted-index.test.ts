// @vitest-environment node
import { expect, test } from 'vitest';
import { libraryOn, prepare } from './fresh-library';
import { expectIndexed, expectSwept } from './indexed-documents';
import { crashAt, interrupt } from './interrupted-database';
import { EMPTY_BUNDLE, errorOf, importThrough, importWhole, withOldEntries } from './stopped-import';

const WHOLE = await importWhole();
const EACH_WRITE = Array.from({ length: WHOLE.writes }, (_, index) => index + 1);

test.each(EACH_WRITE)(
  'the index has what a reader sees after a crash at write %i, and once resumed',
  async (at) => {
    const { database, library } = await withOldEntries();
    await importThrough(database, crashAt(at));
    await expectIndexed(database);
    await prepare(library, EMPTY_BUNDLE);
    await expectIndexed(database);
    // Killed again and again, each time one write later.
    for (let write = 1; (await library.interrupted()).length > 0; write += 1) {
      const [interrupted] = await library.interrupted();
      const through = interrupt(database, crashAt(write)).database;
      await errorOf(libraryOn(async () => through).resume(interrupted?.seq ?? 0));
      expect(write).toBeLessThan(20);
      await expectIndexed(database);
    }
    await prepare(library, EMPTY_BUNDLE);
    await expectIndexed(database);
    await expectSwept(database);
  },
);
