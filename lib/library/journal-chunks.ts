/** What an import changes, in chunks of a journal. */
import type { PlannedDigest, PlannedEntry } from '../digest/plan';
import type { JournaledDigest, JournaledEntry, JournalRow } from './rows';

/** Changes of entries in a chunk, which is one transaction: none is long, and other pages get their turn. */
const CHUNK = 200;

/** Entries that a chunk writes or removes. */
export function countChanges(digests: JournalRow['digests']): number {
  return digests.reduce((sum, { entries, removals }) => sum + entries.length + removals.length, 0);
}

/** The changes of digests in chunks, made one after another. New entries get the ids from `firstId` on. */
export function* chunkChanges(
  changes: readonly PlannedDigest[],
  firstId: number,
): Generator<JournaledDigest[]> {
  let nextId = firstId;
  let chunk: JournaledDigest[] = [];
  let size = 0;
  for (const digest of changes) {
    const ids = digest.entries.map(({ id = nextId++ }) => id);
    for (const part of partsOf(digest, ids, CHUNK)) {
      const more = countChanges([part]);
      if (size > 0 && size + more > CHUNK) {
        yield chunk;
        chunk = [];
        size = 0;
      }
      chunk.push(part);
      size += more;
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** A digest's changes in parts of at most `size`; the last of them has the digest's order. */
function* partsOf(digest: PlannedDigest, ids: readonly number[], size: number): Generator<JournaledDigest> {
  const { source, date, title, absent } = digest;
  const entries = digest.entries.flatMap((planned, index) => journalEntry(planned, ids[index]));
  const removals = absent.flatMap(({ id, leaves }) => (leaves === true ? [id] : []));
  const order = { inFile: ids, absent: absent.map(({ id }) => id) };
  const count = entries.length + removals.length;
  for (let start = 0; start < count; start += size) {
    const [first, last] = [start - entries.length, start + size - entries.length];
    const part = {
      entries: entries.slice(start, start + size),
      removals: removals.slice(Math.max(0, first), Math.max(0, last)),
    };
    yield { source, date, title, ...part, ...(start + size < count ? {} : { order }) };
  }
}

function journalEntry(planned: PlannedEntry, id: number | undefined): JournaledEntry[] {
  if (id === undefined || planned.kind === 'same') return [];
  const { entry, removedAt } = planned;
  const learned = planned.kind === 'new' ? planned.learned : undefined;
  return [
    {
      ...{ id, entry },
      ...(removedAt === undefined ? {} : { removedAt }),
      ...(learned === undefined ? {} : { learned }),
    },
  ];
}
