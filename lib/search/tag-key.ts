/** Keys of tags: what stands between `#` and the tag as the index knows it. */

/** Begins the key of every tag, and no other. */
export const TAG_KEY = '#';

/** One spelling for a tag, whatever its case, width and joining. */
export function foldTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase().replaceAll('_', '-');
}
