/** One entry of a Markdown file, from its head and its body. */
import type { ReadEntry } from '../model/digest';
import type { Line } from './decode';
import type { MarkdownBody } from './markdown-body';
import type { Problem } from './problem';
import { readRelations, withoutLinks } from './relations';

export interface MarkdownHead {
  readonly title: string;
  readonly authors: readonly string[];
  readonly line: number;
  /** What the entry is about, one address each. */
  readonly addresses: readonly Line[];
}

export function makeMarkdownEntry(
  file: string,
  head: MarkdownHead,
  body: MarkdownBody,
): { entry: ReadEntry; problems: Problem[] } {
  const links = readRelations(file, head.addresses);
  const resources = readRelations(file, body.abstract);
  const mentions = readRelations(file, [...body.commentary, ...body.translation]);
  const entry: ReadEntry = {
    title: head.title,
    authors: head.authors,
    abstract: body.abstract.map(({ text }) => text),
    commentary: body.commentary.map(({ text }) => text),
    translation: body.translation.map(({ text }) => text),
    tags: body.tags,
    links: links.keys,
    resources: withoutLinks(resources.keys, links.keys),
    mentions: withoutLinks(mentions.keys, links.keys),
    ...(links.address === undefined ? {} : { address: links.address }),
    line: head.line,
    ...(body.wikiLinks.length === 0 ? {} : { wikiLinks: body.wikiLinks }),
  };
  return { entry, problems: [...links.problems, ...resources.problems, ...mentions.problems] };
}
