/** The steps of an import: read the files, preview the plan, commit, result. Nothing is written before the commit. */
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../lib/digest/problem';
import { type FileResult, type InputFile, readDigestFiles } from '../lib/digest/read-files';
import type { ImportResult } from '../lib/library/commit-import';
import type { Library } from '../lib/library/library';
import { asLibraryError } from '../lib/library/library-error';
import type { ImportPlan } from '../lib/library/plan-import';
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
  const turn = useRef(0);

  const preview = async (results: readonly FileResult[], name: string, notice?: string) => {
    const now = ++turn.current;
    const digests = results.flatMap((result) =>
      result.digests.map((digest) => ({ ...digest, source: name.trim() })),
    );
    const plan = await library.plan(digests);
    // The name may have been changed again while this was being planned.
    if (now !== turn.current) return;
    const problems = results.flatMap((result) => result.problems);
    setStep({ kind: 'preview', results, problems, plan, ...(notice === undefined ? {} : { notice }) });
  };
  const guarded = async (run: () => Promise<void>) => {
    try {
      setFailure(undefined);
      await run();
    } catch (error) {
      setFailure(describeError(error));
    }
  };
  return {
    ...{ step, source, failure },
    read: (files: readonly File[]) =>
      guarded(async () => {
        setStep({ kind: 'reading', files: files.length });
        const inputs = await Promise.all(files.map(readInput));
        await preview(readDigestFiles(inputs, new Date().toISOString().slice(0, 10)), source);
      }),
    setSource: (name: string) => {
      setSourceText(name);
      if (step.kind === 'preview' && refuseSource(name) === undefined) {
        void guarded(() => preview(step.results, name));
      }
    },
    commit: (shown: Preview) =>
      guarded(async () => {
        setStep({ kind: 'committing', preview: shown });
        try {
          const files = shown.results.map(({ file }) => file);
          const result = await library.commit(shown.plan, { origin: 'reader', files });
          rememberSource(source.trim());
          setStep({ kind: 'done', result });
        } catch (error) {
          if (asLibraryError(error).failure !== 'stale') {
            setStep(shown);
            throw error;
          }
          await preview(shown.results, source, words('import.stale'));
        }
      }),
    undo: (result: ImportResult) =>
      guarded(async () => {
        await library.undo(result.seq);
        setStep({ kind: 'undone' });
      }),
    startAgain: () => {
      turn.current += 1;
      setFailure(undefined);
      setStep({ kind: 'choose' });
    },
  };
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
