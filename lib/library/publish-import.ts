import type { LibraryDatabase } from './database';
import type { TakenSegment } from './index-import';
import { LibraryError } from './library-error';
import { HEAD } from './schema';
import { showImport } from './seen-documents';
import { SEGMENT_STORES, showStaged, writeSegment } from './stored-segments';
import { runTransaction } from './transaction';
import { readHead } from './visible';

const STORES = ['head', 'imports', 'entries', 'bin', 'turnover', 'documents', ...SEGMENT_STORES] as const;

/**
 * The one small write that makes a whole import visible, in lists and in searches. `bundle` is the fingerprint of what the
 * extension ships, where it is that; `segment` is what no chunk has filled.
 */
export async function publishImport(
  database: LibraryDatabase,
  seq: number,
  segment: TakenSegment | undefined,
  bundle: string | undefined,
): Promise<void> {
  await runTransaction(database, STORES, async (publishing) => {
    const before = await readHead(publishing);
    const record = await publishing.objectStore('imports').get(seq);
    if (record === undefined) throw new LibraryError('broken');
    const hidden = before.hidden.filter((other) => other !== seq);
    const head = { ...before, hidden, ...(bundle === undefined ? {} : { bundle }) };
    await Promise.all([
      publishing.objectStore('head').put(head, HEAD),
      publishing.objectStore('imports').put({ ...record, status: 'visible' }),
      showImport(publishing, head, seq),
      showStaged(publishing, seq),
    ]);
    if (segment !== undefined) await writeSegment(publishing, { ...segment, status: 'visible' });
  });
}
