import { useEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../lib/library/library';
import { describeError, words } from '../lib/platform/words';
import { IndexProgress } from './IndexProgress';

export type IndexLibrary = Pick<Library, 'indexState' | 'rebuildIndex' | 'outdateIndex'>;

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

type Panel =
  | { readonly kind: 'idle'; readonly says: string; readonly isFailure?: true }
  | { readonly kind: 'making'; readonly progress?: { readonly done: number; readonly total: number } };

/** The state of the search index, and a way to have it made anew. */
export function IndexPanel({ library }: { readonly library: IndexLibrary }) {
  const { panel, make, cancel } = useIndex(library);
  return (
    <>
      <h3 id="index-name">{words('index.name')}</h3>
      <p>{words('index.note')}</p>
      {panel.kind === 'idle' ? (
        <p class={panel.isFailure ? 'failure' : 'done'} role="status">
          {panel.says}
        </p>
      ) : (
        <IndexProgress progress={panel.progress} />
      )}
      <div class="actions">
        <button type="button" class="button" disabled={panel.kind === 'making'} onClick={make}>
          {words('index.make')}
        </button>
        {panel.kind === 'making' && (
          <button type="button" class="button" onClick={cancel}>
            {words('import.cancel')}
          </button>
        )}
      </div>
    </>
  );
}

/** An index that is not good when the page opens is made anew at once, as the popup does. */
function useIndex(library: IndexLibrary) {
  const [panel, setPanel] = useState<Panel>({ kind: 'idle', says: '' });
  const running = useRef<AbortController>(undefined);
  const rebuild = async (begin: () => Promise<boolean>) => {
    const controller = new AbortController();
    running.current = controller;
    try {
      if (!(await begin())) return;
      setPanel({ kind: 'making' });
      await library.rebuildIndex({
        signal: controller.signal,
        onProgress: (progress) => setPanel({ kind: 'making', progress }),
      });
      setPanel({ kind: 'idle', says: words('index.done') });
    } catch (error) {
      const isCancelled = controller.signal.aborted;
      setPanel(
        isCancelled
          ? { kind: 'idle', says: words('index.cancelled') }
          : { kind: 'idle', says: describeError(error), isFailure: true },
      );
    }
  };
  useEffect(() => {
    void rebuild(async () => {
      const { kind, bytes } = await library.indexState();
      if (kind === 'ready') setPanel({ kind: 'idle', says: describeReady(bytes) });
      return kind !== 'ready';
    });
    return () => running.current?.abort();
  }, [library]);
  return {
    panel,
    make: () =>
      void rebuild(async () => {
        await library.outdateIndex();
        return true;
      }),
    cancel: () => running.current?.abort(),
  };
}

function describeReady(bytes: number): string {
  const isLarge = bytes >= MEGABYTE;
  const size = isLarge ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / KILOBYTE)} kB`;
  return words('index.ready', [size]);
}
