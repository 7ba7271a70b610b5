/** What units need of a browser: IndexedDB, and messages from the real locale files. */
import 'fake-indexeddb/auto';
import { afterAll } from 'vitest';
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

/**
 * After a drawing Preact asks for a frame and, 35 ms later at most, takes that back and runs effects, which a window that a test
 * file has left behind cannot (afterNextFrame in https://github.com/preactjs/preact/blob/main/hooks/src/index.js): the run would
 * fail without a test that did.
 */
const LAST_FRAME_MS = 50;
const ITS_EFFECTS_MS = 10;

if ('document' in globalThis) {
  afterAll(async () => {
    for (const milliseconds of [LAST_FRAME_MS, ITS_EFFECTS_MS]) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  });
}
