// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import type { Library } from '../../lib/library/library';
import { freshName, libraryOn, prepare, READER } from './fresh-library';
import { expectIndexed, expectSwept } from './indexed-documents';
import { crashAt, interrupt } from './interrupted-database';
import { type Import, importing, type Step, step } from './random-imports';
import { planStep, runImport, runMove } from './run-steps';
import { errorOf } from './stopped-import';

/** An import that is killed at a write, while the reader may move something, and what becomes of it. */
interface Killed {
  readonly kind: 'killed';
  readonly step: Import;
  readonly at: number;
  readonly after: 'resume' | 'discard' | 'nothing';
}

const killed: fc.Arbitrary<Killed> = fc.record({
  kind: fc.constant('killed'),
  step: importing,
  at: fc.integer({ min: 1, max: 8 }),
  after: fc.constantFrom('resume', 'discard', 'nothing'),
});
const emptying = fc.record({ kind: fc.constant('empty') });
type AnyStep = Step | Killed | { readonly kind: 'empty' };
const anyStep: fc.Arbitrary<AnyStep> = fc.oneof(
  { arbitrary: step, weight: 10 },
  { arbitrary: killed, weight: 4 },
  { arbitrary: emptying, weight: 1 },
);

async function runStep(library: Library, database: LibraryDatabase, one: AnyStep): Promise<void> {
  if (one.kind === 'import') await runImport(library, one);
  else if (one.kind === 'remove' || one.kind === 'restore') await runMove(library, one);
  else if (one.kind === 'empty') await library.emptyBin();
  else if (one.kind === 'prepare') await prepare(library, { fingerprint: 'none', digests: [] });
  else if (one.kind === 'killed') await runKilled(library, database, one);
  else {
    const [newest] = await library.imports();
    if (newest !== undefined) await library.undo(newest.seq);
  }
}

async function runKilled(library: Library, database: LibraryDatabase, { step, at, after }: Killed) {
  const plan = await planStep(library, step);
  const through = libraryOn(async () => interrupt(database, crashAt(at)).database);
  await errorOf(through.commit(plan, READER));
  const [interrupted] = await library.interrupted();
  if (interrupted === undefined || after === 'nothing') return;
  await expectIndexed(database);
  // One that was left before is stale.
  if (after === 'resume') await errorOf(library.resume(interrupted.seq));
  else await library.discard(interrupted.seq);
}

test('the index has what a reader sees after every step of any sequence, kills among them', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 20 }), async (steps) => {
      const database = await openDatabase(freshName());
      const library = libraryOn(async () => database);
      for (const one of steps) {
        await runStep(library, database, one);
        await expectIndexed(database);
      }
      for (const { seq } of await library.interrupted()) await library.discard(seq);
      await prepare(library, { fingerprint: 'last', digests: [] });
      await expectIndexed(database);
      await expectSwept(database);
      const segments = await database.getAll('segments');
      expect(segments.filter(({ status }) => status === 'visible').length).toBeLessThanOrEqual(8);
      const state = await database.get('indexState', 'index');
      merged += (state?.nextSegment ?? 1) - 1 > segments.length ? 1 : 0;
    }),
    { numRuns: 60 },
  );
  expect(merged).toBeGreaterThan(5);
}, 120_000);
