import type { Entry } from '../model/digest';

/** An entry's own fields in a fixed order, without what a reader of files adds, so that two can be compared as text. */
export function contentOf(entry: Entry): Entry {
  const { title, authors, abstract, commentary, translation, tags, links, resources, mentions } = entry;
  return {
    ...{ title, authors, abstract, commentary, translation, tags, links, resources, mentions },
    ...addressOf(entry),
  };
}

/** An entry as it is read from a file: its links to other notes may lead to files that are not there. */
interface LinkingEntry extends Entry {
  readonly wikiLinks?: readonly string[];
}

/**
 * A text that names no address does not take back the one that is known, and a note that is read without the notes it links
 * to does not take back what they are about.
 */
export function withKnownRelations(entry: LinkingEntry, known: Entry): Entry {
  const linked = entry.links.length > 0 ? entry : { ...entry, links: known.links, ...addressOf(known) };
  return contentOf(mayLackMentions(entry, known) ? { ...linked, mentions: known.mentions } : linked);
}

function mayLackMentions({ wikiLinks = [], ...entry }: LinkingEntry, known: Entry): boolean {
  const textOf = ({ commentary, translation }: Entry) => JSON.stringify([commentary, translation]);
  return (
    wikiLinks.length > 0 &&
    textOf(entry) === textOf(known) &&
    entry.mentions.every((key) => known.mentions.includes(key))
  );
}

function addressOf({ address }: Entry): { address?: string } {
  return address === undefined ? {} : { address };
}
