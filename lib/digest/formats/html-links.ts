/**
 * What becomes of a link. In a title it is what the entry is about. In running text its address is put in brackets behind
 * its words, as authors of plain-text digests write it, unless the words are the address: so nothing the author wrote is lost,
 * and what is mentioned can be found, shown and followed as everywhere else.
 */
import { canonicalKey } from '../../papers/canonical-address';
import { cleanLine } from '../decode';
import type { HtmlLine, Link, Piece } from './html-line';
import { hasWords } from './html-line';

/** Words of a link that say what it leads to, and are no part of a title. */
const ABOUT_LABEL =
  /^(?:paper|arxiv|pdf|abs|abstract|html|link|url|doi|openreview|blog|post|blog post|read|논문|링크|원문|블로그|글)$/i;
const RESOURCE_LABEL =
  /^(?:code|github|git|repo|project|project page|page|website|homepage|demo|model|models|weights|data|dataset|hugging ?face|hf|video|slides|poster|코드|프로젝트|데모|모델|데이터|영상)$/i;
/** How arXiv's pages show an address of an abstract. */
const ARXIV_PLACEHOLDER = /^this (?:https?|http|ftp) url$/i;
const EMPTY_BRACKETS = /[([{][\s|·,/&]*[)\]}]/g;

export interface TitleParts {
  readonly title: string;
  /** Addresses of what the entry is about. */
  readonly about: readonly string[];
  /** Addresses of its code, its project, its demo. */
  readonly resources: readonly string[];
}

/** A title line without the labels behind it (`[paper] [code]`), and where title and labels lead. */
export function readTitle(line: HtmlLine): TitleParts {
  const labels = line.pieces.filter(isLabel);
  const about = line.pieces.filter((piece) => piece.link !== undefined && !isResourceLabel(piece));
  const addresses = {
    about: addressesOf(about),
    resources: addressesOf(line.pieces.filter(isResourceLabel)),
  };
  if (labels.length === 0) return { title: line.text, ...addresses };
  const rest = line.pieces.filter((piece) => !isLabel(piece)).map(({ text }) => text);
  const title = withoutSeparators(cleanLine(rest.join('').replace(EMPTY_BRACKETS, ''), 0, false).text);
  return { title, ...addresses };
}

/** Whether nothing but labels of links is in a line: `Paper | Code`. */
export function isLabelLine(line: HtmlLine): boolean {
  return line.pieces.every((piece) => !hasWords(piece) || isLabel(piece));
}

/** Whether a line's words are links, labels aside, and lead somewhere. */
export function isAllLink(line: HtmlLine): boolean {
  const worded = line.pieces.filter(hasWords);
  return worded.some((piece) => !isLabel(piece)) && worded.every((piece) => piece.link !== undefined);
}

export function hasLabel(line: HtmlLine): boolean {
  return line.pieces.some(isLabel);
}

/** A line of running text with its links' addresses in it. A link over several lines has its address in the first. */
export function writeLinks(line: HtmlLine, written: Set<Link>): string {
  const pieces = line.pieces.map((piece, index) => {
    return writePiece(piece, written, line.pieces[index - 1]?.text.trimEnd().endsWith('(') === true);
  });
  const text = pieces.join('');
  return line.bullet + cleanLine(text, 0, false).text;
}

function writePiece(piece: Piece, written: Set<Link>, isInBrackets: boolean): string {
  const { text, link } = piece;
  if (link === undefined || !hasWords(piece) || written.has(link)) return text;
  written.add(link);
  const [, before = '', words = '', after = ''] = /^(\s*)(.*\S)(\s*)$/s.exec(text) ?? [];
  const address = link.address;
  if (words.startsWith('#') || canonicalKey(address).kind === 'not-an-address') return text;
  if (ARXIV_PLACEHOLDER.test(words) || isShownAddress(words, address)) return before + address + after;
  if (/https?:\/\//i.test(words)) return text;
  return before + words + (isInBrackets ? `, ${address}` : ` (${address})`) + after;
}

/** Whether words are the address itself, as browsers and hosts shorten it: without its scheme, or cut by dots. */
function isShownAddress(words: string, address: string): boolean {
  if (/\s/.test(words)) return false;
  const bare = (text: string) => text.replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/gi, '').toLowerCase();
  const shown = bare(words).replace(/(?:…|\.\.\.)$/, '');
  const isCut = shown !== bare(words);
  return shown.includes('.') && (isCut ? bare(address).startsWith(shown) : bare(address) === shown);
}

function isLabel(piece: Piece): boolean {
  return isResourceLabel(piece) || matchesLabel(piece, ABOUT_LABEL);
}

function isResourceLabel(piece: Piece): boolean {
  return matchesLabel(piece, RESOURCE_LABEL);
}

function matchesLabel({ text, link }: Piece, label: RegExp): boolean {
  if (link === undefined || text.length > 40) return false;
  return label.test(text.replace(/^[\s[({]+|[\s\])}]+$/g, ''));
}

function addressesOf(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.flatMap(({ link }) => (link === undefined ? [] : [link.address])))];
}

/** What stood between a title and its labels. */
function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && ' |·,/-–—:'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
