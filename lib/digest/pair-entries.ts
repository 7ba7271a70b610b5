/**
 * Which entry of a file is which stored one: what has not changed first, then by a common link, by title, and by text. Each
 * text is looked at a few times, however many entries there are.
 */
import type { Entry } from '../model/digest';
import { normaliseTitle } from '../papers/normalise-title';
import { contentOf } from './entry-content';

/** An entry that the library has, under the id that it keeps for life. */
export interface StoredEntry {
  readonly id: number;
  readonly entry: Entry;
  /**
   * Since when it lies in the recycle bin, from where a new import of it brings it back under its old id; in milliseconds
   * since 1970.
   */
  readonly removedAt: number | undefined;
}

/** Share of words in common from which two texts are one entry, edited. */
const ALIKE = 0.8;

/** In this order, so that nothing that only resembles an entry takes its place. */
const WAYS = ['content', 'links', 'title'] as const;

/** What is compared of an entry, each part worked out once and only where it is asked for. */
interface Profile<Of> {
  readonly of: Of;
  /** By these it is known unchanged, by its links, and by its title: a profile pairs with one that shares a name. */
  readonly names: Readonly<Record<(typeof WAYS)[number], () => readonly string[]>>;
  readonly words: () => Words;
}

interface Words {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Pairs entries of a file with stored ones, each at most once. */
export function pairEntries(
  entries: readonly Entry[],
  stored: readonly StoredEntry[],
): Map<Entry, StoredEntry> {
  const pairs = new Map<Entry, StoredEntry>();
  if (stored.length === 0) return pairs;
  const profiles = entries.map((entry) => profileOf(entry, entry, () => [contentName(entry)]));
  // A text that names no address is unchanged if all but the addresses is.
  const free = new Set(
    stored.map((candidate) => {
      const { entry } = candidate;
      return profileOf(candidate, entry, () => [contentName(entry), contentName(withoutLinks(entry))]);
    }),
  );
  const pair = (profile: Profile<Entry>, matches: readonly Profile<StoredEntry>[]) => {
    const match = mostAlike(
      profile,
      matches.filter((candidate) => free.has(candidate)),
    );
    if (match === undefined) return;
    pairs.set(profile.of, match.of);
    free.delete(match);
  };
  const unpaired = () => profiles.filter(({ of }) => !pairs.has(of));
  for (const way of WAYS) {
    const known = groupByName([...free], way);
    for (const profile of unpaired()) {
      const named = profile.names[way]().flatMap((name) => known.get(name) ?? []);
      pair(profile, named);
    }
  }
  for (const profile of unpaired()) {
    const alike = [...free].filter((candidate) => areAlike(profile, candidate));
    pair(profile, alike);
  }
  return pairs;
}

function profileOf<Of>(of: Of, entry: Entry, content: () => readonly string[]): Profile<Of> {
  const title = () => [normaliseTitle(entry.title)];
  return {
    of,
    names: { content: once(content), links: () => entry.links, title: once(title) },
    words: once(() => wordsOf(entry)),
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function wordsOf({ title, abstract, commentary, translation }: Entry): Words {
  const text = [title, ...abstract, ...commentary, ...translation].join(' ');
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words.length, counts };
}

function contentName(entry: Entry): string {
  return JSON.stringify(contentOf(entry));
}

function withoutLinks({ address: _, ...entry }: Entry): Entry {
  return { ...entry, links: [] };
}

function groupByName(profiles: readonly Profile<StoredEntry>[], way: (typeof WAYS)[number]) {
  const groups = new Map<string, Profile<StoredEntry>[]>();
  for (const profile of profiles) {
    for (const name of profile.names[way]()) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [profile]);
      else group.push(profile);
    }
  }
  return groups;
}

/** The first of those that have most words in common. */
function mostAlike(
  profile: Profile<Entry>,
  candidates: readonly Profile<StoredEntry>[],
): Profile<StoredEntry> | undefined {
  if (candidates.length < 2) return candidates[0];
  const scores = candidates.map((candidate) => likeness(profile, candidate));
  return candidates[scores.indexOf(Math.max(...scores))];
}

function areAlike(profile: Profile<Entry>, candidate: Profile<StoredEntry>): boolean {
  const totals = [profile.words().total, candidate.words().total];
  // Even if the shorter were all in the longer.
  if (2 * Math.min(...totals) < ALIKE * (profile.words().total + candidate.words().total)) return false;
  return likeness(profile, candidate) >= ALIKE;
}

/** Sørensen–Dice coefficient of two bags of words, from 0 to 1. */
function likeness(profile: Profile<unknown>, other: Profile<unknown>): number {
  const [one, two] = [profile.words(), other.words()];
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, two.counts.get(word) ?? 0);
  const total = one.total + two.total;
  return total === 0 ? 0 : (2 * common) / total;
}
