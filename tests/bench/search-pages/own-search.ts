/** Our own search on as lean a page as its peers have; and the library's entries as documents for them. */
import type { BackupEntry } from '../../../lib/digest/backup-layout';
import { openPageLibrary } from '../../../lib/platform/page-library';
import { openCards } from './card-database';
import type { PeerDocument } from './peer';
import { showTitles } from './show-titles';

declare global {
  interface Window {
    /** What the benchmark asks of our own page. Times are in milliseconds, sizes in bytes. */
    own: {
      /** Puts all entries beside the peers' indexes; their texts' size as UTF-8. */
      readonly writeCards: () => Promise<number>;
      readonly timeSearch: (text: string) => Promise<number>;
      /** Titles of all that is found. */
      readonly find: (text: string) => Promise<readonly string[]>;
      readonly timeAdding: (count: number) => Promise<number>;
      readonly indexSize: () => Promise<number>;
    };
  }
}

const FIRST = 10;
const ALL = 1_000;
const library = openPageLibrary();
const search = (text: string, count: number) => library.search({ text, sort: 'relevance', count });

window.own = {
  writeCards: async () => {
    const database = await openCards();
    let id = 0;
    let bytes = 0;
    for await (const { entries } of library.exportAll()) {
      const writing = database.transaction('cards', 'readwrite', { durability: 'relaxed' });
      for (const entry of entries) {
        id += 1;
        const document = documentOf(id, entry);
        bytes += sizeOf(document);
        await writing.store.put(document, id);
      }
      await writing.done;
    }
    database.close();
    return bytes;
  },
  timeSearch: async (text) => {
    const start = performance.now();
    await search(text, FIRST);
    return performance.now() - start;
  },
  find: async (text) => (await search(text, ALL)).rows.map(({ entry }) => entry.title),
  timeAdding: async (count) => {
    const digest = { source: 'bench', date: '2024-12-24', title: 'Seven', entries: makeEntries(count) };
    const plan = await library.plan([digest]);
    const start = performance.now();
    await library.commit(plan, { origin: 'reader', files: [] });
    return performance.now() - start;
  },
  indexSize: async () => (await library.indexState()).bytes,
};

const query = new URLSearchParams(location.search).get('query');
if (query !== null) {
  const { rows } = await search(query, FIRST);
  showTitles(rows.map(({ entry }) => entry.title));
}

function documentOf(id: number, entry: BackupEntry): PeerDocument {
  return {
    id,
    title: entry.title,
    tags: entry.tags.join(' '),
    commentary: [...entry.commentary, ...entry.translation].join('\n'),
    authors: entry.authors.join(', '),
    abstract: entry.abstract.join('\n'),
  };
}

function sizeOf({ id, ...texts }: PeerDocument): number {
  return new TextEncoder().encode(Object.values(texts).join('\n')).length;
}

/** Each with words of its own, as a day's entries have. */
function makeEntries(count: number): BackupEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Adding Entry ${index} to a Library of Many`,
    authors: ['First Author', 'Second Author'],
    abstract: [],
    commentary: [
      `색인에 덧붙인 ${index}번째 항목입니다. 강화학습으로 모델의 추론을 개선했다고 하는데 보상의 설계가 핵심이군요.`,
    ],
    translation: [],
    tags: ['rl', 'reasoning'],
    links: [],
    resources: [],
    mentions: [],
  }));
}
