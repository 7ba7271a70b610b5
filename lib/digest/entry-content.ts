import type { Entry } from '../model/digest';

/** An entry's own fields in a fixed order, without what a reader of files adds, so that two can be compared as text. */
export function contentOf(entry: Entry): Entry {
  const { title, authors, abstract, commentary, translation, tags, links, resources, mentions } = entry;
  return {
    ...{ title, authors, abstract, commentary, translation, tags, links, resources, mentions },
    ...addressOf(entry),
  };
}

/** A text that names no address does not take back the one that is known. */
export function withKnownLinks(entry: Entry, known: Entry): Entry {
  return contentOf(entry.links.length > 0 ? entry : { ...entry, links: known.links, ...addressOf(known) });
}

function addressOf({ address }: Entry): { address?: string } {
  return address === undefined ? {} : { address };
}
