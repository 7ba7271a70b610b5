/** The interface's words in the browser's language, from assets/locales. */
import { i18n } from '#i18n';
import type { Problem } from '../digest/problem';
import { asLibraryError, type LibraryFailure } from '../library/library-error';
import type { CarriedWords } from '../messaging/protocol';

let carried: CarriedWords = {};

/** Has {@link words} take these messages from here, where the first that a page asks its browser for costs it 1 ms and a wait. */
export function knowWords(messages: CarriedWords): void {
  carried = messages;
}

/** The message of a key, with its placeholders filled, in the browser's language. */
export const words = ((key: string, ...values: readonly unknown[]) => {
  const message = carried[key];
  if (message !== undefined) return fill(message, values);
  return (i18n.t as (key: string, ...values: readonly unknown[]) => string)(key, ...values);
}) as typeof i18n.t;

/** None of the messages has a dollar sign of its own. */
function fill(message: string, [values]: readonly unknown[]): string {
  if (!Array.isArray(values)) return message;
  const [start = '', ...parts] = message.split('$');
  return start + parts.map((part) => String(values[Number(part[0]) - 1]) + part.slice(1)).join('');
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
