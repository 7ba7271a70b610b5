import type { ShownEntry } from '../model/annotation';
import { addressOfEntry } from './entry-address';

/**
 * An entry as Markdown, for a reader's own notes: its title as a link, authors, commentary and translation as paragraphs, tags,
 * and of which day and whose it is. `provenance` is what stands for the last two.
 */
export function entryAsMarkdown({ entry }: ShownEntry, provenance: string): string {
  const { title, authors, commentary, translation, tags } = entry;
  const address = addressOfEntry(entry);
  const name = escapeMarkdown(title);
  const parts = [
    `### ${address === undefined ? name : `[${name}](${address.replace(/[()\s]/g, encodeURIComponent)})`}`,
    authors.length === 0 ? '' : `(${authors.map(escapeMarkdown).join(', ')})`,
    ...commentary,
    ...translation,
    tags.map((tag) => `#${tag}`).join(' '),
    `(${provenance})`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Signs that would make a title something else: https://spec.commonmark.org/0.31.2/#backslash-escapes */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
