// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBackup } from '../../lib/digest/export-backup';
import { readDigestFile } from '../../lib/digest/read-file';
import type { Library } from '../../lib/library/library';
import { BUNDLED_SOURCE } from '../../lib/model/digest';
import { TODAY } from '../digest/fixtures';
import { randomBackupDigest } from '../digest/random-backup';
import { makeDigest, makeEntry } from './entries';
import { exportOf, freshLibrary, importInto, READER } from './fresh-library';

/** A library's backup as a file has it. */
async function backupOf(library: Library): Promise<Uint8Array> {
  const chunks = [];
  for await (const chunk of exportBackup(library.exportAll())) chunks.push(chunk);
  return new TextEncoder().encode(chunks.join(''));
}

/** Imports a backup as a reader does who keeps the sources that it names. */
async function importBackup(library: Library, backup: Uint8Array): Promise<void> {
  const { digests, problems } = readDigestFile('backup.json', backup, TODAY);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const named = digests.map((digest) => ({ ...digest, source: digest.source ?? 'none' }));
  await library.commit(await library.plan(named), READER);
}

/** A few sources and days, so that digests meet. */
const digests = fc.array(
  fc
    .tuple(
      randomBackupDigest,
      fc.constantFrom(BUNDLED_SOURCE, 'mine', '다른 이'),
      fc.constantFrom('2024-09-17', '2024-09-18', '2024-10-01'),
    )
    .map(([digest, source, date]) => ({ ...digest, source, date })),
  { maxLength: 4 },
);

describe('everything exported', () => {
  test('and imported into an empty library is everything there was, the recycle bin and all sources included', async () => {
    const seen = { removed: 0, sources: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(digests, { maxLength: 3 }), fc.nat(7), async (imports, nth) => {
        const library = freshLibrary();
        for (const some of imports) await importInto(library, ...some);
        const kept = [];
        for (const { source, date } of await library.digests())
          kept.push(...(await library.digestEntries(source, date)).kept.map(({ id }) => id));
        await library.removeEntries(kept.filter((_, index) => index % 7 === nth));
        const before = await exportOf(library);
        const empty = freshLibrary();
        await importBackup(empty, await backupOf(library));
        expect(await exportOf(empty)).toEqual(before);
        const summary = await library.digests();
        expect(await empty.digests()).toEqual(summary);
        seen.removed += summary.some(({ entries, removed }) => entries > 0 && removed > 0) ? 1 : 0;
        seen.sources += new Set(summary.map(({ source }) => source)).size > 1 ? 1 : 0;
      }),
      { numRuns: 100 },
    );
    expect(Math.min(seen.removed, seen.sources)).toBeGreaterThan(10);
  });

  test('and imported where it was changes nothing', async () => {
    const library = freshLibrary();
    const days = [
      makeDigest([makeEntry('One'), makeEntry('Two')]),
      makeDigest([makeEntry('One')], { source: 'b' }),
    ];
    await importInto(library, ...days);
    await library.remove('b', '2024-09-18');
    const before = await exportOf(library);
    await importBackup(library, await backupOf(library));
    expect(await exportOf(library)).toEqual(before);
    expect((await library.imports())[0]?.counts).toEqual({ new: 0, changed: 0, same: 3, removed: 0 });
  });

  test('is in the order of days and sources, each digest once and as it is now', async () => {
    const library = freshLibrary();
    await importInto(
      library,
      makeDigest([makeEntry('B')], { source: 'b' }),
      makeDigest([makeEntry('A')], { source: 'a' }),
    );
    await importInto(library, makeDigest([{ ...makeEntry('B'), tags: ['new'] }], { source: 'b' }));
    await importInto(library, makeDigest([makeEntry('C')], { date: '2024-09-01' }));
    const exported = await exportOf(library);
    expect(
      exported.map(({ date, source, entries }) => [date, source, entries.map(({ tags }) => tags)]),
    ).toEqual([
      ['2024-09-01', '내 다이제스트', [[]]],
      ['2024-09-18', 'a', [[]]],
      ['2024-09-18', 'b', [['new']]],
    ]);
  });

  test('has what was learned for each entry, and what of that the reader took back', async () => {
    const library = freshLibrary();
    await importInto(library, makeDigest([makeEntry('One'), makeEntry('Two')]));
    await library.learn({ entry: 1, key: 'url:blog.example/post', by: 'hand' });
    await library.learn({ entry: 1, key: 'arxiv:2409.00001', by: 'title' });
    await library.unlearn(1, 'arxiv:2409.00001');
    const [digest] = await exportOf(library);
    expect(digest?.entries.map(({ learned }) => learned)).toEqual([
      [
        { key: 'arxiv:2409.00001', by: 'title', at: 1_000, refused: true },
        { key: 'url:blog.example/post', by: 'hand', at: 1_000 },
      ],
      undefined,
    ]);
    const { digests, problems } = readDigestFile('backup.json', await backupOf(library), TODAY);
    expect(problems).toEqual([]);
    expect(digests[0]?.entries.map(({ learned }) => learned)).toEqual(
      digest?.entries.map(({ learned }) => learned),
    );
  });

  test('of nothing is nothing', async () => {
    expect(await exportOf(freshLibrary())).toEqual([]);
  });
});
