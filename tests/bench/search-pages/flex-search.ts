import { Document } from 'flexsearch';
import { readParts, writeParts } from './card-database';
import { FLEX_OPTIONS, searchFlex } from './flex-options';
import type { Peer, PeerDocument } from './peer';
import { startPeer } from './start-peer';

const index = new Document(FLEX_OPTIONS);

async function store(): Promise<void> {
  const parts = new Map<string, string>();
  await index.export((key: string, data: string) => {
    parts.set(key, data);
  });
  await writeParts('flexsearch', parts);
}

async function add(documents: readonly PeerDocument[]): Promise<void> {
  for (const document of documents) index.add({ ...document });
  await store();
}

const peer: Peer = {
  build: add,
  open: async () => {
    for (const [key, data] of await readParts('flexsearch')) await index.import(key, data);
  },
  search: (text, most) => searchFlex(index, text, most),
  add,
};

startPeer(peer);
