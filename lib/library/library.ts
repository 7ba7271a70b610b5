/**
 * Everything stored, behind one small interface. Every extension page and the background worker opens its own; there is one
 * database below them, and each call sees one state of it.
 */
import type { Annotations, ShownEntry } from '../model/annotation';
import type { Bundle } from '../model/bundle';
import type { Digest } from '../model/digest';
import type { PaperKey } from '../model/paper-key';
import { parseQuery } from '../search/query';
import { findAnnotations } from './annotations';
import { removeDigest, restoreDigest } from './bin';
import { installBundle } from './bundle';
import { commitImport, type ImportOrigin, type ImportResult, sweepStagedImports } from './commit-import';
import { type LibraryDatabase, openDatabase } from './database';
import { type DigestSummary, listDigests, readNewestDigest, type ShownDigest } from './digests';
import { asLibraryError } from './library-error';
import { type ImportPlan, planImport } from './plan-import';
import type { ImportRow } from './rows';
import { createSearch } from './search';
import { listImports, undoImport } from './undo';

/** Every method may reject with a LibraryError, and with nothing else. */
export interface Library {
  /** What there is for each page, given by its keys. */
  annotations(pages: readonly (readonly PaperKey[])[]): Promise<Annotations[]>;
  /** All entries that match what a reader typed, best first. */
  search(text: string): Promise<ShownEntry[]>;
  newestDigest(): Promise<ShownDigest | undefined>;
  digests(): Promise<DigestSummary[]>;
  /** What an import would do; writes nothing. */
  plan(digests: readonly Digest[]): Promise<ImportPlan>;
  /** Does it, all or nothing. `stale` where the library has changed since the plan. */
  commit(plan: ImportPlan, origin: ImportOrigin): Promise<ImportResult>;
  /** Imports that can be taken back, the newest first. */
  imports(): Promise<ImportRow[]>;
  /** Takes the newest import back, exactly; `stale` where it is not the newest any more. */
  undo(seq: number): Promise<void>;
  /** Into the recycle bin; resolves with the number of entries. */
  remove(source: string, date: string): Promise<number>;
  /** Out of the recycle bin; resolves with the number of entries. */
  restore(source: string, date: string): Promise<number>;
  /** Sweeps what a crash left and installs the bundled digests where they are not yet. */
  prepare(bundle: Bundle): Promise<void>;
}

export interface LibraryEnvironment {
  /** Runs one import at a time across all pages of the extension. */
  readonly exclusively: <T>(run: () => Promise<T>) => Promise<T>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly open?: () => Promise<LibraryDatabase>;
}

/** The library of this browser profile. Opens the database at once, so that it is ready when it is first asked. */
export function openLibrary({ exclusively, now, open = openDatabase }: LibraryEnvironment): Library {
  const use = createConnection(open);
  const search = createSearch();
  return {
    annotations: (pages) => use((database) => findAnnotations(database, pages)),
    search: (text) => use((database) => search(database, parseQuery(text))),
    newestDigest: () => use(readNewestDigest),
    digests: () => use(listDigests),
    plan: (digests) => use((database) => planImport(database, digests)),
    commit: (plan, origin) =>
      exclusively(() => use((database) => commitImport(database, plan, origin, now()))),
    imports: () => use(listImports),
    undo: (seq) => exclusively(() => use((database) => undoImport(database, seq))),
    remove: (source, date) => use((database) => removeDigest(database, source, date, now())),
    restore: (source, date) => use((database) => restoreDigest(database, source, date)),
    prepare: (bundle) =>
      exclusively(() =>
        use(async (database) => {
          await sweepStagedImports(database);
          await installBundle(database, bundle, now());
        }),
      ),
  };
}

/**
 * One connection, opened again where it was closed under us: by a newer version of the extension elsewhere, or by the
 * browser. https://developer.mozilla.org/docs/Web/API/IDBDatabase/close_event
 */
function createConnection(open: () => Promise<LibraryDatabase>) {
  let connection: Promise<LibraryDatabase> | undefined;
  const connect = (): Promise<LibraryDatabase> => {
    connection ??= open();
    connection.catch(() => {
      connection = undefined;
    });
    return connection;
  };
  connect();
  return async <T>(run: (database: LibraryDatabase) => Promise<T>): Promise<T> => {
    try {
      return await run(await connect());
    } catch (error) {
      if (!isClosed(error)) throw asLibraryError(error);
      connection = undefined;
      return await connect()
        .then(run)
        .catch((again) => {
          throw asLibraryError(again);
        });
    }
  };
}

/** A transaction asked of a closed connection throws this before anything is read or written, so that it can be run again. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
