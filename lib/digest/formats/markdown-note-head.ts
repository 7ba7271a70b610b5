/** What a note begins with: addresses, and its title with authors, in either order. */

import { isOnlyAddress, parseAddressLine, parseLabelledAddress } from '../address-line';
import { parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { isKorean } from '../language';
import type { MarkdownLine } from '../markdown-lines';
import { isBareTitle, parseTitleLine, type TitleLine } from '../title-line';

export interface NoteHead {
  readonly title: (TitleLine & { readonly line: number }) | undefined;
  /** One address each. */
  readonly addresses: readonly Line[];
  /** The lines below, among them what the head's lines said beside addresses. */
  readonly body: readonly MarkdownLine[];
}

const MOST_TITLE_LINES = 400;

export function readNoteHead(lines: readonly MarkdownLine[]): NoteHead {
  const addresses: Line[] = [];
  const remarks: MarkdownLine[] = [];
  let title: NoteHead['title'];
  let index = 0;
  const add = (line: MarkdownLine, found: readonly string[]) => {
    addresses.push(...found.map((address) => ({ ...line, text: address })));
  };
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (line.kind !== 'text' && line.kind !== 'blank')) break;
    if (line.kind === 'blank') continue;
    const address = parseAddressLine(line.text) ?? parseLabelledAddress(line.text);
    if (address !== undefined) {
      // Several addresses with a remark each: what is said of which must stay to be seen.
      if (address.text !== '' && address.text !== line.text && isList(lines)) break;
      add(line, address.addresses);
      if (address.text !== '') remarks.push({ ...line, text: address.text });
      if (address.text === '' || address.text === line.text) continue;
      index += 1;
      break;
    }
    const mayBeTitle = title === undefined && remarks.length === 0;
    const found = mayBeTitle ? readTitle(lines, index, addresses.length > 0) : undefined;
    // A page among several is not the title of them all.
    if (found === undefined || (found.title.authors.length === 0 && isList(lines))) break;
    title = { ...found.title, line: line.number };
    add(line, found.title.addresses);
    index = found.last;
  }
  return { title, addresses, body: [...remarks, ...lines.slice(index)] };
}

/** Several addresses with words of their own: a note about several pages, not a title and a remark. */
function isList(lines: readonly MarkdownLine[]): boolean {
  const withWords = lines.filter(({ kind, text }) => {
    if (kind !== 'text') return false;
    return (parseAddressLine(text)?.text ?? '') !== '' || /\S \(https?:\/\/[^\s)]+\)$/i.test(text);
  });
  return withWords.length > 1;
}

/** The title that begins at a line, and the last line that belongs to it. */
function readTitle(
  lines: readonly MarkdownLine[],
  from: number,
  isBelowAddress: boolean,
): { title: TitleLine; last: number } | undefined {
  let joined = '';
  for (let index = from; index < Math.min(lines.length, from + MOST_TITLE_LINES); index += 1) {
    const line = lines[index];
    if (line?.kind !== 'text') break;
    joined = joined === '' ? line.text : `${joined} ${line.text}`;
    const isLast = lines[index + 1]?.kind !== 'text';
    const title =
      index === from || isLast || /\)$/.test(line.text) ? parseTitleLine(joined, isLast) : undefined;
    if (title !== undefined && (index === from || !isKorean(lines[from]?.text ?? '')))
      return { title, last: index };
    if (isKorean(line.text) || joined.length > 80_000) break;
  }
  return isBelowAddress ? readBareTitle(lines, from) : undefined;
}

/** A title without authors, or with authors below a blank line. */
function readBareTitle(lines: readonly MarkdownLine[], from: number) {
  const text = lines[from]?.text ?? '';
  if (lines[from + 1]?.kind === 'text' || !isBareTitle(text)) return undefined;
  if (lines.slice(from).some((line) => isOnlyAddress(line.text))) return undefined;
  let next = from + 1;
  while (lines[next]?.kind === 'blank') next += 1;
  const authors = lines[next]?.kind === 'text' ? parseAuthorLine(lines[next]?.text ?? '') : undefined;
  return {
    title: { title: text, authors: authors ?? [], addresses: [] },
    last: authors === undefined ? from : next,
  };
}
