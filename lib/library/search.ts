/** The search of the library: each question is answered by one state of it, which is read in one transaction. */
import type { ShownEntry } from '../model/annotation';
import { complete } from '../search/complete';
import { completionPlace } from '../search/complete-operators';
import { CorruptIndexError } from '../search/corrupt-index-error';
import { createEvaluator } from '../search/evaluator';
import { type Glossary, NO_GLOSSARY } from '../search/glossary';
import type { KeptWords } from '../search/index-reader';
import { findNearTitles } from '../search/near-titles';
import { parseQuery } from '../search/parse-query';
import { findRelated } from '../search/related';
import type { Completion, Facets, SearchAnswer, SearchRequest, SearchTotal } from '../search/search-answer';
import type { SearchSource } from '../search/search-source';
import type { ParsedQuery } from '../search/wanted';
import type { UseDatabase } from './connection';
import { throwIfCancelled } from './import-run';
import { markCorrupt } from './index-state';
import { openSearchSource } from './search-source';

/** A damaged index is noted as such, and answered from as from an empty one until it is made anew. */
export interface LibrarySearch {
  /** The first rows of what a query finds. Once `signal` is aborted, the rest is not looked for: `cancelled`. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  /** How many a query finds, where its rows were told before that was known. `cancelled` as a search is. */
  count(request: Pick<SearchRequest, 'text'>, signal?: AbortSignal): Promise<SearchTotal>;
  /**
   * Does once what searches do and forgets what it finds: whatever a page does for the first time takes ten times as long, and
   * the words of an index are read once for all queries that look through them.
   */
  rehearse(): Promise<void>;
  /** By what the same can be narrowed. */
  facets(request: Pick<SearchRequest, 'text'>): Promise<Facets>;
  /** What could stand in the search box instead of what is typed before the caret, a UTF-16 offset; the likeliest first. */
  complete(text: string, caret: number): Promise<readonly Completion[]>;
  /** Entries like one, the most alike first; none where there is no such entry. */
  related(entryId: number): Promise<readonly ShownEntry[]>;
  /** Entries with the nearest titles, the nearest first, at most so many. */
  nearTitles(title: string, count: number): Promise<ShownEntry[]>;
}

/** A syllable, a beginning, and initials that few words have. */
const REHEARSED = ['나', 'mo', 'ㅋㅌㅍ'];

/** Parses a query again only where another was parsed since. */
function parseOnce(glossary: Glossary): (text: string) => ParsedQuery {
  let last: { readonly text: string; readonly parsed: ParsedQuery } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, parsed: parseQuery(text, glossary) };
    return last.parsed;
  };
}

/** `readGlossary` is asked before each question, and may give another glossary each time. */
export function createSearch(use: UseDatabase, readGlossary: () => Promise<Glossary>): LibrarySearch {
  let glossary = NO_GLOSSARY;
  let parse = parseOnce(glossary);
  let evaluator = createEvaluator(parse);
  const prepare = async () => {
    const current = await readGlossary();
    if (current === glossary) return;
    glossary = current;
    parse = parseOnce(current);
    // What was found by another glossary is not what this one finds.
    evaluator = createEvaluator(parse);
  };
  let isFresh = true;
  /**
   * On a fresh page a query is parsed while the database is being opened: at once, since whatever runs for the first time takes
   * ten times as long, and with the glossary as soon as that is there. A failure is that of the answer too.
   */
  const parseAhead = (text: string) => {
    if (isFresh) parse(text);
    isFresh = false;
    prepare().then(
      () => parse(text),
      () => undefined,
    );
  };
  const words: KeptWords = new Map();
  const read = <T>(run: (source: SearchSource) => Promise<T>) =>
    use(async (database) => {
      // Before the transaction, which would not wait for it.
      await prepare();
      try {
        return await run(await openSearchSource(database, words));
      } catch (error) {
        if (!(error instanceof CorruptIndexError)) throw error;
        await markCorrupt(database);
        return await run(await openSearchSource(database));
      }
    });
  const stopOn = (signal: AbortSignal | undefined) => ({ throwIfAborted: () => throwIfCancelled(signal) });
  return {
    search: (request, signal) => {
      const stop = stopOn(signal);
      const answering = read((source) => evaluator.search(source, request, stop));
      parseAhead(request.text);
      return answering;
    },
    count: (request, signal) => read((source) => evaluator.count(source, request, stopOn(signal))),
    rehearse: async () => {
      const { search } = createEvaluator(parseOnce(glossary));
      for (const text of REHEARSED)
        await read((source) => search(source, { text, sort: 'relevance', count: 1 }));
    },
    facets: (request) => read((source) => evaluator.facets(source, request)),
    // Mostly there is nothing to complete, and the next key need not wait for a look at the library.
    complete: async (text, caret) =>
      completionPlace(text, caret) === undefined ? [] : await read((source) => complete(source, text, caret)),
    related: (entryId) => read((source) => findRelated(source, entryId)),
    nearTitles: (title, count) => read((source) => findNearTitles(source, title, count)),
  };
}
