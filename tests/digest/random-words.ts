/** Random words and phrases, of which random digests of every shape are made. */
import fc from 'fast-check';

export const word = fc.stringMatching(/^[a-z]{2,9}$/);
/** A name is not the word before the last of several. */
export const capital = fc.stringMatching(/^[A-Z][a-z]{2,9}$/).filter((name) => name !== 'And');
export const hangul = fc.stringMatching(/^[가-힣]{1,6}$/);

/** From `minLength` to eight more parts, with spaces between. */
export function phrase(part: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<string> {
  return fc.array(part, { minLength, maxLength: minLength + 8 }).map((parts) => parts.join(' '));
}
