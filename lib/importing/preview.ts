/** What a reader is shown of an import before anything is written: a summary, and the rest page by page. */
import { type ComparedField, changedFields } from '../digest/entry-difference';
import type { PlannedDigest, PlannedEntry } from '../digest/plan';
import type { Problem } from '../digest/problem';
import type { FileResult } from '../digest/read-files';
import type { ImportPlan } from '../library/plan-import';
import { keepsSources, namedSource } from './sources';

/** What becomes of an entry; `absent` ones are stored, and no longer in the file. */
export const ENTRY_KINDS = ['new', 'changed', 'absent', 'same'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Errors cost an entry or a file; findings ask for a person's eye; skipped files only lay beside the digests. */
export const PROBLEM_GROUPS = ['error', 'finding', 'skipped'] as const;
export type ProblemGroup = (typeof PROBLEM_GROUPS)[number];

export interface PreviewSummary {
  /** The one source that the files name, for the reader to keep or to change. */
  readonly source?: string;
  /** Several sources, as in a backup: each digest keeps its own. */
  readonly keepsSources: boolean;
  /** Entries of each kind; absent ones in the recycle bin don't count. */
  readonly entries: Readonly<Record<EntryKind, number>>;
  readonly digests: number;
  /** Entries that several files have word for word, for the same day; each is imported once. */
  readonly repeats: number;
  readonly problems: Readonly<Record<ProblemGroup, number>>;
  /** The beginnings of the lists, so that a preview stands all at once. */
  readonly beginnings: {
    readonly digests: Page<PreviewDigest>;
    readonly problems: Readonly<Record<ProblemGroup, Page<Problem>>>;
  };
}

/** How many are shown, and more at each step: with 25 entries each, the first layout of twice as many took over 50 ms. */
export const DIGESTS_AT_A_TIME = 15;
export const PROBLEMS_AT_A_TIME = 50;

export interface PreviewEntry {
  /** Its place among the digest's entries. */
  readonly place: number;
  readonly kind: 'new' | 'changed' | 'same';
  readonly title: string;
  /** Which parts of a changed entry differ. */
  readonly changed: readonly ComparedField[];
}

export interface PreviewDigest {
  /** Its place in the plan. */
  readonly place: number;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly entries: readonly PreviewEntry[];
  /** Stored entries that the file lacks, the recycle bin's aside. */
  readonly absent: readonly { readonly id: number; readonly title: string }[];
}

/** Some of a list and how long all of it is. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export function summarise(
  results: readonly FileResult[],
  { digests: plan, repeats }: Pick<ImportPlan, 'digests' | 'repeats'>,
): PreviewSummary {
  const source = namedSource(results);
  const problems = { error: 0, finding: 0, skipped: 0 };
  for (const problem of results.flatMap((result) => result.problems)) problems[groupOf(problem)]++;
  const entries = { new: 0, changed: 0, absent: 0, same: 0 };
  for (const digest of plan) {
    for (const { kind } of digest.entries) entries[kind]++;
    entries.absent += missingFrom(digest).length;
  }
  return {
    keepsSources: keepsSources(results),
    ...(source === undefined ? {} : { source }),
    ...{ entries, digests: plan.length, problems },
    repeats,
    beginnings: {
      digests: pageOfDigests(plan, undefined, 0, DIGESTS_AT_A_TIME),
      problems: {
        error: pageOfProblems(results, 'error', 0, PROBLEMS_AT_A_TIME),
        finding: pageOfProblems(results, 'finding', 0, PROBLEMS_AT_A_TIME),
        skipped: pageOfProblems(results, 'skipped', 0, PROBLEMS_AT_A_TIME),
      },
    },
  };
}

/** The digests that hold an entry of a kind, or all, from one of them on. */
export function pageOfDigests(
  plan: readonly PlannedDigest[],
  kind: EntryKind | undefined,
  from: number,
  count: number,
): Page<PreviewDigest> {
  const places = [...plan.keys()].filter((place) => {
    const digest = plan[place];
    return digest !== undefined && (kind === undefined || hasKind(digest, kind));
  });
  const items = places.slice(from, from + count).flatMap((place) => {
    const digest = plan[place];
    return digest === undefined ? [] : [previewDigest(digest, place)];
  });
  return { items, total: places.length };
}

export function pageOfProblems(
  results: readonly FileResult[],
  group: ProblemGroup,
  from: number,
  count: number,
): Page<Problem> {
  const ofGroup = results.flatMap(({ problems }) => problems.filter((one) => groupOf(one) === group));
  return { items: ofGroup.slice(from, from + count), total: ofGroup.length };
}

function groupOf({ code, severity }: Problem): ProblemGroup {
  if (severity === 'error') return 'error';
  return code.startsWith('skipped') ? 'skipped' : 'finding';
}

function hasKind(digest: PlannedDigest, kind: EntryKind): boolean {
  return kind === 'absent'
    ? missingFrom(digest).length > 0
    : digest.entries.some((planned) => planned.kind === kind);
}

function missingFrom({ absent }: PlannedDigest) {
  return absent.filter(({ removed }) => !removed);
}

function previewDigest(digest: PlannedDigest, place: number): PreviewDigest {
  const { source, date, entries } = digest;
  return {
    ...{ place, source, date },
    entries: entries.map(previewEntry),
    absent: missingFrom(digest).map(({ id, entry }) => ({ id, title: entry.title })),
  };
}

function previewEntry(planned: PlannedEntry, place: number): PreviewEntry {
  const { kind, entry } = planned;
  const changed = planned.kind === 'changed' ? changedFields(planned.before, planned.entry) : [];
  return { place, kind, title: entry.title, changed };
}
