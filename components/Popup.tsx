import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../lib/platform/words';
import { PopupFoot } from './PopupFoot';
import { PopupResults } from './PopupResults';
import { handleKey } from './popup-keys';
import type { Box, PopupProps } from './popup-props';
import { QueryStrip } from './QueryStrip';
import { optionId } from './ResultRows';
import { SearchBox } from './SearchBox';
import { Sign } from './Sign';
import { usePopup } from './use-popup';

/** The toolbar popup, or the side panel: a box, and below it what belongs to the page, the newest digest, or what was found. */
export function Popup(props: PopupProps) {
  const box = useRef<HTMLInputElement>(null);
  const [isHelpShown, showHelp] = useState(false);
  const state = usePopup(props, box);
  useReturnToBox(box, isHelpShown ? () => showHelp(false) : undefined);
  const focusBox = () => box.current?.focus();
  const activeEntry = state.entries[state.active];
  const onEscape = () => {
    if (isHelpShown) showHelp(false);
    else if (state.text === '') props.close();
    else state.setText('');
  };
  const use = (start: string) => {
    showHelp(false);
    state.setText(`${state.text.trimEnd()} ${start}`.trimStart());
    focusBox();
  };
  return (
    <>
      <header class="head">
        <TopLine {...props} />
        <SearchBox
          box={box}
          text={state.text}
          activeId={activeEntry === undefined ? undefined : optionId(activeEntry.id)}
          onText={state.setText}
          onKey={(event) => handleKey(event, state, onEscape)}
        />
        <QueryStrip state={state} facets={props.facets} focusBox={focusBox} />
      </header>
      <main class="results">
        <PopupResults state={state} props={props} focusBox={focusBox} />
      </main>
      <PopupFoot page={state.page} {...props} isHelpShown={isHelpShown} showHelp={showHelp} onUse={use} />
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

/** `/` leads back to the box from anywhere else, and so does Esc where it closes what lies open. */
function useReturnToBox(box: Box, closeOpen: (() => void) | undefined): void {
  useEffect(() => {
    const returnToBox = (event: KeyboardEvent) => {
      if (event.target === box.current) return;
      if (event.key !== '/' && (event.key !== 'Escape' || closeOpen === undefined)) return;
      event.preventDefault();
      if (event.key === 'Escape') closeOpen?.();
      box.current?.focus();
    };
    document.addEventListener('keydown', returnToBox);
    return () => document.removeEventListener('keydown', returnToBox);
  }, [closeOpen === undefined]);
}
