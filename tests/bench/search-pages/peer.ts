/** What a search engine does on a page of the benchmark, whichever it is. */
import type { Entry } from '../../../lib/model/digest';

/** An entry as every engine is given it. */
export interface PeerDocument {
  readonly id: number;
  readonly title: string;
  readonly tags: string;
  readonly commentary: string;
  readonly authors: string;
  readonly abstract: string;
}

/** An entry as such a document. */
export function documentOf(id: number, entry: Entry): PeerDocument {
  return {
    id,
    title: entry.title,
    tags: entry.tags.join(' '),
    commentary: [...entry.commentary, ...entry.translation].join('\n'),
    authors: entry.authors.join(', '),
    abstract: entry.abstract.join('\n'),
  };
}

export const PEER_FIELDS = ['title', 'tags', 'commentary', 'authors', 'abstract'] as const;

export interface Peer {
  /** Makes the index of all documents and stores it. */
  build(documents: readonly PeerDocument[]): Promise<void>;
  /** Brings a fresh page as far as it must be to search. */
  open(): Promise<void>;
  /** Numbers of documents, the best first, at most so many; all words must be met, the last may go on. */
  search(text: string, most: number): Promise<readonly number[]>;
  /** Adds documents to the opened index, and stores what changed. */
  add(documents: readonly PeerDocument[]): Promise<void>;
}
