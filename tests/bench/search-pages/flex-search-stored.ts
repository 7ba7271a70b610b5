import { Document, IndexedDB } from 'flexsearch';
import { FLEX_OPTIONS, searchFlex } from './flex-options';
import type { Peer, PeerDocument } from './peer';
import { startPeer } from './start-peer';

const index = new Document(FLEX_OPTIONS);
const open = () => index.mount(new IndexedDB('flexsearch'));

async function add(documents: readonly PeerDocument[]): Promise<void> {
  for (const document of documents) index.add({ ...document });
  await index.commit();
}

const peer: Peer = {
  build: async (documents) => {
    await open();
    await add(documents);
  },
  open: async () => {
    await open();
  },
  search: (text, most) => searchFlex(index, text, most),
  add,
};

startPeer(peer);
