/** A page that has an engine: with a query in its address it is a popup that opens with one, and else what is asked of it. */
import { openCards, readTitles } from './card-database';
import type { Peer, PeerDocument } from './peer';
import { showTitles } from './show-titles';

declare global {
  interface Window {
    /** What the benchmark asks of the page. Times are in milliseconds. */
    engine: {
      readonly build: () => Promise<number>;
      readonly timeSearch: (text: string) => Promise<number>;
      readonly find: (text: string) => Promise<readonly number[]>;
      /** Of documents that no other turn has added. */
      readonly timeAdding: (count: number, turn: number) => Promise<number>;
    };
  }
}

const FIRST = 10;

export function startPeer(peer: Peer): void {
  let isOpen: Promise<void> | undefined;
  const open = () => {
    isOpen ??= peer.open();
    return isOpen;
  };
  window.engine = {
    build: async () => {
      const documents = await readDocuments();
      const start = performance.now();
      await peer.build(documents);
      return performance.now() - start;
    },
    timeSearch: async (text) => {
      await open();
      const start = performance.now();
      await peer.search(text, FIRST);
      return performance.now() - start;
    },
    find: async (text) => {
      await open();
      return await peer.search(text, Number.MAX_SAFE_INTEGER);
    },
    timeAdding: async (count, turn) => {
      await open();
      const documents = await readDocuments(count);
      const free = (turn + 1) * 10_000_000;
      const start = performance.now();
      await peer.add(documents.map((document) => ({ ...document, id: document.id + free })));
      return performance.now() - start;
    },
  };
  const query = new URLSearchParams(location.search).get('query');
  if (query !== null) void openWith(query, open, peer);
}

async function openWith(query: string, open: () => Promise<void>, peer: Peer): Promise<void> {
  const database = openCards();
  await open();
  showTitles(await readTitles(await database, await peer.search(query, FIRST)));
}

/** The documents that the library's page has put beside the cards. */
async function readDocuments(count?: number): Promise<PeerDocument[]> {
  const database = await openCards();
  const cards = await database.getAll('cards', undefined, count);
  database.close();
  return cards;
}
