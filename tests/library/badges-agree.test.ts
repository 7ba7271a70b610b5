// @vitest-environment node
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { renewKnownKeys } from '../../lib/library/known-keys';
import type { Library } from '../../lib/library/library';
import type { Annotations, RowBadge } from '../../lib/model/annotation';
import type { PageIdentity } from '../../lib/model/page-identity';
import type { PaperKey } from '../../lib/model/paper-key';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn } from './fresh-library';

// Each run asks about every page of a small world, by itself and in a list.
vi.setConfig({ testTimeout: 120_000 });

const KEYS: PaperKey[] = ['arxiv:1', 'arxiv:2', 'doi:1', 'openreview:1', 'url:a.b/1', 'url:a.b/2'];
const TITLES = ['One Paper', 'Two Paper', 'Three Paper'];

const key = fc.constantFrom(...KEYS);
const entry = fc.record({
  title: fc.constantFrom(...TITLES),
  links: fc.oneof(fc.constant([]), fc.uniqueArray(key, { maxLength: 2 })),
  mentions: fc.uniqueArray(key, { maxLength: 3 }),
  resources: fc.uniqueArray(key, { maxLength: 1 }),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
  // A few, so that some are the same under several sources.
  commentary: fc.constantFrom([], ['하나.'], ['둘.', '셋.']),
});
const digest = fc.record({
  source: fc.constantFrom('mine', '다른 이'),
  date: fc.constantFrom('2024-09-17', '2024-09-18', '2024-09-19'),
  entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
});
const step = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('import'), digest }), weight: 4 },
  {
    arbitrary: fc.record({
      kind: fc.constant('learn'),
      entry: fc.integer({ min: 1, max: 8 }),
      key,
      by: fc.constantFrom('title', 'hand'),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('unlearn'), entry: fc.integer({ min: 1, max: 8 }), key }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('remove'), id: fc.integer({ min: 1, max: 8 }) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('undo') }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('renew') }), weight: 1 },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(library: Library, database: LibraryDatabase, one: Step): Promise<void> {
  if (one.kind === 'import') {
    const { entries, ...parts } = one.digest;
    await importInto(
      library,
      makeDigest(
        entries.map(({ title, ...rest }) => makeEntry(title, rest)),
        parts,
      ),
    );
  } else if (one.kind === 'learn') await library.learn(one);
  else if (one.kind === 'unlearn') await library.unlearn(one.entry, one.key);
  else if (one.kind === 'remove') await library.removeEntries([one.id]);
  else if (one.kind === 'renew') await renewKnownKeys(database);
  else {
    const [newest] = await library.imports();
    if (newest !== undefined) await library.undo(newest.seq);
  }
}

const page: fc.Arbitrary<PageIdentity> = fc.record({
  keys: fc.uniqueArray(key, { maxLength: 3 }),
  titles: fc.uniqueArray(fc.constantFrom(...TITLES), { maxLength: 2 }),
});

/** So many rows that nobody knows that the list is a long one. */
const UNKNOWN = Array.from({ length: 120 }, (_, index): PageIdentity => {
  return { keys: [`arxiv:9.${index}`], titles: [`Unknown ${index}`] };
});

function expected({ about, mentionedBy }: Annotations): RowBadge | undefined {
  if (about.length + mentionedBy.length === 0) return undefined;
  const counts = { count: about.length, mentions: mentionedBy.length };
  const [newest] = about;
  if (newest === undefined) return { ...counts, tags: [] };
  const [paragraph] = newest.entry.commentary;
  return {
    ...counts,
    tags: newest.entry.tags.slice(0, 3),
    ...(paragraph === undefined ? {} : { paragraph }),
    date: newest.date,
  };
}

test('a row’s badge says what its page’s annotations say, whatever was imported, learned, removed or undone', async () => {
  const seen = { about: 0, mentioned: 0, none: 0, learned: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 12 }),
      fc.array(page, { minLength: 5, maxLength: 15 }),
      async (steps, pages) => {
        const database = await openDatabase(freshName());
        const library = libraryOn(async () => database);
        for (const one of steps) await take(library, database, one);
        const annotations = await Promise.all(pages.map((one) => library.annotations(one)));
        const wanted = annotations.map(expected);
        expect(await library.badges(pages)).toEqual(wanted);
        const inLongList = await library.badges([...UNKNOWN, ...pages]);
        expect(inLongList).toEqual([...UNKNOWN.map(() => undefined), ...wanted]);
        seen.about += wanted.filter((badge) => badge !== undefined && badge.count > 0).length;
        seen.mentioned += wanted.filter((badge) => badge !== undefined && badge.mentions > 0).length;
        seen.none += wanted.filter((badge) => badge === undefined).length;
        seen.learned += (await library.learnedLinks()).length;
      },
    ),
    { numRuns: 200 },
  );
  // By chance there are mostly 50 to 90 of the rarest.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(15);
});
