/**
 * What a match is worth: BM25F in a few steps. The index keeps of each posting in which fields its term stands and how much it
 * says there, so that a byte decides. Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
import { ANY_FIELD, type FieldMask } from './fields';
import { madeOnce } from './made-once';
import { makeMark } from './posting-list';

/** By the bits of fields, the lowest first: title, tags, commentary, authors, abstract. */
const BOOSTS = [8, 6, 4, 3, 1];
/** What the other fields add to the best one, of their own. */
const OTHER_FIELDS = 0.25;
/** What the highest impact adds to the fields' worth: it orders documents within a field and moves none over the next. */
const IMPACT = 0.4;
const HIGHEST_IMPACT = 7;

/**
 * A worth and a rarity of 1. Both are told in whole numbers: until V8 has compiled a loop, it makes an object of every other
 * number that the loop meets, and of those from 2³⁰ on (https://v8.dev/blog/pointer-compression); a fresh page is through with
 * its loops before. So fine that no two marks of a field are worth the same at any weight, and that the 250 words which the
 * longest query has stay below that together.
 */
const WORTH = 256;
const RARITY = 64;

/** For each mark what it is worth at a weight where only some fields count; 0 where none of them has the term. */
export function worthByMark(fields: FieldMask, weight: number): Uint16Array {
  return weighted(fields)(weight);
}

const weighted = madeOnce((fields: FieldMask) => {
  const whole = unweighted(fields);
  return madeOnce((weight: number) => Uint16Array.from(whole, (worth) => Math.round(weight * worth)));
});

function unweighted(fields: FieldMask): Float64Array {
  const table = new Float64Array(256);
  for (let found = 0; found <= ANY_FIELD; found += 1) {
    const worth = WORTH * worthOfFields(found & fields);
    for (let impact = 0; impact <= HIGHEST_IMPACT; impact += 1) {
      table[makeMark(found, impact)] = worth * (1 + (IMPACT * impact) / HIGHEST_IMPACT);
    }
  }
  return table;
}

const worthOfFields = madeOnce((fields: FieldMask): number => {
  const found = BOOSTS.filter((_, bit) => (fields & (1 << bit)) !== 0);
  if (found.length === 0) return 0;
  const best = Math.max(...found);
  return best + OTHER_FIELDS * (found.reduce((sum, boost) => sum + boost, 0) - best);
});

/** How much a word tells that so many of the documents have: BM25's, and never nothing. */
export function rarity(having: number, documents: number): number {
  const told = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  return Math.max(1, Math.round(RARITY * told));
}
