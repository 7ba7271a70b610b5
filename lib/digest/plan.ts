/**
 * What importing a digest would do, entry by entry, before anything is written. Entries of the file are paired with the
 * stored ones of the same source and date: by a common link, then by title, then by text. What the file lacks is
 * listed and stays unless the reader ticks it: absence is never deletion.
 */
import type { Digest, Entry } from '../model/digest';
import type { LearnedKey } from '../model/learned-key';
import type { BackupDigest, BackupEntry } from './backup-layout';
import { contentOf, withKnownRelations } from './entry-content';
import { pairEntries, type StoredEntry } from './pair-entries';

export type PlannedEntry =
  | {
      readonly kind: 'new';
      readonly entry: Entry;
      /** Where it lies in the recycle bin, from where it comes back, and how it lies there. */
      readonly id?: number;
      readonly before?: Entry;
      /** Where it goes straight into the recycle bin, as a backup says: since when, in milliseconds since 1970. */
      readonly removedAt?: number;
      /** What was learned for it, as a backup says. An entry that the library has keeps what was learned here. */
      readonly learned?: readonly LearnedKey[];
    }
  | {
      readonly kind: 'changed';
      readonly entry: Entry;
      readonly id: number;
      readonly before: Entry;
      /** Where it lies in the recycle bin and stays there: since when, in milliseconds since 1970. */
      readonly removedAt?: number;
    }
  | { readonly kind: 'same'; readonly entry: Pick<Entry, 'title'>; readonly id: number };

/** A stored entry that the file lacks. */
export interface AbsentEntry {
  readonly id: number;
  readonly entry: Pick<Entry, 'title'>;
  /** Whether it lies in the recycle bin already. */
  readonly removed: boolean;
  /** The reader has ticked it: it goes into the recycle bin. */
  readonly leaves?: true;
}

export interface PlannedDigest {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  /** In the file's order. */
  readonly entries: readonly PlannedEntry[];
  /** Stored entries that the file lacks. They stay where they are, in the recycle bin or out of it, but for ticked ones. */
  readonly absent: readonly AbsentEntry[];
}

/** What a reader chose in the preview of a plan. */
export interface ImportChoices {
  /** Digests that are not imported, by their index in the plan. */
  readonly leftOutDigests: ReadonlySet<number>;
  /** Entries that are not imported, as `${digest}/${entry}`: indices in the plan and in the digest's `entries`. */
  readonly leftOutEntries: ReadonlySet<string>;
  /** Absent entries that go into the recycle bin, by id. */
  readonly removals: ReadonlySet<number>;
}

/** Plans one digest against the stored entries of its source and date, in their stored order. */
export function planDigest(digest: BackupDigest, stored: readonly StoredEntry[]): PlannedDigest {
  const pairs = pairEntries(digest.entries, stored);
  const paired = new Set(pairs.values());
  return {
    source: digest.source,
    date: digest.date,
    title: digest.title,
    entries: digest.entries.map((entry) => planEntry(entry, pairs.get(entry))),
    absent: stored.flatMap((candidate) => {
      const { id, entry, removedAt } = candidate;
      return paired.has(candidate) ? [] : [{ id, entry, removed: removedAt !== undefined }];
    }),
  };
}

/** Digests of one source and date as one. */
export interface MergedDigest<E extends Entry> {
  readonly digest: Digest<E>;
  /** Entries that another part has word for word, and that were dropped. */
  readonly repeats: number;
}

/**
 * Several files may hold parts of one day: digests of the same source and date become one, in order, repeats dropped. Each
 * is made when it is its turn, and asks each of its parts for entries once.
 */
export function* mergeDigests<E extends Entry>(digests: readonly Digest<E>[]): Generator<MergedDigest<E>> {
  const days = new Map<string, [Digest<E>, ...Digest<E>[]]>();
  for (const digest of digests) {
    const identity = JSON.stringify([digest.source, digest.date]);
    const day = days.get(identity);
    if (day === undefined) days.set(identity, [digest]);
    else day.push(digest);
  }
  for (const day of days.values()) yield mergeParts(day);
}

