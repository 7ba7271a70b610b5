/**
 * Everything stored, behind one small interface. Every extension page and the background worker opens its own; there is one
 * database below them, and each call sees one state of it.
 */
import type { BackupDigest } from '../digest/backup-layout';
import type { Bundle } from '../model/bundle';
import { removeEntries, restoreEntries } from './bin';
import { installBundle, isInstalled } from './bundle';
import { commitImport, type ImportOrigin, type ImportResult } from './commit-import';
import { createConnection } from './connection';
import { type LibraryDatabase, openDatabase } from './database';
import { type DigestSummary, listDigests, readDigestEntries } from './digests';
import { emptyBin } from './empty-bin';
import { exportAll } from './export-all';
import { asCancelled, type ImportRun } from './import-run';
import { createIndexUpkeep, type IndexUpkeep } from './index-upkeep';
import type { ExclusiveOptions, LibraryEnvironment } from './library-environment';
import { findLinkedHosts, type LinkedHost } from './linked-hosts';
import { type LearnedLink, listLearned } from './list-learned';
import type { DigestEntries } from './newest-digest';
import { type ImportPlan, type KeepPlan, planImport } from './plan-import';
import { createReading, type ReadingLibrary } from './reading-library';
import {
  discardImport,
  type InterruptedImport,
  type JournaledImport,
  listInterrupted,
  readJournaled,
  resumeImport,
} from './resume-import';
import type { ImportRow } from './rows';
import { tidyLibrary } from './tidy';
import { listImports, undoImport } from './undo';

/** Every method may reject with a LibraryError, and with nothing else. */
export interface Library extends ReadingLibrary, IndexUpkeep {
  /** Every digest that has something in it, if only in the recycle bin, newest first. */
  digests(): Promise<DigestSummary[]>;
  /** What one digest holds, in its order. */
  digestEntries(source: string, date: string): Promise<DigestEntries>;
  /** What an import would do; writes nothing. */
  plan(digests: readonly BackupDigest[], keep?: KeepPlan): Promise<ImportPlan>;
  /** Does it, all or nothing. `stale` where the library has changed since the plan, `cancelled` where the reader gave it up. */
  commit(plan: ImportPlan, origin: ImportOrigin, run?: ImportRun): Promise<ImportResult>;
  /** The reader's imports that were interrupted with a whole journal and that nobody is writing now, the newest first. */
  interrupted(): Promise<InterruptedImport[]>;
  /** Goes on with an interrupted import; `stale` where the library has changed since: then plan its digests anew. */
  resume(seq: number, run?: ImportRun): Promise<ImportResult>;
  /** What an interrupted import was going to bring, as the reader chose it, for a new plan. */
  journaled(seq: number): Promise<JournaledImport>;
  /** Throws an interrupted import away. */
  discard(seq: number): Promise<void>;
  /** Hosts of entries' own addresses, most entries first. */
  linkedHosts(): Promise<LinkedHost[]>;
  /** What was learned and counts, the newest first. */
  learnedLinks(): Promise<LearnedLink[]>;
  /** Imports that can be taken back, the newest first. */
  imports(): Promise<ImportRow[]>;
  /** Takes the newest import back, exactly; `stale` where it is not the newest any more. */
  undo(seq: number): Promise<void>;
  /** Into the recycle bin; resolves with the number of entries. */
  remove(source: string, date: string): Promise<number>;
  /** Out of the recycle bin; resolves with the number of entries. */
  restore(source: string, date: string): Promise<number>;
  /** Single entries into the recycle bin; resolves with how many were not there yet. */
  removeEntries(ids: readonly number[]): Promise<number>;
  /** Single entries out of the recycle bin; resolves with how many were there. */
  restoreEntries(ids: readonly number[]): Promise<number>;
  /** Takes everything out of the recycle bin for good; resolves with the number of entries. */
  emptyBin(): Promise<number>;
  /** Every digest of every source, the recycle bin included, as it was when the first of them was asked for. */
  exportAll(): AsyncIterable<BackupDigest>;
  /** Brings the bundled digests in, once for each state of the bundle: a bundle that is there is not waited for. */
  install(bundle: Bundle): Promise<void>;
  /**
   * Sweeps what crashes and undone imports left, but for interrupted imports that can be resumed, empties the recycle bin of
   * what has lain there for 30 days, and makes the index good. It may take a while, and waits for a running import.
   */
  tidy(): Promise<void>;
}

/** The library of this browser profile. Opens the database at once, so that it is ready when it is first asked. */
export function openLibrary(environment: LibraryEnvironment): Library {
  const { exclusively, isImporting, now, open = openDatabase } = environment;
  const use = createConnection(open);
  const change = <T>(work: (database: LibraryDatabase) => Promise<T>, options: ExclusiveOptions = {}) =>
    exclusively(() => use(work), options).catch((error: unknown): never => {
      throw asCancelled(error, options.signal);
    });
  const { merge, ...upkeep } = createIndexUpkeep(use, change);
  /** Behind the result, which does not wait for it; what fails is done when the library is tidied. */
  const mergeLater = <Result>(result: Result): Result => {
    merge().catch(() => undefined);
    return result;
  };
  return {
    ...createReading(use, environment),
    ...upkeep,
    digests: () => use(listDigests),
    digestEntries: (source, date) => use((database) => readDigestEntries(database, source, date)),
    plan: (digests, keep) => use((database) => planImport(database, digests, keep)),
    commit: (plan, origin, run = {}) =>
      change((database) => commitImport(database, plan, origin, now(), run), {
        ...run,
        isImport: true,
      }).then(mergeLater),
    interrupted: () => use((database) => listInterrupted(database, isImporting)),
    resume: (seq, run = {}) =>
      change((database) => resumeImport(database, seq, run), { ...run, isImport: true }).then(mergeLater),
    journaled: (seq) => use((database) => readJournaled(database, seq)),
    discard: (seq) => change((database) => discardImport(database, seq)),
    linkedHosts: () => use(findLinkedHosts),
    learnedLinks: () => use(listLearned),
    imports: () => use(listImports),
    undo: (seq) => change((database) => undoImport(database, seq)),
    remove: (source, date) => use((database) => removeEntries(database, { source, date }, now())),
    restore: (source, date) => use((database) => restoreEntries(database, { source, date })),
    removeEntries: (ids) => use((database) => removeEntries(database, ids, now())),
    restoreEntries: (ids) => use((database) => restoreEntries(database, ids)),
    emptyBin: () => change((database) => emptyBin(database)),
    exportAll: () => exportAll(use),
    install: async (bundle) => {
      if (await use((database) => isInstalled(database, bundle))) return;
      await change((database) => installBundle(database, bundle, now()));
    },
    tidy: async () => {
      await change((database) => tidyLibrary(database, now()));
      await upkeep.rebuildIndex();
    },
  };
}
