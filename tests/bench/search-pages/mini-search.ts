import MiniSearch from 'minisearch';
import { readParts, writeParts } from './card-database';
import { createMini, MINI_OPTIONS, searchMini } from './mini-options';
import type { Peer } from './peer';
import { startPeer } from './start-peer';

let index = createMini();

const store = () => writeParts('minisearch', new Map([['all', JSON.stringify(index)]]));

const peer: Peer = {
  build: async (documents) => {
    index.addAll(documents);
    await store();
  },
  open: async () => {
    const parts = await readParts('minisearch');
    index = MiniSearch.loadJSON(parts.get('all') ?? '', MINI_OPTIONS);
  },
  search: async (text, most) => searchMini(index, text, most),
  add: async (documents) => {
    index.addAll(documents);
    await store();
  },
};

startPeer(peer);
