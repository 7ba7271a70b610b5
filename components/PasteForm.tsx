import { useId, useState } from 'preact/hooks';
import type { ChosenFile } from '../lib/importing/worker';
import { words } from '../lib/platform/words';

interface PasteFormProps {
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** Takes pasted text as if it were a file; the day given with it is its name, by which files too are dated. */
export function PasteForm({ onFiles }: PasteFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        const name = date === '' ? words('import.pastedName') : date;
        onFiles([{ name, file: new Blob([text]) }]);
      }}
    >
      <label for={`${id}-text`}>{words('import.pasteLabel')}</label>
      <textarea
        id={`${id}-text`}
        class="text-field"
        rows={8}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="paste-end">
        <div>
          <label for={`${id}-date`}>{words('import.pasteDate')}</label>
          <input
            id={`${id}-date`}
            class="text-field"
            type="date"
            value={date}
            aria-describedby={`${id}-note`}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="button primary" disabled={text.trim() === ''}>
          {words('import.pasteRead')}
        </button>
      </div>
      <p id={`${id}-note`} class="quiet">
        {words('import.pasteDateNote')}
      </p>
    </form>
  );
}
