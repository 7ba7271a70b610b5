import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { readParts, writeParts } from './card-database';
import { PEER_FIELDS, type Peer, type PeerDocument } from './peer';
import { startPeer } from './start-peer';

/** Its own ones drop every letter that is not of their language, and there is none for Korean. */
const tokenizer = {
  language: 'english',
  normalizationCache: new Map<string, string>(),
  tokenize: (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
};

const index = create({
  schema: Object.fromEntries(PEER_FIELDS.map((field) => [field, 'string'])) as Record<
    (typeof PEER_FIELDS)[number],
    'string'
  >,
  components: { tokenizer },
});

async function add(documents: readonly PeerDocument[]): Promise<void> {
  await insertMultiple(
    index,
    documents.map((document) => ({ ...document, id: String(document.id) })),
  );
  await writeParts('orama', new Map([['all', JSON.stringify(save(index))]]));
}

const peer: Peer = {
  build: add,
  open: async () => {
    const parts = await readParts('orama');
    load(index, JSON.parse(parts.get('all') ?? '') as RawData);
  },
  search: async (text, most) => {
    // Every word must be met: https://docs.orama.com/docs/orama-js/search
    const { hits } = await search(index, { term: text, limit: most, threshold: 0 });
    return hits.map(({ id }) => Number(id));
  },
  add,
};

startPeer(peer);
