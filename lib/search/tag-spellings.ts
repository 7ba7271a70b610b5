/** Tags as their authors write them, which their keys do not tell. */
import { tagKey } from './document-terms';
import type { SearchSource } from './search-source';

/** Of each tag, so many entries are looked at. */
const MOST_READ = 3;

/** A tag by its key, with documents that have it, ascending. */
export interface KeyedTag {
  readonly key: string;
  readonly docs: Uint32Array;
}

/** How some entries write each tag mostly, in the order given; as its key does where none of them has it. */
export async function spellTags(source: SearchSource, tags: readonly KeyedTag[]): Promise<string[]> {
  const docs = new Set(tags.flatMap((tag) => [...tag.docs.slice(-MOST_READ)]));
  const entries = await source.entriesOf([...docs]);
  const written = entries.flatMap(({ entry }) => entry.tags);
  return tags.map(({ key }) => mostFrequent(written.filter((tag) => tagKey(tag) === key)) ?? key.slice(1));
}

/** Of equally many the first; undefined of nothing. */
export function mostFrequent(all: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  let most: string | undefined;
  for (const [one, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = one;
  return most;
}
