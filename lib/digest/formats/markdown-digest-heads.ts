/** Where entries of a Markdown digest begin: at its headings, else at bold lines, list items, or lines that are a link. */
import { parseMarkdownLink } from '../address-line';
import { type MarkdownLine, parseHeading } from '../markdown-lines';
import { parseEmphasis, parseTitleLine } from '../title-line';

export type HeadKind = 'heading' | 'bold' | 'item' | 'link';

export interface DigestHead {
  readonly kind: HeadKind;
  /** Of headings; 0 for others. */
  readonly depth: number;
  /** The words, with their own signs: bold, link, authors. */
  readonly words: string;
}

const NUMBER = /^\d{1,3}[.)]\s+/;

/** What a line could begin; undefined for a line of text. */
export function asHead(line: MarkdownLine): DigestHead | undefined {
  if (line.kind === 'heading') {
    const heading = parseHeading(line.text);
    return heading && { kind: 'heading', depth: heading.depth, words: heading.words.replace(NUMBER, '') };
  }
  if (line.kind === 'item' && line.indent < 2) {
    return { kind: 'item', depth: 0, words: line.text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '') };
  }
  if (line.kind !== 'text') return undefined;
  if (isBold(line.text)) return { kind: 'bold', depth: 0, words: line.text };
  const isLink = parseMarkdownLink(line.text) !== undefined && parseTitleLine(line.text) !== undefined;
  return isLink ? { kind: 'link', depth: 0, words: line.text } : undefined;
}

function isBold(text: string): boolean {
  return /^(?:\*\*|__)/.test(text) && parseEmphasis(text) !== undefined && parseTitleLine(text) !== undefined;
}

/** Whether an item begins with a title that can be seen as one. */
export function hasVisibleTitle({ words }: DigestHead): boolean {
  return (
    parseMarkdownLink(words) !== undefined ||
    /^(?:\*\*|__)\S/.test(words) ||
    parseTitleLine(words) !== undefined
  );
}

export interface DigestPiece {
  readonly head: DigestHead;
  readonly line: MarkdownLine;
  readonly body: readonly MarkdownLine[];
}

export interface DigestPieces {
  /** Lines before the first head. */
  readonly before: readonly MarkdownLine[];
  readonly pieces: readonly DigestPiece[];
  /** Headings that only name a group of entries. */
  readonly groups: readonly MarkdownLine[];
}

/** Cuts the lines below a date into entries. */
export function cutIntoPieces(lines: readonly MarkdownLine[]): DigestPieces {
  const heads = lines.map(asHead);
  const isEntry = chooseHeads(lines, heads);
  const pieces: { head: DigestHead; line: MarkdownLine; body: MarkdownLine[] }[] = [];
  const before: MarkdownLine[] = [];
  const groups: MarkdownLine[] = [];
  lines.forEach((line, index) => {
    const head = heads[index];
    const role = head === undefined ? undefined : isEntry(head);
    if (head !== undefined && role === 'entry') pieces.push({ head, line, body: [] });
    else if (role === 'group') groups.push(line);
    else (pieces.at(-1)?.body ?? before).push(line);
  });
  return { before, pieces, groups };
}

type Role = 'entry' | 'group' | undefined;

function chooseHeads(
  lines: readonly MarkdownLine[],
  heads: readonly (DigestHead | undefined)[],
): (head: DigestHead) => Role {
  const depth = entryDepth(lines, heads);
  if (depth !== undefined) {
    return ({ kind, depth: own }) => {
      if (kind !== 'heading' || own > depth) return undefined;
      return own === depth ? 'entry' : 'group';
    };
  }
  const kind = (['bold', 'item', 'link'] as const).find((wanted) =>
    heads.some((head) => head?.kind === wanted && (wanted !== 'item' || hasVisibleTitle(head))),
  );
  // Under headings alone there are no entries: they name groups.
  return (head) => (head.kind === kind ? 'entry' : head.kind === 'heading' ? 'group' : undefined);
}

/** The shallowest depth at which a heading has text of its own; undefined where the text has other heads below headings. */
function entryDepth(
  lines: readonly MarkdownLine[],
  heads: readonly (DigestHead | undefined)[],
): number | undefined {
  let depth: number | undefined;
  heads.forEach((head, index) => {
    if (head?.kind !== 'heading' || (depth !== undefined && depth <= head.depth)) return;
    let next = index + 1;
    while (lines[next]?.kind === 'blank') next += 1;
    const below = lines[next];
    const belowHead = heads[next];
    const isEmpty = below === undefined || below.kind === 'heading';
    // A heading over bold titles or a list of links names a group; over any other text it is a title itself.
    const isGroup = belowHead !== undefined && belowHead.kind !== 'heading' && hasVisibleTitle(belowHead);
    const titled = hasVisibleTitle(head);
    if (titled || (!isEmpty && !isGroup)) depth = head.depth;
  });
  return depth;
}
