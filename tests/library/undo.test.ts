// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../lib/library/library';
import { LibraryError } from '../../lib/library/library-error';
import { makeDigest, makeEntry } from './entries';
import { entriesFound, freshLibrary, importInto, prepare } from './fresh-library';

/** All that a reader can see: lists, contents and what is found. */
async function lookAt(library: Library) {
  return {
    digests: await library.digests(),
    newest: await library.newestDigest(),
    found: (await entriesFound(library, '#tag')).toSorted((one, other) => one.id - other.id),
  };
}

const entries = fc
  .uniqueArray(fc.constantFrom('One', 'Two', 'Three', 'Four'), { minLength: 1 })
  .chain((titles) =>
    fc.tuple(...titles.map((title) => fc.constantFrom('', ' 덧붙인 말').map((more) => ({ title, more })))),
  );

describe('undo', () => {
  test('goes back import by import, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 5 }), async (imports) => {
        const library = freshLibrary();
        const views = [await lookAt(library)];
        for (const wanted of imports) {
          const made = wanted.map(({ title, more }) =>
            makeEntry(title, { commentary: [`${title}에 대한 글${more}`], tags: ['tag'] }),
          );
          await importInto(library, makeDigest(made));
          views.push(await lookAt(library));
        }
        expect(await lookAt(library)).toEqual(views.pop());
        for (const view of views.reverse()) {
          const [newest] = await library.imports();
          await library.undo(newest?.seq ?? 0);
          expect(await lookAt(library)).toEqual(view);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('takes back the newest import alone', async () => {
    const library = freshLibrary();
    const first = await importInto(library, makeDigest([makeEntry('One')]));
    await importInto(library, makeDigest([makeEntry('Two')], { date: '2024-09-19' }));
    await expect(library.undo(first.seq)).rejects.toThrow(new LibraryError('stale'));
    expect(await library.digests()).toHaveLength(2);
  });

  test('what was taken back can be imported again, and is swept when the library is prepared', async () => {
    const library = freshLibrary();
    const { seq } = await importInto(library, makeDigest([makeEntry('One')]));
    await library.undo(seq);
    await prepare(library, { fingerprint: 'a', digests: [] });
    await importInto(library, makeDigest([makeEntry('One')]));
    expect(await entriesFound(library, 'one')).toHaveLength(1);
  });

  test('goes twenty imports deep', async () => {
    const library = freshLibrary();
    for (let day = 1; day <= 22; day += 1) {
      const date = `2024-09-${String(day).padStart(2, '0')}`;
      await importInto(library, makeDigest([makeEntry(`Paper ${day}`)], { date }));
    }
    expect(await library.imports()).toHaveLength(20);
  });
});
