/**
 * What importing a digest would do, entry by entry, before anything is written. Entries of the file are paired with the
 * stored ones of the same source and date: by a common link, then by title, then by text. What the file lacks is
 * listed and stays: absence is never deletion.
 */
import type { Digest, Entry } from '../model/digest';
import { normaliseTitle } from '../papers/normalise-title';

/** An entry that the library has, under the id that it keeps for life. */
export interface StoredEntry {
  readonly id: number;
  readonly entry: Entry;
  /** Whether it lies in the recycle bin, from where a new import of it brings it back under its old id. */
  readonly removed: boolean;
}

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

/** Share of words in common from which two texts are one entry, edited. */
const ALIKE = 0.8;

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
  return isUnchanged(entry, before)
    ? { kind: 'same', entry: after, id }
    : { kind: 'changed', entry: after, id, before };
}

type Way = (entry: Entry, candidate: Entry) => boolean;

/** What has not changed at all first, so that nothing that only resembles it takes its place. */
const WAYS: readonly Way[] = [isUnchanged, shareLink, shareTitle, shareText];

function pairEntries(entries: readonly Entry[], stored: readonly StoredEntry[]): Map<Entry, StoredEntry> {
  const pairs = new Map<Entry, StoredEntry>();
  const free = new Set(stored);
  for (const way of WAYS) {
    for (const entry of entries) {
      if (pairs.has(entry)) continue;
      const matches = [...free].filter((candidate) => way(entry, candidate.entry));
      const match = matches.length > 1 ? mostAlike(entry, matches) : matches[0];
      if (match === undefined) continue;
      pairs.set(entry, match);
      free.delete(match);
    }
  }
  return pairs;
}

function mostAlike(entry: Entry, candidates: readonly StoredEntry[]): StoredEntry | undefined {
  const words = wordsOf(entry);
  const scored = candidates.map((candidate) => ({
    candidate,
    score: likeness(words, wordsOf(candidate.entry)),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === best)?.candidate;
}

function isUnchanged(entry: Entry, candidate: Entry): boolean {
  return JSON.stringify(withKnownLinks(entry, candidate)) === JSON.stringify(contentOf(candidate));
}

function shareLink(entry: Entry, candidate: Entry): boolean {
  return entry.links.some((link) => candidate.links.includes(link));
}

function shareTitle(entry: Entry, candidate: Entry): boolean {
  return normaliseTitle(entry.title) === normaliseTitle(candidate.title);
}

function shareText(entry: Entry, candidate: Entry): boolean {
  return likeness(wordsOf(entry), wordsOf(candidate)) >= ALIKE;
}

/** A text that names no address does not take back the one that is known. */
function withKnownLinks(entry: Entry, known: Entry): Entry {
  return contentOf(entry.links.length > 0 ? entry : { ...entry, links: known.links, ...addressOf(known) });
}

function wordsOf(entry: Entry): string[] {
  const text = [entry.title, ...entry.abstract, ...entry.commentary, ...entry.translation].join(' ');
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Sørensen–Dice coefficient of two bags of words, from 0 to 1. */
function likeness(words: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  const total = words.length + others.length;
  return total === 0 ? 0 : (2 * common) / total;
}

function addressOf(entry: Entry): { address?: string } {
  return entry.address === undefined ? {} : { address: entry.address };
}

/** An entry's own fields in a fixed order, without what a reader of files adds, so that two can be compared as text. */
export function contentOf(entry: Entry): Entry {
  const { title, authors, abstract, commentary, translation, tags, links, resources, mentions } = entry;
  return {
    ...{ title, authors, abstract, commentary, translation, tags, links, resources, mentions },
    ...addressOf(entry),
  };
}
