import MiniSearch, { type Options } from 'minisearch';
import { PEER_FIELDS, type PeerDocument } from './peer';

/** All words, of which the last may go on; fields weigh what they do in our own search. */
export const MINI_OPTIONS: Options<PeerDocument> = {
  fields: [...PEER_FIELDS],
  searchOptions: {
    combineWith: 'AND',
    prefix: (_term, index, terms) => index === terms.length - 1,
    boost: { title: 8, tags: 6, commentary: 4, authors: 3 },
  },
};

export function createMini(): MiniSearch<PeerDocument> {
  return new MiniSearch<PeerDocument>(MINI_OPTIONS);
}

export function searchMini(index: MiniSearch<PeerDocument>, text: string, most: number): number[] {
  return index
    .search(text)
    .slice(0, most)
    .map(({ id }) => Number(id));
}
