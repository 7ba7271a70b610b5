/** Finding what a query asks for: by its own words first, and by more ways to meet them where these find little. */
import { evaluate } from './evaluate';
import { foundTerms } from './found-terms';
import { type ReadTerms, readTerms } from './read-terms';
import type { IndexedEntry, SearchSource } from './search-source';
import { countKnown, countTier, makeTier, type Stop, type Texts, type Tier, walkTier } from './tier';
import type { ParsedQuery, TermWant, Wanted } from './wanted';
import { type Widening, widenings } from './widen';

/** With fewer entries than these it is worth to look for more. */
const LITTLE = 5;
const NO_TERMS: ReadTerms = new Map();

export interface Finding {
  readonly parsed: ParsedQuery;
  /** Entries that the text names as a whole; they come first, and are in no tier. */
  readonly named: readonly IndexedEntry[];
  /** What the query's own words found, and after it what each widening found beyond that. */
  readonly tiers: readonly Tier[];
  readonly widenedBy: readonly Widening[];
  readonly marks: readonly TermWant[];
  readonly days: Uint16Array;
  /** Documents that no reader sees. */
  readonly unseen: readonly number[];
  /** What was read for the query's words. */
  readonly terms: ReadTerms;
}

export interface Question {
  readonly text: string;
  readonly parsed: ParsedQuery;
}

/**
 * Finds. What another finding in the same state of the library has read is not read again: mostly the next key changes one
 * word of a query.
 */
export async function find(
  source: SearchSource,
  { text, parsed }: Question,
  before: Finding | undefined,
  stop: Stop | undefined,
): Promise<Finding> {
  const { wanted } = parsed;
  // Requests are answered in the order in which they are made: the words' come first, since there is most to do with them.
  const [terms, named, days] = await Promise.all([
    wanted === undefined ? NO_TERMS : readTerms(source.reader, wanted, before?.terms ?? NO_TERMS),
    source.namedBy(text),
    before?.days ?? source.days(),
  ]);
  stop?.throwIfAborted();
  const unseen = before?.unseen ?? source.live.missing();
  const base = { parsed, named, days, unseen, terms, tiers: [], widenedBy: [], marks: [] };
  if (wanted === undefined) return base;
  const own = makeTier(evaluate(wanted, { terms, days, unseen, documents: source.documents }), base);
  const found = { ...base, tiers: [own], marks: foundTerms(wanted, terms) };
  return await widen(found, { wanted, known: before?.terms ?? NO_TERMS, source, stop });
}

interface Widened {
  readonly wanted: Wanted;
  /** Of the query before. */
  readonly known: ReadTerms;
  readonly source: SearchSource;
  readonly stop: Stop | undefined;
}

/** Adds what widenings find beyond a finding, one after the other, until there is enough. */
async function widen(finding: Finding, { wanted, known, source, stop }: Widened): Promise<Finding> {
  let found = finding;
  // Before it is asked what else the words could be.
  if (knownOf(found) >= LITTLE) return found;
  const isFound = (word: Wanted) => foundTerms(word, finding.terms).length > 0;
  for (const { by, wanted: wider } of widenings(wanted, isFound)) {
    if (await hasEnough(found, source, stop)) return found;
    const terms = await readTerms(source.reader, wider, new Map([...known, ...found.terms]));
    stop?.throwIfAborted();
    const { days, unseen } = found;
    const tier = makeTier(evaluate(wider, { terms, days, unseen, documents: source.documents }), found);
    found = { ...found, terms };
    if ((await countTier(tier, source, stop)).total === 0) continue;
    const { tiers, widenedBy } = found;
    found = {
      ...found,
      tiers: [...tiers, tier],
      widenedBy: [...widenedBy, by],
      marks: foundTerms(wider, terms),
    };
  }
  return found;
}

/** How many it surely has. */
function knownOf({ named, tiers }: Finding): number {
  return tiers.reduce((sum, tier) => sum + countKnown(tier).total, named.length);
}

async function hasEnough(found: Finding, texts: Texts, stop: Stop | undefined): Promise<boolean> {
  if (knownOf(found) >= LITTLE) return true;
  let total = found.named.length;
  for (const tier of found.tiers) {
    const order = { days: found.days, sort: 'relevance', first: LITTLE } as const;
    for await (const entries of walkTier(tier, texts, order, stop)) {
      total += entries.length;
      if (total >= LITTLE) return true;
    }
  }
  return false;
}
