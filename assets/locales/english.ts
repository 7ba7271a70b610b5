/** The English words where there is no browser: in the build and in the maintainer's command. */
import type { Problem } from '../../lib/digest/problem';
import english from './en.json';

/** A problem of a file, in the words that the extension shows in English. */
export function describeProblemInEnglish({ code, details }: Problem): string {
  return english.problem[code].replace(/\$(\d)/g, (_, place: string) => details[Number(place) - 1] ?? '');
}
