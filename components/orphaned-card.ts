/**
 * A card whose extension is gone: updated, reloaded or removed while its page stayed open. The script that drew it runs on, and
 * whatever it uses of the extension throws, the card's own words among it.
 */
import { isExtensionThere, words } from '../lib/platform/words';
import { isButtonPressed } from './pressed-button';

/**
 * Makes a card say so where the reader acts on it, once and for all buttons: nothing behind them runs any more. Links lead on
 * where they led. To be called while the extension is there.
 */
export function speakWhenOrphaned(root: ShadowRoot): void {
  const [disconnected, language] = [words('card.disconnected'), words('extension.language')];
  const say = (event: Event) => {
    if (!isButtonPressed(event) || isExtensionThere()) return;
    event.stopImmediatePropagation();
    noteOf(root, language).textContent = disconnected;
  };
  root.addEventListener('click', say, { capture: true });
}

/** Where a card says what has happened. A folded one at the window's edge has no such place, and unfolds for it. */
function noteOf(root: ShadowRoot, language: string): Element {
  const known = root.querySelector('[role="status"]');
  if (known !== null) return known;
  const note = document.createElement('p');
  note.className = 'card at-edge';
  note.lang = language;
  note.setAttribute('role', 'status');
  root.replaceChildren(note);
  return note;
}
