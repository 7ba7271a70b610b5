/** What a typed word may have been meant to be, where it finds little as it stands. */
import { analyzeText } from './analyze';
import { analyzeTyped } from './analyze-typed';
import { isTail } from './hangul-stem';
import { typedInEnglish, typedInKorean } from './keyboard-layout';
import { oneTerm } from './make-way';
import type { TypedUnit } from './typed-units';
import type { Way, WiderWay } from './wanted';
import { GUESS_WEIGHT, LAYOUT_WEIGHT } from './way-weights';

/** Shorter words stand inside of nearly any other (rate of generate), or are one letter away from it. */
const SHORTEST_INSIDE = { hangul: 2, latin: 5, other: 2 } as const;
const SHORTEST_TYPO = { hangul: 3, latin: 5, other: 5 } as const;
/** Two syllables or more, in the letters of their keys. Words of English hardly ever type any. */
const SYLLABLES = /^(?:[ㄱ-ㅎ][ㅏ-ㅣ]{1,2}[ㄱ-ㅎ]{0,2}){2,}$/;
const SHORTEST_ENGLISH = 3;

/** In the order in which they are tried: what is hardly ever wrong first. */
export function wideningsOf(unit: TypedUnit): WiderWay[] {
  return [
    ...onOtherLayout(unit).map((way) => ({ by: 'layout' as const, way })),
    ...inside(unit).map((way) => ({ by: 'inside' as const, way })),
    ...misspelt(unit).map((way) => ({ by: 'typo' as const, way })),
  ];
}

/** ahepf for 모델, ㅡㅐㅇ디 for model. It is met by what begins so, as it may not be finished. */
function onOtherLayout({ kind, typed }: TypedUnit): Way[] {
  const key = kind === 'latin' ? koreanKey(typed) : englishKey(typed);
  return key === undefined ? [] : [oneTerm(key, 'prefix', LAYOUT_WEIGHT)];
}

function koreanKey(typed: string): string | undefined {
  const key = typedInKorean(typed);
  return key !== undefined && SYLLABLES.test(key) ? key : undefined;
}

function englishKey(typed: string): string | undefined {
  const english = typedInEnglish(typed) ?? '';
  return english.length < SHORTEST_ENGLISH ? undefined : analyzeText(english)[0]?.key;
}

function inside(unit: TypedUnit): Way[] {
  const { kind, stem, isInitials } = unit;
  if (isInitials || stem.length < SHORTEST_INSIDE[kind]) return [];
  return [...nounsOfSyllable(unit), ...keysInside(unit).map((key) => oneTerm(key, 'inside', GUESS_WEIGHT))];
}

/**
 * What looks like a particle may yet be a part of the word (토크나 of 토크나이저). Without it, a stem that ends in a vowel would
 * also be found where its last syllable goes on (토크 of 토큰).
 */
function keysInside({ beginning, key }: TypedUnit): string[] {
  if (beginning === undefined || beginning.key === key) return [key];
  return /[ㅏ-ㅣ]$/.test(key) ? [beginning.key] : [key, beginning.key];
}

/**
 * 쌍 with other particles, of `쌍을`. Not before, since what looks so is mostly one noun (속도, 주의), of which the analyzer cuts
 * nothing.
 */
function nounsOfSyllable({ kind, typed }: TypedUnit): Way[] {
  if (kind !== 'hangul' || !isTail(typed.slice(1))) return [];
  return analyzeTyped(typed.charAt(0), false).flatMap(({ forms }) =>
    forms.map(({ key, match }) => oneTerm(key, match, GUESS_WEIGHT)),
  );
}

function misspelt({ key, kind, stem, isInitials }: TypedUnit): Way[] {
  return isInitials || stem.length < SHORTEST_TYPO[kind] ? [] : [oneTerm(key, 'typo', GUESS_WEIGHT)];
}
