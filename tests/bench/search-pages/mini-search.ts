import MiniSearch, { type Options } from 'minisearch';
import { readParts, writeParts } from './card-database';
import { PEER_FIELDS, type Peer, type PeerDocument } from './peer';
import { startPeer } from './start-peer';

const OPTIONS: Options<PeerDocument> = {
  fields: [...PEER_FIELDS],
  searchOptions: {
    combineWith: 'AND',
    prefix: (_term, index, terms) => index === terms.length - 1,
    boost: { title: 8, tags: 6, commentary: 4, authors: 3 },
  },
};

let index = new MiniSearch<PeerDocument>(OPTIONS);

const store = () => writeParts('minisearch', new Map([['all', JSON.stringify(index)]]));

const peer: Peer = {
  build: async (documents) => {
    index.addAll(documents);
    await store();
  },
  open: async () => {
    const parts = await readParts('minisearch');
    index = MiniSearch.loadJSON(parts.get('all') ?? '', OPTIONS);
  },
  search: async (text, most) =>
    index
      .search(text)
      .slice(0, most)
      .map(({ id }) => Number(id)),
  add: async (documents) => {
    index.addAll(documents);
    await store();
  },
};

startPeer(peer);
