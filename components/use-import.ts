/** The steps of an import: read the files, preview the plan, commit, result. Nothing is written before the commit. */
import { useRef, useState } from 'preact/hooks';
import type { ImportChoices } from '../lib/digest/plan';
import { NO_CHOICES } from '../lib/importing/choices';
import type { ImportClient } from '../lib/importing/client';
import type { PreviewSummary } from '../lib/importing/preview';
import type { CommitNews } from '../lib/importing/session';
import type { ChosenFile, ReadingNews } from '../lib/importing/worker';
import type { ImportResult } from '../lib/library/commit-import';
import type { Library } from '../lib/library/library';
import { asLibraryError } from '../lib/library/library-error';
import { BUNDLED_SOURCE } from '../lib/model/digest';
import { describeError, words } from '../lib/platform/words';

export type ImportStep =
  | { readonly kind: 'choose'; readonly success?: string }
  | { readonly kind: 'reading'; readonly news: ReadingNews; readonly since: number }
  | Preview
  | Committing
  | { readonly kind: 'done'; readonly result: ImportResult };

export interface Preview {
  readonly kind: 'preview';
  readonly summary: PreviewSummary;
  readonly choices: ImportChoices;
  /** Counted up with every plan, since the lists of another plan are other lists. */
  readonly version: number;
  /** Something happened that the reader should know before pressing the button again. */
  readonly notice?: string;
}

export interface Committing {
  readonly kind: 'committing';
  /** Undefined at first. */
  readonly news?: CommitNews;
  readonly since: number;
  /** Given up: what was written is being taken back, which takes a while too. */
  readonly isCancelled?: true;
}

const LONGEST_SOURCE = 60;

/** Why a name cannot be given to imported digests; undefined where it can. */
export function refuseSource(source: string): string | undefined {
  const name = source.trim();
  if (name === '') return words('import.sourceEmpty');
  if (name.length > LONGEST_SOURCE) return words('import.sourceLong', [String(LONGEST_SOURCE)]);
  const reserved = [BUNDLED_SOURCE, words('source.bundled')];
  return reserved.includes(name.toLowerCase()) || reserved.includes(name)
    ? words('import.sourceReserved', [name])
    : undefined;
}

export interface ImportEnvironment {
  readonly library: Library;
  readonly client: ImportClient;
  /** The name last given to imported digests, or one to begin with. */
  readonly sourceAtFirst: string;
  readonly rememberSource: (source: string) => void;
}

export type ImportFlow = ReturnType<typeof useImport>;

export function useImport({ library, client, sourceAtFirst, rememberSource }: ImportEnvironment) {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [source, setSourceText] = useState(sourceAtFirst);
  const [failure, setFailure] = useState<string>();
  /** The plan being made; a name may be typed faster than its plan is made. */
  const latest = useRef<Promise<PreviewSummary>>(undefined);
  const versions = useRef(0);

  const show = async (making: Promise<PreviewSummary>, kept: Partial<Preview> = {}) => {
    latest.current = making;
    const summary = await making;
    if (latest.current !== making) return;
    versions.current += 1;
    setStep({ kind: 'preview', choices: NO_CHOICES, ...kept, summary, version: versions.current });
  };
  const guarded = async (run: () => Promise<void>) => {
    try {
      setFailure(undefined);
      await run();
    } catch (error) {
      setFailure(describeError(error));
    }
  };
  /** Runs what writes, from its first sign to its result. */
  const write = async (run: (onNews: (news: CommitNews) => void) => Promise<ImportResult>) => {
    const since = performance.now();
    setStep({ kind: 'committing', since });
    const result = await run((news) =>
      setStep((now) => (isGivenUp(now) ? now : { kind: 'committing', since, news })),
    );
    setStep({ kind: 'done', result });
  };
  const commit = async (shown: Preview) => {
    const summary = (await latest.current) ?? shown.summary;
    // What is imported is what was seen: under another name it may be new where it was the same.
    if (!haveSameCounts(summary, shown.summary)) {
      return await show(Promise.resolve(summary), { notice: words('import.stale') });
    }
    try {
      await write((onNews) => client.commit(shown.choices, onNews));
      rememberSource(source.trim());
    } catch (error) {
      const { failure: why } = asLibraryError(error);
      const kept = { choices: shown.choices };
      if (why === 'cancelled')
        return await show(client.plan(source.trim()), { ...kept, notice: describeError(error) });
      setStep(shown);
      if (why !== 'stale') throw error;
      // Places in the plan are the files'; what the library has for them may be another.
      const choices = { ...shown.choices, removals: new Set<number>() };
      await show(client.plan(source.trim()), { choices, notice: words('import.stale') });
    }
  };
  const startAgain = () => {
    latest.current = undefined;
    client.stop();
    setFailure(undefined);
    setStep({ kind: 'choose' });
  };
  return {
    ...{ step, source, failure, startAgain },
    guard: guarded,
    read: (files: readonly ChosenFile[]) =>
      guarded(async () => {
        const since = performance.now();
        setStep({ kind: 'reading', news: { kind: 'opening' }, since });
        try {
          const onNews = (news: ReadingNews) => setStep({ kind: 'reading', news, since });
          const summary = await client.read(files, source.trim(), onNews);
          if (summary.source !== undefined) setSourceText(summary.source);
          await show(Promise.resolve(summary));
        } catch (error) {
          setStep({ kind: 'choose' });
          if (asLibraryError(error).failure !== 'cancelled') throw error;
        }
      }),
    setSource: (name: string) => {
      setSourceText(name);
      if (step.kind !== 'preview' || refuseSource(name) !== undefined) return;
      const { choices } = step;
      void guarded(() => show(client.plan(name.trim()), { choices }));
    },
    choose: (choices: ImportChoices) => {
      if (step.kind === 'preview') setStep({ ...step, choices });
    },
    commit: (shown: Preview) => guarded(() => commit(shown)),
    resume: (seq: number) =>
      guarded(async () => {
        try {
          await write((onNews) => client.resume(seq, onNews));
        } catch (error) {
          setStep({ kind: 'choose' });
          if (asLibraryError(error).failure !== 'stale') throw error;
          const { summary, removals } = await client.reopen(seq);
          const choices = { ...NO_CHOICES, removals };
          await show(Promise.resolve(summary), { choices, notice: words('import.reopened') });
        }
      }),
    undo: (seq: number) =>
      guarded(async () => {
        await library.undo(seq);
        client.stop();
        setStep({ kind: 'choose', success: words('import.undone') });
      }),
    cancel: () => {
      if (step.kind !== 'committing') return startAgain();
      client.cancel();
      setStep({ ...step, isCancelled: true });
    },
  };
}

function isGivenUp(step: ImportStep): boolean {
  return step.kind === 'committing' && step.isCancelled === true;
}

function haveSameCounts(one: PreviewSummary, other: PreviewSummary): boolean {
  return JSON.stringify(one.entries) === JSON.stringify(other.entries);
}
