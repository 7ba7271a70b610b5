/**
 * One import, from files to the library: read, plan, commit. It runs in a worker of the options page, which holds the files'
 * texts and the plan, so that the page only ever has what it shows. Nothing is written before `commit`.
 */
import { differenceOf, type FieldDifference } from '../digest/entry-difference';
import { applyChoices, type ImportChoices } from '../digest/plan';
import type { Problem } from '../digest/problem';
import { type FileResult, type InputFile, type ReadingWatch, readDigestFiles } from '../digest/read-files';
import type { ImportResult } from '../library/commit-import';
import type { ImportProgress, ImportRun } from '../library/import-run';
import type { Library } from '../library/library';
import { asLibraryError, type LibraryFailure } from '../library/library-error';
import { countPlan, type ImportPlan } from '../library/plan-import';
import type { ImportCounts } from '../library/rows';
import { createPackedEntries } from './packed-entries';
import type { KeepBlock } from './packed-texts';
import {
  type EntryKind,
  type Page,
  type PreviewDigest,
  type PreviewSummary,
  type ProblemGroup,
  pageOfDigests,
  pageOfProblems,
  summarise,
} from './preview';
import { namedSource, nameSources } from './sources';

/** What the library did, or why not: an error's class would not survive the way out of a worker. */
export type Outcome<Value> = { readonly value: Value } | { readonly failure: LibraryFailure };

/** What is heard of a commit while it runs. */
export type CommitNews =
  /** Another page is importing; this one waits for it. */
  { readonly kind: 'waiting' } | ({ readonly kind: 'progress' } & ImportProgress);

export interface Reopened {
  readonly summary: PreviewSummary;
  /** What the reader had ticked to leave, by id. What was left out is no part of it any more. */
  readonly removals: ReadonlySet<number>;
}

/** Beside the turn of each file. */
export interface ReadHooks extends Omit<ReadingWatch, 'keep'> {
  /** All files are read, and what they hold is now compared with the library. */
  readonly onRead: () => void;
}

export interface ImportSession {
  /** Reads the files and plans their import. `source` is the name for digests that have none. */
  read(files: readonly InputFile[], hooks: ReadHooks, source: string): Promise<Outcome<PreviewSummary>>;
  /** Plans the same files anew: under another name, or because the library has changed. */
  plan(source: string): Promise<Outcome<PreviewSummary>>;
  digests(kind: EntryKind | undefined, from: number, count: number): Page<PreviewDigest>;
  problems(group: ProblemGroup, from: number, count: number): Page<Problem>;
  /** How the texts of a changed entry differ, by the places of its digest and of itself. */
  difference(digest: number, entry: number): FieldDifference[];
  /** What the plan would do with the reader's choices. */
  count(choices: ImportChoices): ImportCounts;
  commit(choices: ImportChoices, onNews: (news: CommitNews) => void): Promise<Outcome<ImportResult>>;
  /** Goes on with an interrupted import; `stale` where the library has changed since, and it must be looked at again. */
  resume(seq: number, onNews: (news: CommitNews) => void): Promise<Outcome<ImportResult>>;
  /** Plans what an interrupted import was going to do. It stays until what is made of it is committed. */
  reopen(seq: number): Promise<Outcome<Reopened>>;
  /** Ends a running commit; nothing of it stays. */
  cancel(): void;
}

export interface SessionEnvironment {
  readonly library: Library;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Keeps the texts of a large import outside of memory. */
  readonly keepBlock?: KeepBlock;
}

export function createImportSession({ library, today, keepBlock }: SessionEnvironment): ImportSession {
  let results: readonly FileResult[] = [];
  let names: readonly string[] = [];
  let plan: ImportPlan = { digests: [], repeats: 0, basis: 0 };
  let packed = createPackedEntries(keepBlock);
  let running = new AbortController();
  /** The interrupted import that is looked at again. */
  let reopened: number | undefined;
  /** What is in the library now need not be here as well. */
  const forget = () => {
    results = [];
    plan = { digests: [], repeats: 0, basis: 0 };
    packed = createPackedEntries(keepBlock);
  };
  const makePlan = async (source: string): Promise<PreviewSummary> => {
    const digests =
      reopened === undefined ? nameSources(results, source) : (await library.journaled(reopened)).digests;
    plan = await library.plan(digests, packed.keepPlan);
    const summary = summarise(results, plan);
    return reopened === undefined ? summary : { ...summary, keepsSources: true };
  };
  const choose = (choices: ImportChoices) => ({ ...plan, digests: applyChoices(plan.digests, choices) });
  const runOf = (onNews: (news: CommitNews) => void): ImportRun => {
    running = new AbortController();
    return {
      onProgress: (progress) => onNews({ kind: 'progress', ...progress }),
      onWaiting: () => onNews({ kind: 'waiting' }),
      signal: running.signal,
    };
  };
  return {
    read: (files, hooks, source) =>
      outcomeOf(async () => {
        reopened = undefined;
        packed = createPackedEntries(keepBlock);
        names = [...new Set(files.map(({ name, folder }) => folder || name))];
        results = nameFolders(readDigestFiles(files, today(), { ...hooks, keep: packed.keepResult }), files);
        hooks.onRead();
        return await makePlan(namedSource(results) ?? source);
      }),
    plan: (source) => outcomeOf(() => makePlan(source)),
    digests: (kind, from, count) => pageOfDigests(plan.digests, kind, from, count),
    problems: (group, from, count) => pageOfProblems(results, group, from, count),
    difference: (digest, entry) => {
      const planned = plan.digests[digest]?.entries[entry];
      return planned?.kind === 'changed' ? differenceOf(planned.before, planned.entry) : [];
    },
    count: (choices) => countPlan(choose(choices)),
    commit: (choices, onNews) =>
      outcomeOf(async () => {
        const origin = { origin: 'reader', files: names } as const;
        const result = await library.commit(choose(choices), origin, runOf(onNews));
        // What cannot be thrown away now is offered again, and holds nothing new.
        if (reopened !== undefined) await library.discard(reopened).catch(() => undefined);
        forget();
        return result;
      }),
    resume: (seq, onNews) => outcomeOf(() => library.resume(seq, runOf(onNews))),
    reopen: (seq) =>
      outcomeOf(async () => {
        const interrupted = (await library.interrupted()).find((one) => one.seq === seq);
        results = [];
        names = interrupted?.files ?? [];
        reopened = seq;
        const { removals } = await library.journaled(seq);
        return { summary: await makePlan(''), removals };
      }),
    cancel: () => running.abort(),
  };
}

/** A folder that was chosen names the source of what is in it, as the outer folder of an archive does. */
function nameFolders(results: readonly FileResult[], files: readonly InputFile[]): FileResult[] {
  const folders = new Map(files.map(({ name, folder }) => [name, folder]));
  return results.map((result) => {
    const folder = folders.get(result.file);
    return folder ? { source: folder, ...result } : result;
  });
}

async function outcomeOf<Value>(run: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await run() };
  } catch (error) {
    return { failure: asLibraryError(error).failure };
  }
}
