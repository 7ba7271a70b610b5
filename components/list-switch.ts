import { SWITCH_ELEMENT } from '../lib/model/own-elements';
import { words } from '../lib/platform/words';
import { makeElement } from './make-element';
import { isDarkBehind } from './page-look';
import type { AttachRoot } from './row-badge';

/** The switch above a list: only papers that the digests have. */
export interface ListSwitch {
  /** Puts it above a list. */
  readonly place: (start: Element) => void;
  readonly isPlaced: () => boolean;
  /** How many of how many papers the digests have, and whether only those are shown. */
  readonly show: (digested: number, all: number, isOn: boolean) => void;
  /** Says below it what has happened, in words. */
  readonly say: (note: string) => void;
  readonly remove: () => void;
}

/** It is put back once where the page throws it away, as badges are. */
const MOST_PLACINGS = 2;

export function createListSwitch(
  document: Document,
  attach: AttachRoot,
  onChange: (isOn: boolean) => void,
): ListSwitch {
  const host = document.createElement(SWITCH_ELEMENT);
  const label = makeElement(document, 'label', 'switch');
  label.lang = words('extension.language');
  const box = makeElement(document, 'input', '');
  box.type = 'checkbox';
  box.setAttribute('role', 'switch');
  const text = makeElement(document, 'span', '');
  label.append(box, text);
  // There while it is empty, as in a card.
  const note = makeElement(document, 'p', 'note');
  note.lang = label.lang;
  note.setAttribute('role', 'status');
  attach(host).append(label, note);
  const placings = new WeakMap<Element, number>();
  host.addEventListener('click', (event) => event.stopPropagation());
  // A click that a page makes has a change that the browser makes.
  label.addEventListener('click', (event) => event.isTrusted || event.preventDefault(), { capture: true });
  box.addEventListener('change', () => onChange(box.checked));
  return {
    place: (start) => {
      // Another may be an earlier script's of ours, or a copy that the page has made.
      for (const other of document.querySelectorAll(SWITCH_ELEMENT)) if (other !== host) other.remove();
      const placed = placings.get(start) ?? 0;
      if (host.isConnected || placed === MOST_PLACINGS) return;
      placings.set(start, placed + 1);
      host.dataset.theme = isDarkBehind(start) ? 'dark' : 'light';
      start.before(host);
    },
    isPlaced: () => host.isConnected,
    show: (digested, all, isOn) => {
      box.checked = isOn;
      text.textContent = words('list.digestedOnly', [String(digested), String(all)]);
    },
    say: (said) => {
      note.textContent = said;
    },
    remove: () => host.remove(),
  };
}
