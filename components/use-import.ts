/** The steps of an import: read the files, preview the plan, commit, result. Nothing is written before the commit. */
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../lib/digest/problem';
import { type FileResult, type InputFile, readDigestFiles } from '../lib/digest/read-files';
import type { ImportResult } from '../lib/library/commit-import';
import type { Library } from '../lib/library/library';
import { asLibraryError } from '../lib/library/library-error';
import { countPlan, type ImportPlan } from '../lib/library/plan-import';
import { BUNDLED_SOURCE } from '../lib/model/digest';
import { describeError, words } from '../lib/platform/words';

export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly files: number }
  | Preview
  | { readonly kind: 'committing'; readonly preview: Preview }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'undone' };

export interface Preview {
  readonly kind: 'preview';
  readonly results: readonly FileResult[];
  readonly problems: readonly Problem[];
  readonly plan: ImportPlan;
  /** Something happened that the reader should know before pressing the button again. */
  readonly notice?: string;
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

export function useImport(library: Library, sourceAtFirst: string, rememberSource: (source: string) => void) {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [source, setSourceText] = useState(sourceAtFirst);
  const [failure, setFailure] = useState<string>();
  /** The preview being made; a name may be typed faster than its plan is made. */
  const latest = useRef<Promise<Preview>>(undefined);

  const show = async (results: readonly FileResult[], name: string, notice?: string) => {
    const making = makePreview(library, results, name.trim(), notice);
    latest.current = making;
    const made = await making;
    if (latest.current === making) setStep(made);
  };
  const guarded = async (run: () => Promise<void>) => {
    try {
      setFailure(undefined);
      await run();
    } catch (error) {
      setFailure(describeError(error));
    }
  };
  const commit = async (shown: Preview) => {
    const now = (await latest.current) ?? shown;
    // What is imported is what was seen: under another name it may be new where it was the same.
    if (!sameCounts(now, shown)) return setStep({ ...now, notice: words('import.stale') });
    setStep({ kind: 'committing', preview: now });
    try {
      const files = now.results.map(({ file }) => file);
      const result = await library.commit(now.plan, { origin: 'reader', files });
      rememberSource(source.trim());
      setStep({ kind: 'done', result });
    } catch (error) {
      setStep(now);
      if (asLibraryError(error).failure !== 'stale') throw error;
      await show(now.results, source, words('import.stale'));
    }
  };
  return {
    ...{ step, source, failure },
    read: (files: readonly File[]) =>
      guarded(async () => {
        setStep({ kind: 'reading', files: files.length });
        const inputs = await Promise.all(files.map(readInput));
        const results = readDigestFiles(inputs, new Date().toISOString().slice(0, 10));
        const detected = soleSource(results) ?? source;
        setSourceText(detected);
        await show(results, detected);
      }),
    setSource: (name: string) => {
      setSourceText(name);
      if (step.kind !== 'preview' || refuseSource(name) !== undefined) return;
      void guarded(() => show(step.results, name));
    },
    commit: (shown: Preview) => guarded(() => commit(shown)),
    undo: (result: ImportResult) =>
      guarded(async () => {
        await library.undo(result.seq);
        setStep({ kind: 'undone' });
      }),
    startAgain: () => {
      latest.current = undefined;
      setFailure(undefined);
      setStep({ kind: 'choose' });
    },
  };
}

async function makePreview(
  library: Library,
  results: readonly FileResult[],
  source: string,
  notice: string | undefined,
): Promise<Preview> {
  const keepsOwn = soleSource(results) === undefined;
  const digests = results.flatMap((result) =>
    result.digests.map((digest) => ({
      ...digest,
      source: (keepsOwn ? (digest.source ?? result.source) : undefined) ?? source,
    })),
  );
  const plan = await library.plan(digests);
  const problems = results.flatMap((result) => result.problems);
  return { kind: 'preview', results, problems, plan, ...(notice === undefined ? {} : { notice }) };
}

/**
 * The one source that the files name, for the reader to keep or change. Undefined where they name none, or several, as a
 * backup does, which each keep their own.
 */
function soleSource(results: readonly FileResult[]): string | undefined {
  const named = results.flatMap((result) =>
    result.digests.flatMap((digest) => digest.source ?? result.source ?? []),
  );
  const [first, ...others] = new Set(named);
  return others.length === 0 && first !== BUNDLED_SOURCE ? first : undefined;
}

function sameCounts(one: Preview, other: Preview): boolean {
  return JSON.stringify(countPlan(one.plan)) === JSON.stringify(countPlan(other.plan));
}

async function readInput(file: File): Promise<InputFile> {
  const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // Deleted, moved, or a folder: https://developer.mozilla.org/docs/Web/API/Blob/arrayBuffer#exceptions
    return { name, bytes: undefined };
  }
}
