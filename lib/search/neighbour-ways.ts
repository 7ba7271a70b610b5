/** The ways to meet typed words together with those beside them: written as one word, or named otherwise by the glossary. */
import { analyzeText } from './analyze';
import { type Glossary, LONGEST_SEQUENCE } from './glossary';
import { hangulKey } from './hangul-key';
import type { KeySequence } from './key-sequences';
import { oneTerm, sideBySide } from './make-way';
import type { TypedUnit } from './typed-units';
import type { Way } from './wanted';
import { GLOSSARY_WEIGHT, OPEN_PREFIX_WEIGHT, SPELLING_WEIGHT } from './way-weights';

/**
 * For each unit, ways that meet it and its neighbours at once: an entry with 강화학습 has both words of `강화 학습`, and so has one
 * with RL. That each of the words is met so, and not all of them by the same, is what plain conditions can say; it is as exact
 * as it is for a reader. Linear in the units.
 */
export function neighbourWays(units: readonly TypedUnit[], glossary: Glossary | undefined): Way[][] {
  const ways: Way[][] = units.map(() => []);
  const add = (from: number, to: number, some: readonly Way[]) => {
    for (let index = from; index < to; index += 1) ways[index]?.push(...some);
  };
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    if (next !== undefined) add(index, index + 2, joined(unit, next));
    if (glossary === undefined) continue;
    for (let to = index + 1; to <= Math.min(units.length, index + LONGEST_SEQUENCE); to += 1) {
      add(index, to, renamed(units.slice(index, to), glossary));
    }
  }
  return ways;
}

/** Two words as one: 강화학습 of `강화 학습`, pretraining of `pre training`. */
function joined(unit: TypedUnit, next: TypedUnit): Way[] {
  // A particle stands between two words, never within one.
  if (unit.kind !== next.kind || !next.isFirst || unit.typed !== unit.stem) return [];
  if (unit.kind === 'other' || (unit.kind === 'latin' && unit.stem.length === 1)) return [];
  const text = unit.kind === 'hangul' ? unit.stem + next.typed : `${unit.stem}-${next.typed}`;
  const key = analyzeText(text)[0]?.key;
  if (key === undefined) return [];
  const exact = oneTerm(key, 'exact', SPELLING_WEIGHT);
  if (next.beginning === undefined) return [exact];
  const open = unit.kind === 'hangul' ? hangulKey(text) : key;
  return [exact, oneTerm(open, 'prefix', OPEN_PREFIX_WEIGHT)];
}

/** What the glossary has for words side by side, by the parts of compounds and by the whole of each. */
function renamed(units: readonly TypedUnit[], glossary: Glossary): Way[] {
  const byParts = units.flatMap(({ keys }) => keys);
  const byWholes = units.map(({ key }) => key);
  const isSimple = byParts.length === byWholes.length;
  const sequences: KeySequence[] = isSimple ? [byWholes] : [byParts, byWholes];
  return sequences
    .flatMap((keys) => glossary.alternativesOf(keys))
    .map((alternative) => sideBySide(alternative, GLOSSARY_WEIGHT));
}
