/** The address bar: what a reader types behind the extension's keyword. https://developer.chrome.com/docs/extensions/reference/api/omnibox */
import browser from 'webextension-polyfill';
import type { Piece } from '../search/marker';
import type { AddressPlace } from './tabs';
import { words } from './words';

/** A row below the address bar. */
export interface AddressSuggestion {
  /** What the browser hands back when it is chosen. */
  readonly content: string;
  readonly title: readonly Piece[];
  /** In the reader's language. */
  readonly date: string;
}

export interface AddressBarInput {
  readonly suggest: (text: string, signal: AbortSignal) => Promise<readonly AddressSuggestion[]>;
  /** The reader has chosen a suggestion's content, or what was typed itself. */
  readonly enter: (chosen: string, place: AddressPlace) => void;
}

/** Only Chromium takes a description for markup. */
const isMarkup = !import.meta.env.FIREFOX;

/** To be called before the first `await` of the background. */
export function onAddressBarInput({ suggest, enter }: AddressBarInput): void {
  const { omnibox } = browser;
  let newest = new AbortController();
  omnibox.setDefaultSuggestion({ description: inMarkup(words('addressBar.hint')) });
  omnibox.onInputChanged.addListener((text, show) => {
    newest.abort();
    newest = new AbortController();
    const { signal } = newest;
    const description = text.trim() === '' ? words('addressBar.hint') : words('addressBar.search', [text]);
    omnibox.setDefaultSuggestion({ description: inMarkup(description) });
    suggest(text, signal).then(
      (found) => {
        if (!signal.aborted) show(found.map((row) => ({ content: row.content, description: describe(row) })));
      },
      // What was typed can be searched for all the same, and the search says what is wrong.
      () => undefined,
    );
  });
  omnibox.onInputEntered.addListener(enter);
}

function describe({ title, date }: AddressSuggestion): string {
  const text = title.map(({ text, marked }) =>
    marked && isMarkup ? `<match>${inMarkup(text)}</match>` : inMarkup(text),
  );
  const day = inMarkup(date);
  return `${text.join('')} ${isMarkup ? `<dim>${day}</dim>` : `· ${day}`}`;
}

/** A text of somebody else's inside a description: characters that no XML may hold would lose the whole row. */
function inMarkup(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ');
  return isMarkup ? line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : line;
}
