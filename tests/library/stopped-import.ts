/** An import of several chunks into a library that has something, and what stops it. */
import { applyChoices } from '../../lib/digest/plan';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import type { ImportRun } from '../../lib/library/import-run';
import type { Library } from '../../lib/library/library';
import type { ImportPlan } from '../../lib/library/plan-import';
import type { Bundle } from '../../lib/model/bundle';
import { makeDigest, makeEntry } from './entries';
import {
  annotate,
  entriesFound,
  freshName,
  importInto,
  libraryOn,
  prepare,
  READER,
  readRows,
} from './fresh-library';
import { crashAt, type Interruption, interrupt, NEVER } from './interrupted-database';

export const EMPTY_BUNDLE: Bundle = { fingerprint: 'empty', digests: [] };

const old = makeEntry('Old', { links: ['arxiv:2409.00001'], tags: ['old'] });
const gone = makeEntry('Gone', { links: ['arxiv:2409.00009'] });
export const changed = { ...old, commentary: ['바뀐 논평입니다.'], mentions: ['arxiv:2302.05442'] } as const;
export const added = makeEntry('Added', { links: ['arxiv:2409.00002'], mentions: ['arxiv:2409.00001'] });
const binned = { ...makeEntry('Binned', { links: ['arxiv:2409.00008'] }), removedAt: 700 };
/** More than fit into one write. */
const many = Array.from({ length: 250 }, (_, index) =>
  makeEntry(`Added ${index}`, { links: [`url:example.com/${index}`] }),
);
const IMPORT = [
  makeDigest([changed, added, binned, ...many], { title: '바뀐 제목' }),
  makeDigest(many, { date: '2024-09-19' }),
];

/** All that a reader can see of what was there and of the import. */
export async function look(library: Library) {
  return {
    pages: await annotate(
      library,
      'arxiv:2409.00001',
      'arxiv:2409.00002',
      'arxiv:2302.05442',
      'title:added',
      'url:example.com/7',
      'arxiv:2409.00008',
      'arxiv:2409.00009',
    ),
    digests: await library.digests(),
    newest: await library.newestDigest(),
    inBin: (await library.digestEntries('내 다이제스트', '2024-09-18')).removed,
    found: await Promise.all(['old', 'added', '논평', '#old'].map((text) => entriesFound(library, text))),
    imports: await library.imports(),
  };
}

/** A database with two entries in it, and a library that reads it. */
export async function withOldEntries() {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  await prepare(library, EMPTY_BUNDLE);
  await importInto(library, makeDigest([old, gone]));
  return { database, library };
}

/** The import as a reader wants it who has ticked the entry that the file lacks. */
export async function planStopped(library: Library): Promise<ImportPlan> {
  const plan = await library.plan(IMPORT);
  const removals = new Set(plan.digests.flatMap(({ absent }) => absent.map(({ id }) => id)));
  const digests = applyChoices(plan.digests, {
    leftOutDigests: new Set(),
    leftOutEntries: new Set(),
    removals,
  });
  return { ...plan, digests };
}

/** What a promise rejects with; undefined where it does not. */
export async function errorOf(running: Promise<unknown>): Promise<unknown> {
  return await running.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

/** Imports through an interruption; the error it ends in, or undefined, and how many writes were begun. */
export async function importThrough(
  database: LibraryDatabase,
  interruption: Interruption,
  run: ImportRun = {},
) {
  const through = interrupt(database, interruption);
  const library = libraryOn(async () => through.database);
  const plan = await planStopped(library);
  const error = await errorOf(library.commit(plan, READER, run));
  return { error, writes: through.writes() };
}

/** Every row but the head's counters, which only ever go up. */
export async function readRest(database: LibraryDatabase) {
  const { head, ...rows } = await readRows(database);
  return rows;
}

/** What an import leaves that nothing interrupts, and how many writes it takes. */
export async function importWhole() {
  const { database, library } = await withOldEntries();
  const { writes } = await importThrough(database, NEVER);
  return { writes, rows: await readRows(database), seen: await look(library) };
}

/** A library with an import in it that a crash at a write has interrupted. */
export async function withInterrupted(at: number) {
  const { database, library } = await withOldEntries();
  await importThrough(database, crashAt(at));
  const [interrupted] = await library.interrupted();
  if (interrupted === undefined) throw new Error('Nothing was interrupted');
  return { database, library, interrupted };
}
