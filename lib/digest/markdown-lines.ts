/** The lines of a Markdown file, each with what its sign says it is. Signs stay in the text; only a reader of it takes them off. */
import { LINE_END, type Line } from './decode';
import type { TextFile } from './format';
import { isTagLine } from './tag-line';

export type MarkdownKind = 'blank' | 'text' | 'heading' | 'item' | 'quote' | 'table' | 'code' | 'tags';

export interface MarkdownLine extends Line {
  readonly kind: MarkdownKind;
  /** Columns before the text, a tab being four. */
  readonly indent: number;
}

const FENCE = /^(?:```|~~~)/;
const HEADING = /^#{1,6}\s+\S/;
/** A line across the page, which says no more than a blank one. */
const RULE = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/;
const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+\S/;

/** Each format asks for them, to see whether a file is its own. */
const known = new WeakMap<TextFile, readonly MarkdownLine[]>();

export function readMarkdownLines(file: TextFile): readonly MarkdownLine[] {
  const former = known.get(file);
  if (former !== undefined) return former;
  const lines = splitMarkdown(file);
  known.set(file, lines);
  return lines;
}

function splitMarkdown({ text, lines }: TextFile): MarkdownLine[] {
  const raw = text.split(LINE_END);
  const fences = lines.filter((line) => FENCE.test(line.text)).length;
  let seen = 0;
  return lines.map((line, index) => {
    const indent = indentOf(raw[index] ?? '');
    const isFence = FENCE.test(line.text);
    if (isFence) seen += 1;
    // A fence that nothing closes is text, or it would take the rest of the file.
    const isClosed = seen % 2 === 0 || seen < fences;
    const isCode = isFence ? isClosed : seen % 2 === 1 && isClosed;
    const { number, damaged } = line;
    if (!isCode && RULE.test(line.text)) return { number, text: '', damaged, indent, kind: 'blank' };
    return { number, text: line.text, damaged, indent, kind: isCode ? 'code' : kindOf(line.text) };
  });
}

function kindOf(text: string): MarkdownKind {
  if (text === '') return 'blank';
  if (isTagLine(text)) return 'tags';
  if (HEADING.test(text)) return 'heading';
  if (ITEM.test(text)) return 'item';
  if (text.startsWith('>')) return 'quote';
  return text.startsWith('|') ? 'table' : 'text';
}

function indentOf(raw: string): number {
  if (!raw.startsWith(' ') && !raw.startsWith('\t')) return 0;
  const white = /^[ \t]{0,200}/.exec(raw)?.[0] ?? '';
  return white.replaceAll('\t', '    ').length;
}

/** A heading's depth and words. */
export function parseHeading(text: string): { depth: number; words: string } | undefined {
  const match = /^(#{1,6})\s+(\S.*)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { depth: match[1].length, words: withoutClosingSigns(match[2]) };
}

function withoutClosingSigns(words: string): string {
  let end = words.length;
  while (end > 0 && words[end - 1] === '#') end -= 1;
  return end < words.length && /\s/.test(words[end - 1] ?? '') ? words.slice(0, end).trim() : words;
}

/** Without the sign of a quote. */
export function unquote(text: string): string {
  return text.replace(/^(?:>\s?)+/, '').trim();
}

const NARROWEST = 60;
const WIDEST = 110;
const SPREAD = 15;
const SENTENCE_END = /(?:[.?!…:;)\]"”’]|[다요죠네음함듯까])$/;

/**
 * Lines as paragraphs, blank ones left out. Most authors end a paragraph with a line, so lines stay apart, unless an editor
 * has broken them at one width, in the middle of sentences. Lists and code keep the indentation that says what belongs
 * to what.
 */
export function toParagraphs(lines: readonly MarkdownLine[]): MarkdownLine[] {
  const paragraphs: MarkdownLine[] = [];
  let block: MarkdownLine[] = [];
  const close = () => {
    // One by one: a hostile file has more lines than a call may have arguments.
    for (const paragraph of joinWrapped(block)) paragraphs.push(paragraph);
    block = [];
  };
  for (const line of lines) {
    const isEmpty = line.text === '' || (line.kind === 'quote' && unquote(line.text) === '');
    if (block.length > 0 && (isEmpty || line.kind !== block[0]?.kind)) close();
    if (isEmpty) continue;
    if (line.kind === 'text' || line.kind === 'quote') block.push(line);
    else if (line.kind === 'code' || line.kind === 'item') {
      paragraphs.push({ ...line, text: ' '.repeat(line.indent) + line.text });
    } else paragraphs.push(line);
  }
  close();
  return paragraphs;
}

function joinWrapped(block: readonly MarkdownLine[]): readonly MarkdownLine[] {
  const [first] = block;
  const texts = block.map(({ kind, text }) => (kind === 'quote' ? unquote(text) : text));
  if (first === undefined || !isWrapped(texts)) return block;
  return [{ ...first, text: (first.kind === 'quote' ? '> ' : '') + texts.join(' ') }];
}

function isWrapped(texts: readonly string[]): boolean {
  const full = texts.slice(0, -1);
  const goesOn = full.length > 1 || /^[a-z]/.test(texts.at(-1) ?? '');
  if (full.length === 0 || !goesOn) return false;
  let [least, most, ended] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const text of full) {
    const width = widthOf(text);
    least = Math.min(least, width);
    most = Math.max(most, width);
    if (SENTENCE_END.test(text)) ended += 1;
  }
  return least >= NARROWEST && most <= WIDEST && most - least <= SPREAD && ended * 2 < full.length;
}

/** Hangul and its kin are two columns wide. */
function widthOf(text: string): number {
  if (text.length > WIDEST) return text.length;
  return text.length + (text.match(/[\u1100-\u11FF\u2E80-\uD7FF\uFF00-\uFF60]/g)?.length ?? 0);
}
