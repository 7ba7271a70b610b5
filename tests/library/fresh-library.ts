/** Libraries on databases of their own, and what lies in them. */
import type { BackupDigest } from '../../lib/digest/backup-layout';
import type { ImportOrigin } from '../../lib/library/commit-import';
import { type LibraryDatabase, openDatabase } from '../../lib/library/database';
import { type Library, openLibrary } from '../../lib/library/library';
import type { Annotations, ShownEntry } from '../../lib/model/annotation';
import type { Bundle } from '../../lib/model/bundle';
import type { Digest } from '../../lib/model/digest';
import type { PageIdentity } from '../../lib/model/page-identity';
import type { PaperKey } from '../../lib/model/paper-key';
import { importLock } from './import-lock';

export const READER: ImportOrigin = { origin: 'reader', files: ['2024-09-18.txt'] };

const STORES = [
  'head',
  'imports',
  'digests',
  'entries',
  'keys',
  'bin',
  'journal',
  'learned',
  'index',
  'segments',
  'turnover',
] as const;

let opened = 0;

export function freshName(): string {
  opened += 1;
  return `library-${opened}`;
}

/** A library whose clock stands at 1,000 ms unless told otherwise, alone in its browser unless a lock is shared. */
export function libraryOn(
  open: () => Promise<LibraryDatabase>,
  lock = importLock(),
  now = () => 1_000,
): Library {
  return openLibrary({ open, ...lock, now });
}

export function freshLibrary(): Library {
  const name = freshName();
  return libraryOn(() => openDatabase(name));
}

/** Imports digests as a reader does who has looked at the preview. */
export async function importInto(library: Library, ...digests: Digest[]) {
  return await library.commit(await library.plan(digests), READER);
}

/** A page that is known by these keys alone. */
export function pageOf(...keys: PaperKey[]): PageIdentity {
  return { keys, titles: [] };
}

/** All that a query finds, the best first. */
export async function entriesFound(
  library: Pick<Library, 'search'>,
  text: string,
): Promise<readonly ShownEntry[]> {
  return (await library.search({ text, sort: 'relevance', count: 10_000 })).rows;
}

/** What several pages have, each known by one key. */
export function annotate(library: Library, ...keys: PaperKey[]): Promise<Annotations[]> {
  return Promise.all(keys.map((key) => library.annotations(pageOf(key))));
}

/** What the background does at every start. */
export async function prepare(library: Library, bundle: Bundle): Promise<void> {
  await library.install(bundle);
  await library.tidy();
}

/** Every row of every store. */
export async function readRows(database: LibraryDatabase) {
  const rows = await Promise.all(
    STORES.map(async (name): Promise<[string, unknown[]]> => [name, await database.getAll(name)]),
  );
  return Object.fromEntries(rows);
}

/** Everything that a library exports. */
export async function exportOf(library: Library): Promise<BackupDigest[]> {
  const digests = [];
  for await (const digest of library.exportAll()) digests.push(digest);
  return digests;
}
