/** The interface's words in the browser's language, from assets/locales. */
import { i18n } from '#i18n';
import type { Problem } from '../digest/problem';
import { asLibraryError, type LibraryFailure } from '../library/library-error';

/** Gives the message of a key, whatever the key needs to be filled in. */
export type GiveWords = (key: string, ...values: readonly unknown[]) => string;

const askBrowser = i18n.t as GiveWords;
let give = askBrowser;

/** The message of a key, with its placeholders filled, in the browser's language. */
export const words = ((...asked) => give(...asked)) as GiveWords as typeof i18n.t;

/** Has {@link words} ask somebody else, who may ask the browser. */
export function giveWordsBy(make: (askBrowser: GiveWords) => GiveWords): void {
  give = make(askBrowser);
}

/** Whether the browser still gives words; it gives none to a script that has outlived its extension. */
export function isExtensionThere(): boolean {
  try {
    return i18n.t('extension.shortName') !== '';
  } catch {
    return false;
  }
}

/** A problem of a file, in words. */
export function describeProblem({ code, details }: Problem): string {
  // A code's details are as many as its message's placeholders, which the types cannot tell and a test does.
  const message = i18n.t as (key: string, substitutions: string[]) => string;
  return message(`problem.${code}`, details.map(asLabel));
}

/** What happened to the library, what it means for the reader's notes, and what to do. */
function describeFailure(failure: LibraryFailure): string {
  return i18n.t(`library.${failure}`);
}

/** Any error of the library, in words. */
export function describeError(error: unknown): string {
  return describeFailure(asLibraryError(error).failure);
}

const LONGEST_LABEL = 80;
/** They turn the direction of whatever follows them: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Somebody else's text, such as a title or a file's name, to be quoted in a message: no longer than it takes to find it. */
export function asLabel(text: string): string {
  const signs = [...text.slice(0, 4 * LONGEST_LABEL).replace(TURNING, '')];
  return signs.length > LONGEST_LABEL ? `${signs.slice(0, LONGEST_LABEL - 1).join('')}…` : signs.join('');
}
