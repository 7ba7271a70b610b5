/** The interface's words in the browser's language, from assets/locales. */
import { i18n } from '#i18n';
import type { Problem } from '../digest/problem';
import { asLibraryError, type LibraryFailure } from '../library/library-error';

/** The message of a key, with its placeholders filled, in the browser's language. */
export const words = i18n.t;

/** A problem of a file, in words. */
export function describeProblem({ code, details }: Problem): string {
  // A code's details are as many as its message's placeholders, which the types cannot tell and a test does.
  const message = i18n.t as (key: string, substitutions: string[]) => string;
  return message(`problem.${code}`, details.map(shorten));
}

/** What happened to the library, what it means for the reader's notes, and what to do. */
function describeFailure(failure: LibraryFailure): string {
  return i18n.t(`library.${failure}`);
}

/** Any error of the library, in words. */
export function describeError(error: unknown): string {
  return describeFailure(asLibraryError(error).failure);
}

/** A title or a line quoted in a message need not be whole to be found. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
