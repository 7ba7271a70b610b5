import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportClient } from '../lib/importing/client';
import type { Library } from '../lib/library/library';
import type { InterruptedImport } from '../lib/library/resume-import';
import type { ImportRow } from '../lib/library/rows';
import { words } from '../lib/platform/words';
import { FilePicker } from './FilePicker';
import { ImportHistory, InterruptedImports } from './ImportHistory';
import { ImportPreview } from './ImportPreview';
import { ImportProgressView } from './ImportProgressView';
import { ImportResultView } from './ImportResultView';
import { type ImportFlow, type ImportStep, refuseSource, useImport } from './use-import';

interface ImportPanelProps {
  readonly library: Library;
  readonly client: ImportClient;
  /** The name last given to imported digests. */
  readonly source: string | undefined;
  readonly rememberSource: (source: string) => void;
  /** An import goes on while another section is shown. */
  readonly isShown: boolean;
}

/** Importing: choose, look, commit. */
export function ImportPanel({ library, client, source, rememberSource, isShown }: ImportPanelProps) {
  const sourceAtFirst = source ?? words('import.sourceDefault');
  const flow = useImport({ library, client, sourceAtFirst, rememberSource });
  const { step } = flow;
  const place = useRef<HTMLDivElement>(null);
  // Each step replaces what had the focus, so the focus goes to the new step, before anyone can type there.
  useLayoutEffect(() => {
    if (step.kind !== 'choose') place.current?.focus();
  }, [step.kind]);
  // Loaded while the reader still looks for a file.
  useEffect(() => {
    if (isShown) client.prepare();
  }, [client, isShown]);
  const { startAgain } = flow;
  // Whoever comes back after an import wants the next one.
  useEffect(() => {
    if (!isShown && step.kind === 'done') startAgain();
  }, [isShown]);
  return (
    <section aria-labelledby="import-name" hidden={!isShown}>
      <h2 id="import-name">{words('options.import')}</h2>
      {flow.failure !== undefined && (
        <p class="failure" role="alert">
          {flow.failure}
        </p>
      )}
      {isShown && step.kind === 'choose' && <Start library={library} flow={flow} step={step} />}
      <div ref={place} tabIndex={-1} class="step">
        {(step.kind === 'reading' || step.kind === 'committing') && (
          <ImportProgressView step={step} onCancel={flow.cancel} />
        )}
        {step.kind === 'preview' && (
          <>
            {!step.summary.keepsSources && <SourceField source={flow.source} onSource={flow.setSource} />}
            <ImportPreview
              client={client}
              preview={step}
              canCommit={step.summary.keepsSources || refuseSource(flow.source) === undefined}
              onChoose={flow.choose}
              onCommit={() => flow.commit(step)}
              onCancel={flow.startAgain}
            />
          </>
        )}
        {step.kind === 'done' && (
          <ImportResultView
            result={step.result}
            onUndo={() => flow.undo(step.result.seq)}
            onAgain={flow.startAgain}
          />
        )}
      </div>
    </section>
  );
}

interface StartProps {
  readonly library: Library;
  readonly flow: ImportFlow;
  readonly step: Extract<ImportStep, { readonly kind: 'choose' }>;
}

/** Where nothing is chosen yet: what was left unfinished, ways to choose, and what was imported lately. */
function Start({ library, flow, step }: StartProps) {
  const { interrupted, imports, reload } = useImports(library);
  const [discarding, setDiscarding] = useState<'running' | 'done'>();
  const discard = async (seq: number) => {
    setDiscarding('running');
    await library.discard(seq).finally(() => setDiscarding(undefined));
    setDiscarding('done');
    reload();
  };
  const undo = async (seq: number) => {
    await flow.undo(seq);
    reload();
  };
  const success = discarding === 'done' ? words('import.discarded') : step.success;
  return (
    <>
      {success !== undefined && (
        <p class="success" role="status">
          {success}
        </p>
      )}
      {discarding === 'running' && <p role="status">{words('import.takingBack')}</p>}
      <InterruptedImports
        imports={discarding === 'running' ? [] : interrupted}
        onResume={(seq) => void flow.resume(seq)}
        onDiscard={(seq) => void flow.guard(() => discard(seq))}
      />
      <FilePicker onFiles={flow.read} />
      <ImportHistory imports={imports} onUndo={(seq) => void undo(seq)} />
    </>
  );
}

/** What can be gone on with, and what can be taken back. */
function useImports(library: Library) {
  const [interrupted, setInterrupted] = useState<readonly InterruptedImport[]>([]);
  const [imports, setImports] = useState<readonly ImportRow[]>([]);
  const reload = useCallback(() => {
    // Where the library cannot be read, choosing files says so.
    library.interrupted().then(setInterrupted, () => undefined);
    library.imports().then(setImports, () => undefined);
  }, [library]);
  useEffect(reload, [reload]);
  return { interrupted, imports, reload };
}

interface SourceFieldProps {
  readonly source: string;
  readonly onSource: (source: string) => void;
}

function SourceField({ source, onSource }: SourceFieldProps) {
  const id = useId();
  const refusal = refuseSource(source);
  return (
    <div class="field">
      <label for={id}>{words('import.source')}</label>
      <input
        id={id}
        class="text-field"
        type="text"
        spellcheck={false}
        value={source}
        aria-invalid={refusal !== undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => onSource(event.currentTarget.value)}
      />
      <p id={`${id}-note`} class={refusal === undefined ? 'quiet' : 'failure'}>
        {refusal ?? words('import.sourceNote')}
      </p>
    </div>
  );
}
