/** Everything that is asked of the index: search over one state of the library. */
import type { ShownEntry } from '../model/annotation';
import { showInOrder } from '../model/shown-entries';
import { countFacets } from './facets';
import { createFinder, type Finding } from './finding';
import { findRelated } from './related';
import type { Facets, SearchAnswer, SearchRequest } from './search-answer';
import type { SearchSource } from './search-source';
import { countTier, matchingDocs, type Stop, type Texts, walkTier } from './tier';
import type { ParsedQuery } from './wanted';

export interface Evaluator {
  /** The first rows of what a query finds. Rejects with what `stop` throws once that is aborted. */
  search(request: SearchRequest, stop?: Stop): Promise<SearchAnswer>;
  /** By what the same can be narrowed. */
  facets(request: SearchRequest): Promise<Facets>;
  /** Entries like one, the most alike first; none where there is no such entry, or nothing like it. */
  related(id: number): Promise<readonly ShownEntry[]>;
}

/**
 * Answers about one state of a library, which the source reads; another state needs another evaluator. What was found last is
 * remembered, so that its facets, more of its rows or another order evaluate nothing again.
 * What the source rejects with, a damaged index for one, passes through.
 */
export function createEvaluator(source: SearchSource, parse: (text: string) => ParsedQuery): Evaluator {
  const find = createFinder(source);
  let last: { readonly text: string; readonly finding: Promise<Finding> } | undefined;
  const findAnew = (text: string, stop: Stop | undefined) => {
    const found = { text, finding: find(parse(text), text, stop) };
    // What was given up or could not be read is to be found anew.
    found.finding.catch(() => {
      if (last === found) last = undefined;
    });
    return found;
  };
  const findOnce = (text: string, stop?: Stop) => {
    if (last?.text !== text) last = findAnew(text, stop);
    return last.finding;
  };
  return {
    search: async (request, stop) => await answer(await findOnce(request.text, stop), request, source, stop),
    facets: async ({ text }) => {
      const finding = await findOnce(text);
      await countAll(finding, source, undefined);
      return await countFacets(source, { docs: docsOf(finding), days: finding.days });
    },
    related: async (id) => {
      const own = await source.entryOf(id);
      return own === undefined ? [] : await findRelated(source, own);
    },
  };
}

async function answer(
  finding: Finding,
  request: SearchRequest,
  texts: Texts,
  stop: Stop | undefined,
): Promise<SearchAnswer> {
  const { parsed, marks, widenedBy } = finding;
  const rows = await readRows(finding, request, texts, stop);
  const counted = await countAll(finding, texts, stop);
  return { rows, ...counted, marks, problems: parsed.problems, widenedBy };
}

/** How many match, and whether no more than these can. */
async function countAll({ named, tiers }: Finding, texts: Texts, stop: Stop | undefined) {
  let total = named.length;
  let isExact = true;
  for (const tier of tiers) {
    const counted = await countTier(tier, texts, stop);
    total += counted.total;
    isExact &&= counted.isExact;
  }
  return { total, isExact };
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
