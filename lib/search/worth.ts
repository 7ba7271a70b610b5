/**
 * What a match is worth: BM25F in a few steps. The index keeps of each posting in which fields its term stands and how much it
 * says there, so that a byte decides. Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
import { ANY_FIELD, type FieldMask } from './fields';
import { fieldsOf, impactOf } from './posting-list';

/** By the bits of fields, the lowest first: title, tags, commentary, authors, abstract. */
const BOOSTS = [8, 6, 4, 3, 1];
/** What the other fields add to the best one, of their own. */
const OTHER_FIELDS = 0.25;
/** What the highest impact adds to the fields' worth: it orders documents within a field and moves none over the next. */
const IMPACT = 0.4;
const HIGHEST_IMPACT = 7;

/** By the fields that count. */
const tables = new Map<FieldMask, Float32Array>();

/** For each mark what it is worth where only some fields count; 0 where none of them has the term. */
export function worthByMark(fields: FieldMask): Float32Array {
  const known = tables.get(fields);
  if (known !== undefined) return known;
  const table = new Float32Array(256);
  const byFields = Float64Array.from({ length: ANY_FIELD + 1 }, (_, found) => worthOfFields(found & fields));
  for (let mark = 0; mark < table.length; mark += 1) {
    const refined = 1 + (IMPACT * impactOf(mark)) / HIGHEST_IMPACT;
    table[mark] = refined * (byFields[fieldsOf(mark)] ?? 0);
  }
  tables.set(fields, table);
  return table;
}

function worthOfFields(fields: FieldMask): number {
  const found = BOOSTS.filter((_, bit) => (fields & (1 << bit)) !== 0);
  if (found.length === 0) return 0;
  const best = Math.max(...found);
  return best + OTHER_FIELDS * (found.reduce((sum, boost) => sum + boost, 0) - best);
}

/** How much a word tells that so many of the documents have: BM25's, which is never below 0. */
export function rarity(having: number, documents: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}
