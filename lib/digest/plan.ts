/**
 * What importing a digest would do, entry by entry, before anything is written. Entries of the file are paired with the
 * stored ones of the same source and date: by a common link, then by title, then by text. What the file lacks is
 * listed and stays: absence is never deletion.
 */
import type { Digest, Entry } from '../model/digest';
import { contentOf, withKnownLinks } from './entry-content';
import { pairEntries, type StoredEntry } from './pair-entries';

export type PlannedEntry =
  | { readonly kind: 'new'; readonly entry: Entry; readonly id?: number }
  | { readonly kind: 'changed'; readonly entry: Entry; readonly id: number; readonly before: Entry }
  | { readonly kind: 'same'; readonly entry: Entry; readonly id: number };

export interface PlannedDigest {
  readonly source: string;
  readonly date: string;
  readonly title: string;
  /** In the file's order. */
  readonly entries: readonly PlannedEntry[];
  /** Stored entries that the file lacks. They stay where they are, in the recycle bin or out of it. */
  readonly absent: readonly StoredEntry[];
}

/** Plans one digest against the stored entries of its source and date, in their stored order. */
export function planDigest(digest: Digest, stored: readonly StoredEntry[]): PlannedDigest {
  const pairs = pairEntries(digest.entries, stored);
  const paired = new Set(pairs.values());
  return {
    source: digest.source,
    date: digest.date,
    title: digest.title,
    entries: digest.entries.map((entry) => planEntry(entry, pairs.get(entry))),
    absent: stored.filter((candidate) => !paired.has(candidate)),
  };
}

/** Several files may hold parts of one day: digests of the same source and date become one, in order, repeats dropped. */
export function mergeDigests(digests: readonly Digest[]): Digest[] {
  const merged = new Map<string, { first: Digest; entries: Entry[]; known: Set<string> }>();
  for (const digest of digests) {
    const identity = JSON.stringify([digest.source, digest.date]);
    const contents = digest.entries.map((entry) => JSON.stringify(contentOf(entry)));
    const day = merged.get(identity) ?? { first: digest, entries: [], known: new Set() };
    // A repeat within one digest is its author's; only what another part has already is dropped.
    const fresh = digest.entries.filter((_, index) => !day.known.has(contents[index] ?? ''));
    for (const entry of fresh) day.entries.push(entry);
    for (const content of contents) day.known.add(content);
    merged.set(identity, day);
  }
  return [...merged.values()].map(({ first, entries }) => ({ ...first, entries }));
}

function planEntry(entry: Entry, stored: StoredEntry | undefined): PlannedEntry {
  if (stored === undefined) return { kind: 'new', entry: contentOf(entry) };
  const { id, entry: before } = stored;
  const after = withKnownLinks(entry, before);
  if (stored.removed) return { kind: 'new', entry: after, id };
  const isSame = JSON.stringify(after) === JSON.stringify(contentOf(before));
  return isSame ? { kind: 'same', entry: after, id } : { kind: 'changed', entry: after, id, before };
}
