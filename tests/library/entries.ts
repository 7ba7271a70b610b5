import type { Digest, Entry } from '../../lib/model/digest';

/** An entry that says something and is otherwise empty. */
export function makeEntry(title: string, parts: Partial<Entry> = {}): Entry {
  return {
    title,
    authors: [],
    abstract: [],
    commentary: [`${title}에 대한 논평입니다.`],
    translation: [],
    tags: [],
    links: [],
    resources: [],
    mentions: [],
    ...parts,
  };
}

/** A digest of the reader's own unless told otherwise. */
export function makeDigest(entries: readonly Entry[], parts: Partial<Digest> = {}): Digest {
  return { source: '내 다이제스트', date: '2024-09-18', title: '2024년 9월 18일', ...parts, entries };
}

/** A text of many different words, by which an edited entry can be known again. */
export function longText(name: string, words = 40): string {
  return Array.from({ length: words }, (_, index) => `${name}${index}`).join(' ');
}
