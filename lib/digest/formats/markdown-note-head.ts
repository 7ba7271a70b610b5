/** What a note begins with: addresses, and its title with authors, in either order. */

import { normaliseTitle } from '../../papers/normalise-title';
import { type AddressLine, isOnlyAddress, parseAddressLine, parseLabelledAddress } from '../address-line';
import { parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { isKorean } from '../language';
import { type MarkdownLine, parseHeading } from '../markdown-lines';
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
  const head = new HeadReader(lines);
  let next: number | undefined = 0;
  let index = 0;
  while (next !== undefined && index < lines.length) {
    next = head.take(index);
    index = next ?? index;
  }
  const { title, addresses, remarks } = head;
  return { title, addresses, body: [...remarks, ...lines.slice(index)] };
}

class HeadReader {
  title: NoteHead['title'];
  readonly addresses: Line[] = [];
  readonly remarks: MarkdownLine[] = [];

  private isAtEnd = false;

  constructor(private readonly lines: readonly MarkdownLine[]) {}

  /** Takes a line if it belongs to the head, and says which one is next; undefined where the head is at its end. */
  take(index: number): number | undefined {
    const line = this.lines[index];
    if (line?.kind === 'blank') return index + 1;
    if (line === undefined || this.isAtEnd) return undefined;
    if (line.kind === 'heading') return this.takeHeading(line, index);
    if (line.kind !== 'text') return undefined;
    if (this.isTitleAgain(line)) return index + 1;
    const authors = this.title?.authors.length === 0 ? parseAuthorLine(line.text) : undefined;
    if (this.title !== undefined && authors !== undefined) {
      this.title = { ...this.title, authors };
      return index + 1;
    }
    const address = parseAddressLine(line.text) ?? parseLabelledAddress(line.text);
    if (address !== undefined) return this.takeAddress(line, address, index);
    return this.mayHaveTitle() ? this.takeTitle(line, index) : undefined;
  }

  /** Pasted twice, in another spelling at most. */
  private isTitleAgain({ text }: MarkdownLine): boolean {
    const again = this.title === undefined ? undefined : parseTitleLine(text);
    if (this.title === undefined || again === undefined || again.authors.length === 0) return false;
    return normaliseTitle(again.title) === normaliseTitle(this.title.title);
  }

  private mayHaveTitle(): boolean {
    return this.title === undefined && this.remarks.length === 0;
  }

  private add(line: MarkdownLine, found: readonly string[]): void {
    this.addresses.push(...found.map((address) => ({ ...line, text: address })));
  }

  private takeHeading(line: MarkdownLine, index: number): number | undefined {
    const title = this.mayHaveTitle() ? readHeadingTitle(this.lines, line) : undefined;
    if (title === undefined) return undefined;
    this.title = { ...title, line: line.number };
    this.add(line, title.addresses);
    return index + 1;
  }

  private takeAddress(
    line: MarkdownLine,
    { addresses, text }: AddressLine,
    index: number,
  ): number | undefined {
    const hasRemark = text !== '' && text !== line.text;
    // Several addresses with a remark each: what is said of which must stay to be seen.
    if (hasRemark && (this.isEssay() || isList(this.lines))) return undefined;
    this.isAtEnd = hasRemark;
    this.add(line, addresses);
    if (text !== '') this.remarks.push({ ...line, text });
    return index + 1;
  }

  /** A heading without link and authors may be an essay's, whose first address is one of many. */
  private isEssay(): boolean {
    return this.title !== undefined && this.title.authors.length === 0 && this.addresses.length === 0;
  }

  private takeTitle(line: MarkdownLine, index: number): number | undefined {
    const found = readTitle(this.lines, index, this.addresses.length > 0);
    // A page among several is not the title of them all.
    if (found === undefined || (found.title.authors.length === 0 && isList(this.lines))) return undefined;
    this.title = { ...found.title, line: line.number };
    this.add(line, found.title.addresses);
    return found.last + 1;
  }
}

/** Several addresses with words of their own: a note about several pages, not a title and a remark. */
function isList(lines: readonly MarkdownLine[]): boolean {
  const withWords = lines.filter(({ kind, text }) => {
    if (kind !== 'text') return false;
    return (parseAddressLine(text)?.text ?? '') !== '' || /\S \(https?:\/\/[^\s)]+\)$/i.test(text);
  });
  return withWords.length > 1;
}

/** The day of the note, which its file's name says too. */
const DAY_BEFORE = /^(?:\d{6}|\d{4}([-.])\d{2}\1\d{2})\s+(?=\S)/;

/** The one heading of the first depth, or one with a link or authors; the headings of an essay are no titles. */
function readHeadingTitle(lines: readonly MarkdownLine[], { text }: MarkdownLine): TitleLine | undefined {
  const heading = parseHeading(text);
  if (heading === undefined) return undefined;
  const parsed = parseTitleLine(heading.words);
  const equal = lines.filter(
    (line) => line.kind === 'heading' && parseHeading(line.text)?.depth === heading.depth,
  );
  if (equal.length > 1 || (parsed === undefined && heading.depth > 1)) return undefined;
  return parsed ?? { title: heading.words.replace(DAY_BEFORE, ''), authors: [], addresses: [] };
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
