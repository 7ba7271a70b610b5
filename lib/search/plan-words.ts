/** Words of a query as conditions: each with all ways in which an entry may have it. */
import { type FieldMask, maskOf } from './fields';
import type { Glossary } from './glossary';
import type { KeySequence } from './key-sequences';
import { distinctWays, inFields, oneTerm, sideBySide, sideBySideOpen } from './make-way';
import { neighbourWays } from './neighbour-ways';
import { exactName, unitAsWritten, waysOfName, waysOfNames } from './plan-names';
import { type QueryWord, unitsOf } from './typed-units';
import { waysOfUnit } from './unit-ways';
import { wideningsOf } from './unit-widenings';
import type { WantedWord, Way } from './wanted';
import { OPEN_PREFIX_WEIGHT } from './way-weights';

/** What is asked of authors alone is a person's name. */
const NAMES = maskOf('authors');

/** Where words count, and what else they are called there: names of persons have no other. */
export interface WordScope {
  readonly fields: FieldMask;
  readonly glossary: Glossary | undefined;
}

/** Words that stand side by side in a query; all must be met. Those without a letter ask for nothing. Linear. */
export function planWords(words: readonly QueryWord[], { fields, glossary }: WordScope): WantedWord[] {
  const units = words.flatMap(unitsOf);
  const together = neighbourWays(units, glossary);
  const planned = units.map((unit, index): WantedWord => {
    const isName = fields === NAMES;
    const own = isName ? waysOfName(unit) : waysOfUnit(unit);
    const ways = distinctWays([...own, ...(together[index] ?? [])]);
    return {
      kind: 'word',
      typed: unit.typed,
      ways,
      widenings: () => wideningsOf(isName ? unitAsWritten(unit) : unit),
    };
  });
  return distinctWords(planned).map((word) => inFields(word, fields));
}

/**
 * A phrase: its words side by side as they are written, but for particles, hyphens and plurals, and nothing like it. An open
 * one may go on. Undefined where there is no word in it.
 */
export function planPhrase(phrase: QueryWord, fields: FieldMask): WantedWord | undefined {
  const units = unitsOf(phrase);
  const keys = units.flatMap((unit) => unit.keys);
  if (keys.length === 0) return undefined;
  const beginning = units.at(-1)?.beginning?.key;
  const ways = fields === NAMES ? waysOfNames(phrase, keys, beginning) : waysOfPhrase(keys, beginning);
  return inFields({ kind: 'word', typed: phrase.text, ways, widenings: () => [] }, fields);
}

function waysOfPhrase(keys: KeySequence, beginning: string | undefined): Way[] {
  const whole = sideBySide(keys, 1);
  if (beginning === undefined) return [whole];
  return [whole, sideBySideOpen([...keys.slice(0, -1), beginning], OPEN_PREFIX_WEIGHT)];
}

/**
 * A word that must not be there: as it is written and in its parts, and nothing like it, since what is left out is never seen.
 */
export function planExclusion(text: string, fields: FieldMask): WantedWord[] {
  return unitsOf({ text, isOpen: false }).map((unit) => {
    const forms = unit.isSyllable ? unit.forms : unit.forms.slice(0, 1);
    const wholes = forms.map(({ key, match, weight }) => oneTerm(key, match, weight));
    const isWritten = fields === NAMES && unitAsWritten(unit) !== unit;
    const ways = isWritten ? [exactName(unit)] : distinctWays([...wholes, sideBySide(unit.keys, 1)]);
    return inFields({ kind: 'word', typed: unit.typed, ways, widenings: () => [] }, fields);
  });
}

/** A word that is typed twice is one condition. */
function distinctWords(words: readonly WantedWord[]): WantedWord[] {
  const seen = new Set<string>();
  return words.filter(({ ways }) => {
    const name = ways[0]?.terms.map(({ key }) => key).join(' ') ?? '';
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
