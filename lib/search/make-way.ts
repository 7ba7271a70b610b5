/** Ways to meet a word, made in all fields; {@link inFields} narrows them. */
import { ANY_FIELD, type FieldMask } from './fields';
import type { KeySequence } from './key-sequences';
import type { TermMatch, WantedWord, Way } from './wanted';

/** One term, compared in whatever way. */
export function oneTerm(key: string, match: TermMatch, weight: number): Way {
  return { terms: [{ key, match, weight, fields: ANY_FIELD }] };
}

/** Words side by side, or the one word where there is but one. */
export function sideBySide(keys: KeySequence, weight: number): Way {
  const terms = keys.map((key) => ({ key, match: 'exact' as const, weight, fields: ANY_FIELD }));
  return keys.length === 1 ? { terms } : { terms, phrase: { keys, isOpen: false } };
}

/** Words side by side, the last of which may go on. */
export function sideBySideOpen(keys: KeySequence, weight: number): Way {
  const { terms } = sideBySide(keys, weight);
  const open = terms.map((term, index) =>
    index === keys.length - 1 ? { ...term, match: 'prefix' as const } : term,
  );
  return keys.length === 1 ? { terms: open } : { terms: open, phrase: { keys, isOpen: true } };
}

/** Each way once, with the most that it is worth. */
export function distinctWays(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const name = way.terms.map(({ key, match }) => `${match} ${key}`).join(' ');
    const known = best.get(name);
    if (known === undefined || worthOf(way) > worthOf(known)) best.set(name, way);
  }
  return [...best.values()];
}

/** A word that counts in some fields only. */
export function inFields(word: WantedWord, fields: FieldMask): WantedWord {
  if (fields === ANY_FIELD) return word;
  const narrow = (way: Way): Way => ({ ...way, terms: way.terms.map((term) => ({ ...term, fields })) });
  return {
    ...word,
    ways: word.ways.map(narrow),
    widenings: () => word.widenings().map(({ by, way }) => ({ by, way: narrow(way) })),
  };
}

function worthOf({ terms }: Way): number {
  return terms[0]?.weight ?? 0;
}
