/** What our search and others find of judged queries. */
import { Document } from 'flexsearch';
import { judgedQueries } from '../search/judged-queries';
import { type Score, scoreByKind } from '../search/judged-scores';
import { readJudgedEntries, searchJudged } from '../search/judged-search';
import type { Measurement, Row } from './measurement';
import { FLEX_OPTIONS, searchFlex } from './search-pages/flex-options';
import { createMini, searchMini } from './search-pages/mini-options';
import { addToOrama, createOrama, searchOrama } from './search-pages/orama-options';
import { documentOf, type PeerDocument } from './search-pages/peer';

const ALL = 1_000;

type Find = (text: string) => Promise<readonly number[]>;

export const searchJudgedQueries: Measurement = {
  name: 'search-judged',
  title: 'Search, what is found of judged queries',
  method: [
    'The entries of tests/fixtures/judged and those that the extension ships, with queries of which it is judged which entries must' +
      ' be found, and which may be found too. Recall is the share found of those that must be; precision the share of what is found' +
      ' that must or may be. Every engine has the same documents and fields, and is set up as in the section before.',
    'In Node: what is found is the same everywhere. Nothing is taken away from a query for an engine that has no operators.',
  ],
  run: async () => {
    const entries = readJudgedEntries();
    const queries = judgedQueries();
    const own = searchJudged(entries);
    const peers = await openPeers(entries.map(({ entry }, index) => documentOf(index + 1, entry)));
    const scores = new Map([
      ['Yeobaek', scoreByKind(queries, await Promise.all(queries.map(({ text }) => own(text))))],
    ]);
    for (const [name, find] of peers) {
      const found = await Promise.all(queries.map(({ text }) => find(text)));
      const names = found.map((ids) => ids.map((id) => entries[id - 1]?.name ?? ''));
      scores.set(name, scoreByKind(queries, names));
    }
    const engines = [...scores.keys()];
    const kinds = scores.get('Yeobaek') ?? [];
    return {
      columns: ['Queries', 'number', ...engines.flatMap((name) => [`${name}, recall`, 'precision'])],
      rows: kinds.map(
        ({ kind, queries: count }): Row => [
          kind,
          String(count),
          ...engines.flatMap((name) => cellsOf(scores.get(name)?.find((score) => score.kind === kind))),
        ],
      ),
      notes: [`${queries.length} queries over ${entries.length} entries.`],
    };
  },
};

async function openPeers(documents: readonly PeerDocument[]): Promise<Map<string, Find>> {
  const mini = createMini();
  mini.addAll(documents);
  const flex = new Document(FLEX_OPTIONS);
  for (const document of documents) flex.add({ ...document });
  const orama = createOrama();
  await addToOrama(orama, documents);
  return new Map<string, Find>([
    ['MiniSearch', async (text) => searchMini(mini, text, ALL)],
    ['FlexSearch', (text) => searchFlex(flex, text, ALL)],
    ['Orama', (text) => searchOrama(orama, text, ALL)],
  ]);
}

/** Of nothing no share can be right. */
function cellsOf(score: Score | undefined): string[] {
  if (score === undefined || score.recall === 0) return ['0.0 %', '–'];
  return [score.recall, score.precision].map((share) => `${(100 * share).toFixed(1)} %`);
}
