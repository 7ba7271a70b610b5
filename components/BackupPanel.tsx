import { useRef, useState } from 'preact/hooks';
import { collectBackup } from '../lib/importing/collect-backup';
import type { Library } from '../lib/library/library';
import { describeError, words } from '../lib/platform/words';

type BackupState =
  | { readonly kind: 'idle'; readonly says?: string; readonly failed?: boolean }
  | { readonly kind: 'writing'; readonly entries: number };

interface BackupPanelProps {
  readonly library: Library;
  /** Hands a file to the reader. */
  readonly save: (file: Blob, name: string) => void;
}

/** Everything in one file, to keep elsewhere or to take to another browser. */
export function BackupPanel({ library, save }: BackupPanelProps) {
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const write = async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'writing', entries: 0 });
    try {
      const onEntries = (entries: number) => setState({ kind: 'writing', entries });
      const { file, digests } = await collectBackup(library, { signal: controller.signal, onEntries });
      const name = words('backup.fileName', [new Date().toISOString().slice(0, 10)]);
      save(file, name);
      setState({ kind: 'idle', says: words('backup.done', digests, [String(digests), name]) });
    } catch (error) {
      setState(
        controller.signal.aborted
          ? { kind: 'idle', says: words('backup.cancelled') }
          : { kind: 'idle', says: describeError(error), failed: true },
      );
    }
  };
  return (
    <section aria-labelledby="backup-name">
      <h2 id="backup-name">{words('options.backup')}</h2>
      <p>{words('backup.note')}</p>
      {state.kind === 'idle' && state.says !== undefined && (
        <p class={state.failed ? 'failure' : 'success'} role={state.failed ? 'alert' : 'status'}>
          {state.says}
        </p>
      )}
      {state.kind === 'writing' && <p role="status">{words('backup.writing', [String(state.entries)])}</p>}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={state.kind === 'writing'}
          onClick={() => void write()}
        >
          {words('backup.export')}
        </button>
        {state.kind === 'writing' && (
          <button type="button" class="button" onClick={() => running.current?.abort()}>
            {words('import.cancel')}
          </button>
        )}
      </div>
    </section>
  );
}
