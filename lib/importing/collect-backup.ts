/** A backup as a file of the browser's. */
import { exportBackup } from '../digest/export-backup';
import type { Library } from '../library/library';

export interface Backup {
  readonly file: Blob;
  readonly digests: number;
}

export interface BackupHooks {
  /** Aborted: the promise rejects. */
  readonly signal: AbortSignal;
  /** Called now and then with the number of entries written so far. */
  readonly onEntries: (entries: number) => void;
}

/** Characters that are handed to the browser at a time: it keeps large files on the disk, so that memory need not. */
const PIECE = 1_000_000;

/** Everything in the library as one file. Rejects with a LibraryError where it cannot be read. */
export async function collectBackup(
  library: Pick<Library, 'exportAll'>,
  { signal, onEntries }: BackupHooks,
): Promise<Backup> {
  let digests = 0;
  let entries = 0;
  async function* counted() {
    for await (const digest of library.exportAll()) {
      signal.throwIfAborted();
      digests += 1;
      entries += digest.entries.length;
      yield digest;
    }
  }
  const pieces: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  for await (const text of exportBackup(counted())) {
    texts.push(text);
    length += text.length;
    if (length < PIECE) continue;
    pieces.push(new Blob(texts));
    texts = [];
    length = 0;
    onEntries(entries);
  }
  return { file: new Blob([...pieces, ...texts], { type: 'application/json' }), digests };
}
