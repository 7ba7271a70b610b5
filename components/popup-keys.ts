/** The keys of the box: arrows and Enter are the list's, Tab is the suggestions'. */
import type { PopupState } from './use-popup';

/**
 * Does what a key stands for. Nothing while a syllable is being composed, whose Enter and arrows are the keyboard's; `onEscape`
 * is what Esc does now.
 */
export function handleKey(event: KeyboardEvent, state: PopupState, onEscape: () => void): void {
  if (event.isComposing) return;
  if (event.key === 'Tab') {
    if (!event.shiftKey && state.suggestions.chooseNext()) event.preventDefault();
    return;
  }
  const action = actionOf(event, state, onEscape);
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function actionOf(event: KeyboardEvent, state: PopupState, onEscape: () => void): (() => void) | undefined {
  const shown = state.entries[state.active];
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
      return onEscape;
    default:
      return undefined;
  }
}

function caretAtEnd({ currentTarget }: KeyboardEvent): boolean {
  if (!(currentTarget instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = currentTarget;
  return selectionStart === value.length && selectionEnd === value.length;
}
