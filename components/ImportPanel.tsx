import { useEffect, useId, useRef } from 'preact/hooks';
import type { Library } from '../lib/library/library';
import { words } from '../lib/platform/words';
import { FilePicker } from './FilePicker';
import { ImportPreview } from './ImportPreview';
import { ImportResultView } from './ImportResultView';
import { refuseSource, useImport } from './use-import';

interface ImportPanelProps {
  readonly library: Library;
  /** The name last given to imported digests. */
  readonly source: string | undefined;
  readonly rememberSource: (source: string) => void;
}

/** Importing: choose, look, commit. */
export function ImportPanel({ library, source, rememberSource }: ImportPanelProps) {
  const flow = useImport(library, source ?? words('import.sourceDefault'), rememberSource);
  const { step } = flow;
  const place = useRef<HTMLDivElement>(null);
  // Each step replaces what had the focus, so the focus goes to the new step.
  useEffect(() => {
    if (step.kind === 'preview' || step.kind === 'done') place.current?.focus();
  }, [step.kind]);
  const shown = step.kind === 'committing' ? step.preview : step;
  return (
    <section aria-labelledby="import-name">
      <h2 id="import-name">{words('options.import')}</h2>
      {flow.failure !== undefined && (
        <p class="failure" role="alert">
          {flow.failure}
        </p>
      )}
      {step.kind === 'undone' && (
        <p class="success" role="status">
          {words('import.undone')}
        </p>
      )}
      {(step.kind === 'choose' || step.kind === 'reading' || step.kind === 'undone') && (
        <FilePicker onFiles={flow.read} />
      )}
      {step.kind === 'reading' && <p role="status">{words('import.reading', step.files)}</p>}
      <div ref={place} tabIndex={-1} class="step">
        {shown.kind === 'preview' && (
          <>
            <SourceField source={flow.source} onSource={flow.setSource} />
            <ImportPreview
              preview={shown}
              isBusy={step.kind === 'committing'}
              canCommit={refuseSource(flow.source) === undefined}
              onCommit={() => flow.commit(shown)}
              onCancel={flow.startAgain}
            />
          </>
        )}
        {step.kind === 'done' && (
          <ImportResultView
            result={step.result}
            onUndo={() => flow.undo(step.result)}
            onAgain={flow.startAgain}
          />
        )}
      </div>
    </section>
  );
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
