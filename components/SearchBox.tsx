import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../lib/platform/words';

export interface SearchBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** The id of the active option. */
  readonly activeId: string | undefined;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A combobox over the list of entries. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function SearchBox({ box, text, activeId, onText, onKey }: SearchBoxProps) {
  useEffect(() => box.current?.focus(), [box]);
  const active = activeId === undefined ? {} : { 'aria-activedescendant': activeId };
  return (
    <div class="search">
      <svg class="lens" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <input
        ref={box}
        class="box"
        type="text"
        role="combobox"
        inputMode="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={words('popup.search')}
        aria-autocomplete="list"
        aria-expanded={true}
        aria-controls="results"
        {...active}
        placeholder={words('popup.placeholder')}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {text !== '' && (
        <button
          type="button"
          class="clear"
          aria-label={words('popup.clear')}
          onClick={() => {
            onText('');
            box.current?.focus();
          }}
        >
          <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <path d="m2 2 6 6m0-6L2 8" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
          </svg>
        </button>
      )}
    </div>
  );
}
