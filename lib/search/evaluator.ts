/** Answers queries from the index: rows, how many there are, and by what they can be narrowed. */
import type { ShownEntry } from '../model/annotation';
import { showInOrder } from '../model/shown-entries';
import { countFacets, type FrequentTags, readFrequentTags } from './facets';
import { type Finding, find } from './finding';
import type { Facets, SearchAnswer, SearchRequest, SearchTotal } from './search-answer';
import type { IndexedEntry, SearchSource } from './search-source';
import { countKnown, countTier, matchingDocs, type Stop, type Texts, walkTier } from './tier';
import type { ParsedQuery } from './wanted';

export interface Evaluator {
  /** The first rows of what a query finds. Rejects with what `stop` throws once that is aborted. */
  search(source: SearchSource, request: SearchRequest, stop?: Stop): Promise<SearchAnswer>;
  /** How many the same finds, by a look at the texts where that tells and they are not too many. */
  count(source: SearchSource, request: Pick<SearchRequest, 'text'>, stop?: Stop): Promise<SearchTotal>;
  /** By what the same can be narrowed. */
  facets(source: SearchSource, request: Pick<SearchRequest, 'text'>): Promise<Facets>;
}

/**
 * Answers queries, which `parse` takes apart. What was found last is remembered for as long as the library stays as it was, so
 * that its facets, more of its rows or another order evaluate nothing again. Awaits nothing but the source, and passes on what
 * that rejects with: a damaged index, for one.
 */
export function createEvaluator(parse: (text: string) => ParsedQuery): Evaluator {
  let last: { readonly version: string; readonly text: string; readonly finding: Finding } | undefined;
  let frequent: { readonly version: string; readonly tags: FrequentTags } | undefined;
  const readFrequent = async (source: SearchSource) => {
    // Not shared while it is read: nobody may await what another source reads.
    if (frequent?.version !== source.version)
      frequent = { version: source.version, tags: await readFrequentTags(source) };
    return frequent.tags;
  };
  const findOnce = async (source: SearchSource, text: string, stop?: Stop): Promise<Finding> => {
    const { version } = source;
    const known = last?.version === version ? last : undefined;
    // What a text names may change without its words' entries: by a link that is learned.
    const isSame = known?.text === text && areSame(known.finding.named, await source.namedBy(text));
    if (known !== undefined && isSame) return known.finding;
    const finding = await find(source, { text, parsed: parse(text) }, known?.finding, stop);
    last = { version, text, finding };
    return finding;
  };
  return {
    search: async (source, request, stop) =>
      await answer(await findOnce(source, request.text, stop), request, source, stop),
    count: async (source, { text }, stop) => await countAll(await findOnce(source, text, stop), source, stop),
    facets: async (source, { text }) => {
      const finding = await findOnce(source, text);
      await countAll(finding, source, undefined);
      const counted = { docs: docsOf(finding), days: finding.days };
      return await countFacets(source, counted, () => readFrequent(source));
    },
  };
}

function areSame(some: readonly IndexedEntry[], others: readonly IndexedEntry[]): boolean {
  return some.length === others.length && some.every(({ doc }, index) => doc === others[index]?.doc);
}

async function answer(
  finding: Finding,
  request: SearchRequest,
  texts: Texts,
  stop: Stop | undefined,
): Promise<SearchAnswer> {
  const { parsed, marks, widenedBy } = finding;
  const rows = await readRows(finding, request, texts, stop);
  return {
    rows,
    ...totalOf(finding, finding.tiers.map(countKnown)),
    marks,
    problems: parsed.problems,
    widenedBy,
  };
}

async function countAll(finding: Finding, texts: Texts, stop: Stop | undefined): Promise<SearchTotal> {
  const counts: SearchTotal[] = [];
  for (const tier of finding.tiers) counts.push(await countTier(tier, texts, stop));
  return totalOf(finding, counts);
}

function totalOf({ named }: Finding, tiers: readonly SearchTotal[]): SearchTotal {
  return {
    total: tiers.reduce((sum, { total }) => sum + total, named.length),
    isExact: tiers.every(({ isExact }) => isExact),
  };
}

/** As many as are asked for, once those with the same words are shown as one. */
async function readRows(
  { named, tiers, days }: Finding,
  { count, sort }: SearchRequest,
  texts: Texts,
  stop: Stop | undefined,
): Promise<readonly ShownEntry[]> {
  const entries = [...named];
  let shown = showInOrder(entries);
  for (const tier of tiers) {
    if (shown.length >= count) break;
    for await (const some of walkTier(tier, texts, { days, sort, first: count - shown.length }, stop)) {
      entries.push(...some);
      shown = showInOrder(entries);
      if (shown.length >= count) break;
    }
  }
  return shown.slice(0, count);
}

/** All that is known to match, ascending. */
function docsOf({ named, tiers }: Finding): Uint32Array {
  const docs = [named.map(({ doc }) => doc), ...tiers.map((tier) => [...matchingDocs(tier)])].flat();
  return Uint32Array.from(docs).sort();
}
