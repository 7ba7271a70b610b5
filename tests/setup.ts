/** What units need of a browser: IndexedDB, and messages from the real locale files. */
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../assets/locales/en.json';

type Messages = { readonly [key: string]: string | Messages };

/** `card_fold` is `card.fold` of the file; plural forms are joined as the build joins them. */
function findMessage(name: string): string {
  let found: string | Messages | undefined = english;
  for (const part of name.split('_')) {
    found = typeof found === 'object' ? found[part] : undefined;
  }
  if (typeof found === 'object') return Object.values(found).join(' | ');
  return found ?? '';
}

fakeBrowser.i18n.getMessage = (name, substitutions) => {
  const values = [substitutions ?? []].flat();
  return findMessage(name).replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
};
