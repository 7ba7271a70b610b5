import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../lib/platform/words';
import { PageBar } from './PageBar';
import { optionId, PopupResults } from './PopupResults';
import { SearchBox } from './SearchBox';
import { Sign } from './Sign';
import { type PopupProps, type PopupState, usePopup } from './use-popup';

/** The toolbar popup, or the side panel: a box, and below it what belongs to the page, the newest digest, or what was found. */
export function Popup(props: PopupProps) {
  const state = usePopup(props);
  const box = useRef<HTMLInputElement>(null);
  useReturnToBox(box);
  const activeEntry = state.entries[state.active];
  return (
    <>
      <header class="head">
        <TopLine {...props} />
        <SearchBox
          box={box}
          text={state.text}
          activeId={activeEntry === undefined ? undefined : optionId(activeEntry.id)}
          onText={state.setText}
          onKey={(event) => handleKey(event, state, props)}
        />
      </header>
      <main class="results">
        <PopupResults state={state} props={props} focusBox={() => box.current?.focus()} />
      </main>
      <footer class="foot">
        <PageBar page={state.page} {...props} />
        <p class="hint">{words('popup.hint')}</p>
      </footer>
    </>
  );
}

/** Whose window this is, and what else there is to open. */
function TopLine({ openPanel, openOptions }: Pick<PopupProps, 'openPanel' | 'openOptions'>) {
  return (
    <div class="top">
      <h1 class="sign">
        <Sign />
        <span class="name">{words('extension.shortName')}</span>
      </h1>
      <div class="elsewhere">
        {openPanel !== undefined && (
          <button type="button" class="quiet-button" onClick={openPanel}>
            {words('popup.panel')}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={openOptions}>
          {words('popup.options')}
        </button>
      </div>
    </div>
  );
}

/** `/` leads back to the box from anywhere else. */
function useReturnToBox(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const returnToBox = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target === box.current) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', returnToBox);
    return () => document.removeEventListener('keydown', returnToBox);
  }, []);
}

/** Keys of the box; resolves to nothing while a syllable is being composed, whose Enter and arrows are the keyboard's. */
function handleKey(event: KeyboardEvent, state: PopupState, props: PopupProps): void {
  if (event.isComposing) return;
  const shown = state.entries[state.active];
  const action = keyAction(event, state, props, shown);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function keyAction(
  event: KeyboardEvent,
  state: PopupState,
  props: PopupProps,
  shown: PopupState['entries'][number] | undefined,
): (() => void) | undefined {
  switch (event.key) {
    case 'ArrowDown':
      return () => state.move(1);
    case 'ArrowUp':
      return () => state.move(-1);
    case 'Enter':
      return () => state.open(shown ?? state.entries[0], event.ctrlKey || event.metaKey);
    case 'ArrowRight':
      return shown !== undefined && caretAtEnd(event) ? () => state.toggle(shown.id, true) : undefined;
    case 'ArrowLeft':
      return shown !== undefined && caretAtEnd(event) && state.unfolded.has(shown.id)
        ? () => state.toggle(shown.id, false)
        : undefined;
    case 'Escape':
      return state.text === '' ? props.close : () => state.setText('');
    default:
      return undefined;
  }
}

function caretAtEnd({ currentTarget }: KeyboardEvent): boolean {
  if (!(currentTarget instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = currentTarget;
  return selectionStart === value.length && selectionEnd === value.length;
}
