import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChosenFile } from '../lib/importing/worker';
import { readChoice, readDrop } from '../lib/platform/dropped-files';
import { words } from '../lib/platform/words';
import { PasteForm } from './PasteForm';

interface FilePickerProps {
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** Takes files or a folder that are chosen, or dropped anywhere on the page, and text that is pasted. */
export function FilePicker({ onFiles }: FilePickerProps) {
  const isOver = useDrop(onFiles);
  const [isPasting, setPasting] = useState(false);
  return (
    <div class={isOver ? 'drop over' : 'drop'}>
      <p>{words('import.drop')}</p>
      <div class="ways">
        <ChooseButton words={words('import.choose')} isPrimary onFiles={onFiles} />
        <ChooseButton words={words('import.chooseFolder')} isFolder onFiles={onFiles} />
        <button type="button" class="button" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          {words('import.paste')}
        </button>
      </div>
      {isPasting && <PasteForm onFiles={onFiles} />}
      <p class="quiet">{words('import.formats')}</p>
    </div>
  );
}

interface ChooseButtonProps extends FilePickerProps {
  readonly words: string;
  readonly isPrimary?: boolean;
  readonly isFolder?: boolean;
}

function ChooseButton({ words: label, isPrimary = false, isFolder = false, onFiles }: ChooseButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={isPrimary ? 'button primary' : 'button'}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        class="file-input"
        {...(isFolder
          ? { webkitdirectory: true }
          : { accept: '.txt,.links,.md,.html,.htm,.xml,.rss,.atom,.json,.csv,.zip,text/*' })}
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = readChoice(event.currentTarget.files ?? []);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** Whether something is held over the page. */
function useDrop(onFiles: FilePickerProps['onFiles']): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const accept = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type !== 'drop' || event.dataTransfer === null) return;
      void readDrop(event.dataTransfer).then((files) => {
        if (files.length > 0 && !signal.aborted) take.current(files);
      });
    };
    for (const type of ['dragover', 'dragleave', 'drop'] as const) {
      document.addEventListener(type, accept, { signal });
    }
    return () => controller.abort();
  }, []);
  return isOver;
}
