import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../lib/platform/words';

/** Takes files that are chosen, or dropped anywhere on the page. */
export function FilePicker({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const accept = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
      const files = event.type === 'drop' ? [...(event.dataTransfer?.files ?? [])] : [];
      if (files.length > 0) take.current(files);
    };
    for (const type of ['dragover', 'dragleave', 'drop'] as const) {
      document.addEventListener(type, accept, { signal });
    }
    return () => controller.abort();
  }, []);
  return (
    <div class={over ? 'drop over' : 'drop'}>
      <p>{words('import.drop')}</p>
      <button type="button" class="button primary" onClick={() => input.current?.click()}>
        {words('import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        class="file-input"
        accept=".txt,.links,.md,.html,.htm,.xml,.rss,.atom,.json,.zip,text/*"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p class="quiet">{words('import.formats')}</p>
    </div>
  );
}
