/** One entry of a Markdown digest, from its head and the lines below. */
import type { ReadEntry } from '../../model/digest';
import { parseAddressLine, parseMarkdownLink } from '../address-line';
import { parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { readMarkdownBody } from '../markdown-body';
import { makeMarkdownEntry } from '../markdown-entry';
import type { MarkdownLine } from '../markdown-lines';
import { type Problem, problem } from '../problem';
import { parseTitleLine, type TitleLine } from '../title-line';
import type { DigestPiece } from './markdown-digest-heads';

export function readPiece(
  file: string,
  { head, line, body }: DigestPiece,
): { entry?: ReadEntry; problems: Problem[] } {
  const { title, remark } = readHead(head.words);
  const damaged = [line, ...body].filter((one) => one.damaged);
  if (damaged.length > 0) {
    return { problems: damaged.map(({ number }) => problem(file, number, 'damagedText', title.title)) };
  }
  const remarks: MarkdownLine[] = remark === '' ? [] : [{ ...line, kind: 'text', text: remark }];
  const below = takeHeadLines(head.kind === 'item' ? body.map(outdent) : body, title);
  const addresses = [
    ...title.addresses.map((address): Line => ({ ...line, text: address })),
    ...below.addresses,
  ];
  const content = readMarkdownBody([...remarks, ...below.rest]);
  const made = makeMarkdownEntry(
    file,
    { title: title.title, authors: below.authors, line: line.number, addresses },
    content,
  );
  const texts = [
    content.abstract,
    content.commentary,
    content.translation,
    content.tags,
    below.authors,
    addresses,
  ];
  if (texts.every(({ length }) => length === 0)) {
    return { problems: [problem(file, line.number, 'onlyATitle', title.title)] };
  }
  const lacking =
    content.commentary.length > 0 ? [] : [problem(file, line.number, 'noCommentary', title.title)];
  return { entry: made.entry, problems: [...made.problems, ...lacking] };
}

/** Title, authors and addresses of a head's words, and the author's own behind them. */
function readHead(words: string): { title: TitleLine; remark: string } {
  const whole = parseTitleLine(words);
  if (whole !== undefined) return { title: whole, remark: '' };
  const link = parseMarkdownLink(words);
  const emphasis = parseEmphasisedStart(words);
  const rest = link?.rest ?? emphasis?.rest ?? '';
  const inner = link === undefined ? emphasis?.inner : `[${link.text}](${link.address})`;
  if (inner === undefined) return { title: { title: words, authors: [], addresses: [] }, remark: '' };
  const title = parseTitleLine(inner) ?? { title: inner, authors: [], addresses: [] };
  const bracket = /^\([^()]*(?:\([^()]*\)[^()]*)*\)/.exec(rest.slice(0, 4_000))?.[0] ?? '';
  const authors = parseAuthorLine(bracket);
  const remark = authors === undefined ? rest : rest.slice(bracket.length);
  return {
    title: { ...title, authors: authors ?? title.authors },
    remark: remark.replace(/^\s*[:\-–—·]\s*/, '').trim(),
  };
}

function parseEmphasisedStart(words: string): { inner: string; rest: string } | undefined {
  const match = /^(?:\*\*([^*]{1,400})\*\*|__([^_]{1,400})__)(.*)$/.exec(words);
  if (match === null) return undefined;
  return { inner: (match[1] ?? match[2] ?? '').replace(/:$/, '').trim(), rest: (match[3] ?? '').trim() };
}

/** The addresses and the authors right below a title. */
function takeHeadLines(lines: readonly MarkdownLine[], title: TitleLine) {
  const addresses: Line[] = [];
  let authors = title.authors;
  let index = 0;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'blank') continue;
    const address = line.kind === 'text' ? parseAddressLine(line.text) : undefined;
    const names = line.kind === 'text' && authors.length === 0 ? parseAuthorLine(line.text) : undefined;
    if (names !== undefined) authors = names;
    else if (address?.text === '') addresses.push(...address.addresses.map((text) => ({ ...line, text })));
    else break;
  }
  return { authors, addresses, rest: lines.slice(index) };
}

/** What belongs to a list item stands under it, itself indented and perhaps a list. */
function outdent(line: MarkdownLine): MarkdownLine {
  return { ...line, indent: Math.max(0, line.indent - 2) };
}
