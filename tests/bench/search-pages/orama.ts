import { load, type RawData, save } from '@orama/orama';
import { readParts, writeParts } from './card-database';
import { addToOrama, createOrama, searchOrama } from './orama-options';
import type { Peer, PeerDocument } from './peer';
import { startPeer } from './start-peer';

const index = createOrama();

async function add(documents: readonly PeerDocument[]): Promise<void> {
  await addToOrama(index, documents);
  await writeParts('orama', new Map([['all', JSON.stringify(save(index))]]));
}

const peer: Peer = {
  build: add,
  open: async () => {
    const parts = await readParts('orama');
    load(index, JSON.parse(parts.get('all') ?? '') as RawData);
  },
  search: (text, most) => searchOrama(index, text, most),
  add,
};

startPeer(peer);
