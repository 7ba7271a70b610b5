/** The ways to meet a typed word by itself: as it stands, going on, and written in parts. */
import { analyzeText } from './analyze';
import { hangulKey } from './hangul-key';
import { oneTerm, sideBySide, sideBySideOpen } from './make-way';
import type { TypedUnit } from './typed-units';
import type { Way } from './wanted';
import { OPEN_PREFIX_WEIGHT, PREFIX_WEIGHT, SPELLING_WEIGHT } from './way-weights';

/** Of Latin letters, shorter words begin too many others: `is`, `an`, `lm`. */
const SHORTEST_LATIN_PREFIX = 3;
/** A compound of Korean has two words of two syllables or more; what is longer than this is no compound. */
const SHORTEST_PART = 2;
const LONGEST_COMPOUND = 12;

export function waysOfUnit(unit: TypedUnit): Way[] {
  const forms = unit.forms.map(({ key, match, weight }) => oneTerm(key, match, weight));
  return [...forms, ...goingOn(unit), ...inParts(unit), ...splits(unit)];
}

/** Words that begin with it. */
function goingOn({ beginning, key, kind, stem, typed }: TypedUnit): Way[] {
  const open = beginning === undefined ? [] : [oneTerm(beginning.key, 'prefix', OPEN_PREFIX_WEIGHT)];
  const shortest = kind === 'latin' ? SHORTEST_LATIN_PREFIX : SHORTEST_PART;
  // A number is meant as it stands: 3 is not 3D, and 2024 not 20240. So is a word that a particle ends: 토크나 begins no 토큰.
  const isWhole = stem.length < shortest || stem !== typed || /^\d/.test(stem);
  return isWhole ? open : [...open, oneTerm(key, 'prefix', PREFIX_WEIGHT)];
}

/** A compound with its parts apart: GPT 4o of `GPT-4o`. */
function inParts({ parts, beginning }: TypedUnit): Way[] {
  if (parts.length === 0) return [];
  const apart = [sideBySide(parts, SPELLING_WEIGHT)];
  return beginning === undefined ? apart : [...apart, sideBySideOpen(parts, OPEN_PREFIX_WEIGHT)];
}

/** 강화 학습 of `강화학습`: wherever it can be cut, since no dictionary tells where; the texts tell which it was. */
function splits({ stem, typed, kind, beginning }: TypedUnit): Way[] {
  // The last syllable may be half typed: 강화학ㅅ.
  if (kind !== 'hangul' || !/^[가-힣]+[ㄱ-ㅎ]?$/.test(stem)) return [];
  const isWhole = /[가-힣]$/.test(stem);
  const closed = isWhole ? cuts(stem, false).map((keys) => sideBySide(keys, SPELLING_WEIGHT)) : [];
  if (beginning === undefined) return closed;
  return [...closed, ...cuts(typed, true).map((keys) => sideBySideOpen(keys, OPEN_PREFIX_WEIGHT))];
}

function cuts(text: string, isOpen: boolean): string[][] {
  if (text.length > LONGEST_COMPOUND) return [];
  const places = Array.from(
    { length: Math.max(0, text.length - 2 * SHORTEST_PART + 1) },
    (_, index) => index + SHORTEST_PART,
  );
  return places.map((place) => {
    const [first, last] = [text.slice(0, place), text.slice(place)];
    return [keyOf(first), isOpen ? hangulKey(last) : keyOf(last)];
  });
}

function keyOf(word: string): string {
  return analyzeText(word)[0]?.key ?? hangulKey(word);
}