function mergeParts<E extends Entry>(parts: readonly [Digest<E>, ...Digest<E>[]]): MergedDigest<E> {
  const { source, date, title } = parts[0];
  const read = parts.map(({ entries }) => entries);
  const entries = withoutRepeats(read);
  const all = read.reduce((sum, { length }) => sum + length, 0);
  return { digest: { source, date, title, entries }, repeats: all - entries.length };
}

function withoutRepeats<E extends Entry>(parts: readonly (readonly E[])[]): readonly E[] {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const titles = countTitles(parts);
  const known = new Set<string>();
  return parts.flatMap((part) => {
    // What has a title of its own is no repeat, and need not be written out to be known.
    const contents = part.map((entry) =>
      (titles.get(entry.title) ?? 0) > 1 ? JSON.stringify(contentOf(entry)) : undefined,
    );
    // A repeat within one digest is its author's; only what another part has already is dropped.
    const fresh = part.filter((_, index) => !known.has(contents[index] ?? ''));
    for (const content of contents) if (content !== undefined) known.add(content);
    return fresh;
  });
}

function countTitles(parts: readonly (readonly Entry[])[]): Map<string, number> {
  const titles = new Map<string, number>();
  for (const { title } of parts.flat()) titles.set(title, (titles.get(title) ?? 0) + 1);
  return titles;
}

/**
 * The plan as the reader wants it: a new entry that is left out is no part of it, a changed one stays as it is stored, and
 * ticked entries leave. Choices that the plan has no place for change nothing.
 */
export function applyChoices(digests: readonly PlannedDigest[], choices: ImportChoices): PlannedDigest[] {
  return digests.flatMap((digest, index) => {
    if (choices.leftOutDigests.has(index)) return [];
    const leftOut = digest.entries.filter((_, place) => choices.leftOutEntries.has(`${index}/${place}`));
    const isLeftOut = new Set(leftOut);
    return {
      ...digest,
      entries: digest.entries.flatMap((planned) => (isLeftOut.has(planned) ? leaveOut(planned) : planned)),
      absent: [
        ...digest.absent.map((absent) => (choices.removals.has(absent.id) ? tick(absent) : absent)),
        ...leftOut.flatMap(stayInBin),
      ],
    };
  });
}

function leaveOut(planned: PlannedEntry): PlannedEntry[] {
  if (planned.kind === 'new') return [];
  return planned.kind === 'same' ? [planned] : [{ kind: 'same', id: planned.id, entry: planned.before }];
}

/** What lies in the recycle bin and is not brought back is still a part of its digest. */
function stayInBin(planned: PlannedEntry): AbsentEntry[] {
  if (planned.kind !== 'new' || planned.id === undefined) return [];
  return [{ id: planned.id, entry: planned.before ?? planned.entry, removed: true }];
}

function tick(absent: AbsentEntry): AbsentEntry {
  return absent.removed ? absent : { ...absent, leaves: true };
}

/** Whether a digest of a plan would be written. */
export function hasChanges({ entries, absent }: PlannedDigest): boolean {
  return entries.some(({ kind }) => kind !== 'same') || absent.some(({ leaves }) => leaves === true);
}

function planEntry(entry: BackupEntry, stored: StoredEntry | undefined): PlannedEntry {
  const inBin = entry.removedAt === undefined ? {} : { removedAt: entry.removedAt };
  if (stored === undefined) {
    const learned = entry.learned === undefined ? {} : { learned: entry.learned };
    return { kind: 'new', entry: contentOf(entry), ...inBin, ...learned };
  }
  const { id, entry: before, removedAt } = stored;
  const after = withKnownRelations(entry, before);
  // What is in the recycle bin on both sides stays there, as long as it has been.
  const stays = removedAt !== undefined && entry.removedAt !== undefined ? { removedAt } : {};
  if (removedAt !== undefined && entry.removedAt === undefined)
    return { kind: 'new', entry: after, id, before };
  const isSame = JSON.stringify(after) === JSON.stringify(contentOf(before));
  return isSame
    ? { kind: 'same', entry: after, id }
    : { kind: 'changed', entry: after, id, before, ...stays };
}
