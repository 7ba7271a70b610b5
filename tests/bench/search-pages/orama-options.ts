import { create, insertMultiple, search } from '@orama/orama';
import { PEER_FIELDS, type PeerDocument } from './peer';

/** Its own ones drop every letter that is not of their language, and there is none for Korean. */
const tokenizer = {
  language: 'english',
  normalizationCache: new Map<string, string>(),
  tokenize: (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
};

/** An empty index. */
export function createOrama() {
  return create({
    schema: Object.fromEntries(PEER_FIELDS.map((field) => [field, 'string'])) as Record<
      (typeof PEER_FIELDS)[number],
      'string'
    >,
    components: { tokenizer },
  });
}

export type OramaIndex = ReturnType<typeof createOrama>;

export async function addToOrama(index: OramaIndex, documents: readonly PeerDocument[]): Promise<void> {
  await insertMultiple(
    index,
    documents.map((document) => ({ ...document, id: String(document.id) })),
  );
}

export async function searchOrama(index: OramaIndex, text: string, most: number): Promise<number[]> {
  // Every word must be met: https://docs.orama.com/docs/orama-js/search
  const { hits } = await search(index, { term: text, limit: most, threshold: 0 });
  return hits.map(({ id }) => Number(id));
}
