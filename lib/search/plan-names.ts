/** Names of persons as conditions (lib/search/names.ts): as they are written, and going on. */
import { analyzeWords, type KeySequence } from './key-sequences';
import { joinedLetters } from './latin-word';
import { oneTerm, sideBySide, sideBySideOpen } from './make-way';
import { nameKey, writtenKey } from './names';
import type { QueryWord, TypedUnit } from './typed-units';
import { waysOfUnit } from './unit-ways';
import type { Way } from './wanted';
import { OPEN_PREFIX_WEIGHT } from './way-weights';

/** The unit with the key that it is written with, where its own is another's too; else the unit itself. */
export function unitAsWritten(unit: TypedUnit): TypedUnit {
  const { kind, parts, stem, key } = unit;
  const written = kind === 'latin' && parts.length === 0 ? joinedLetters(stem) : key;
  return written === key ? unit : { ...unit, key: written, keys: [written], forms: [] };
}

/** As it is written, and going on; where that is its own key, as any word. */
export function waysOfName(unit: TypedUnit): Way[] {
  const written = unitAsWritten(unit);
  return written === unit ? waysOfUnit(unit) : [exactName(unit), ...waysOfUnit(written)];
}

/** As it is written and no other way. */
export function exactName(unit: TypedUnit): Way {
  return oneTerm(nameKey(unitAsWritten(unit).key), 'exact', 1);
}

/** Names side by side, written so; an open phrase may go on. `keys`: those of its words, of compounds of their parts. */
export function waysOfNames(phrase: QueryWord, keys: KeySequence, beginning: string | undefined): Way[] {
  const written = analyzeWords(phrase.text)
    .flatMap(({ whole, parts }) => (parts.length === 0 ? [whole] : parts))
    .map((token) => writtenKey(phrase.text, token));
  const whole: Way = {
    ...sideBySide(keys, 1),
    phrase: { keys: written, isOpen: false, isWritten: true },
  };
  if (beginning === undefined) return [whole];
  const open = sideBySideOpen([...keys.slice(0, -1), beginning], OPEN_PREFIX_WEIGHT);
  if (open.phrase === undefined) return [whole, open];
  const goesOn = [...written.slice(0, -1), beginning];
  return [whole, { ...open, phrase: { keys: goesOn, isOpen: true, isWritten: true } }];
}
