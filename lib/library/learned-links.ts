/**
 * Links that no digest has: learned where a page carries an entry's exact title, or made by the reader. They belong to the
 * entry, whatever its versions, and count only as long as nothing more trusted says otherwise.
 */
import { contradict } from '../model/annotation';
import type { Entry } from '../model/digest';
import type { LearnedKey } from '../model/learned-key';
import { kindOfKey, type PaperKey } from '../model/paper-key';
import { authorsContradict } from '../papers/author-names';
import type { LibraryDatabase } from './database';
import { keyRowOfLearned } from './key-rows';
import { EVERY_VERSION, type LearnedRow } from './rows';
import { runTransaction, type Writing } from './transaction';
import { readEntry, readHead } from './visible';

/** What somebody says that an entry is about. */
export interface NewLink {
  /** The entry's id. */
  readonly entry: number;
  readonly key: PaperKey;
  readonly by: LearnedKey['by'];
  /** As the page names them, where it was its title. */
  readonly authors?: readonly string[];
}

/**
 * All links of an entry that count, its own first. Its own are trusted most and a title least: a learned link that
 * contradicts a more trusted one does not count.
 */
export function linksOf({ links }: Entry, learned: readonly LearnedKey[]): PaperKey[] {
  const withThose = (trusted: readonly PaperKey[], by: LearnedKey['by']) => {
    const counting = learned.filter(
      (one) => one.by === by && one.refused !== true && !contradict(trusted, [one.key]),
    );
    return [...trusted, ...counting.map(({ key }) => key)];
  };
  return [...new Set(withThose(withThose(links, 'hand'), 'title'))];
}

/**
 * Remembers a link. False where it is refused: to an entry that is not to be seen; against the entry's own links; and, by a
 * title, also to an entry that has a link of its own, against what was learned before, where the reader has taken the same
 * back, and where the authors contradict. `now` is in milliseconds since 1970.
 */
export function learnLink(database: LibraryDatabase, link: NewLink, now: number): Promise<boolean> {
  const stores = ['head', 'entries', 'bin', 'learned', 'keys'] as const;
  return runTransaction(database, stores, async (learning) => {
    const visible = await readEntry(learning, await readHead(learning), link.entry);
    if (visible === undefined || visible.removedAt !== undefined) return false;
    const known = await learning.objectStore('learned').getAll(rangeOf(link.entry));
    const { entry } = visible.row;
    if (linksOf(entry, known).includes(link.key)) return true;
    if (!isAcceptable(entry, known, link)) return false;
    const row: LearnedRow = { id: link.entry, key: link.key, by: link.by, at: now };
    await writeLearned(learning, row, known);
    return true;
  });
}

function isAcceptable(entry: Entry, known: readonly LearnedRow[], { key, by, authors = [] }: NewLink) {
  if (kindOfKey(key) === 'title' || contradict(entry.links, [key])) return false;
  if (by === 'hand') return true;
  return (
    entry.links.length === 0 &&
    !known.some((one) => one.key === key && one.refused === true) &&
    !contradict(linksOf(entry, known), [key]) &&
    !authorsContradict(entry.authors, authors)
  );
}

/** Takes a learned link back, for good as far as titles go; nothing where there is none. */
export function unlearnLink(database: LibraryDatabase, entry: number, key: PaperKey): Promise<void> {
  return runTransaction(database, ['learned', 'keys'], async (change) => {
    const known = await change.objectStore('learned').getAll(rangeOf(entry));
    const row = known.find((one) => one.key === key);
    if (row !== undefined) await writeLearned(change, { ...row, refused: true }, known);
  });
}

/** Puts a link, given all that are known of its entry, and the row of keys by which they are found. */
async function writeLearned(
  change: Writing<'learned' | 'keys'>,
  row: LearnedRow,
  known: readonly LearnedRow[],
): Promise<void> {
  const keys = keyRowOfLearned(row.id, [...known.filter(({ key }) => key !== row.key), row]);
  const store = change.objectStore('keys');
  await Promise.all([
    change.objectStore('learned').put(row),
    keys === undefined ? store.delete([EVERY_VERSION, row.id]) : store.put(keys),
  ]);
}

function rangeOf(id: number): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
