import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupDigest,
  type BackupEntry,
  CLOSE,
  ENTRIES_OPEN,
} from './backup-layout';
import { contentOf } from './entry-content';

/** The text of a backup, an entry at a time, so that no more of it need be in memory than its reader keeps. */
export async function* exportBackup(
  digests: Iterable<BackupDigest> | AsyncIterable<BackupDigest>,
): AsyncGenerator<string, void, undefined> {
  yield `{"format":${write(BACKUP_FORMAT)},"version":${BACKUP_VERSION},"digests":[`;
  let separator = '\n';
  for await (const digest of digests) {
    yield separator;
    yield* exportDigest(digest);
    separator = ',\n';
  }
  yield `\n${CLOSE}\n`;
}

function* exportDigest({ source, date, title, entries }: BackupDigest): Generator<string, void, undefined> {
  const head = write({ source, date, title });
  yield `${head.slice(0, -1)},${ENTRIES_OPEN}`;
  for (const [index, entry] of entries.entries())
    yield `${index === 0 ? '\n' : ',\n'}${write(fieldsOf(entry))}`;
  yield `\n${CLOSE}`;
}

function fieldsOf(entry: BackupEntry): BackupEntry {
  const { removedAt, learned } = entry;
  return {
    ...contentOf(entry),
    ...(removedAt === undefined ? {} : { removedAt }),
    ...(learned === undefined ? {} : { learned }),
  };
}

/** JSON on one line, with signs escaped that would make the file look damaged or that editors take away. */
function write(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFD]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
