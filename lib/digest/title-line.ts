/** A title as notes have it, `Title (authors)` or `*Title* (authors)`, on one line or broken over several. */
import { findAddresses } from '../papers/find-addresses';
import { isOnlyAddress, parseMarkdownLink } from './address-line';
import { parseAuthorLine, parseSureAuthorLine } from './author-line';
import { isKorean } from './language';

export interface TitleLine {
  readonly title: string;
  readonly authors: readonly string[];
  /** Addresses that stand in the place of the authors, or under the title's words. */
  readonly addresses: readonly string[];
}

/** Some papers have three thousand authors. */
const LONGEST = 80_000;
const LONGEST_TITLE = 400;
const FEWEST_WORDS = 3;
/** `[paper](https://…)`, in the brackets behind a title. */
const NAMED_LINK = /\[[^[\]]{0,80}\]\((https?:\/\/[^\s()]+)\)/gi;

/**
 * A title with its authors, or marked as a title by emphasis or a link; undefined for other text. An author list that has
 * lost its end counts only where `mayBeCut`.
 */
export function parseTitleLine(text: string, mayBeCut = false): TitleLine | undefined {
  if (text.length > LONGEST || isOnlyAddress(text)) return undefined;
  const link = parseMarkdownLink(text);
  if (link !== undefined) return parseLinkedTitle(link.text, link.address, link.rest);
  const emphasised = parseEmphasis(text);
  const title = emphasised?.inner ?? text;
  const tail = emphasised?.rest ?? text;
  const bracketed = splitLastBracket(tail) ?? (mayBeCut ? splitOpenBracket(tail) : undefined);
  if (bracketed === undefined) {
    return emphasised?.rest === '' ? titleWith(title, [], []) : undefined;
  }
  if (emphasised !== undefined && bracketed.before !== '') return undefined;
  const name = emphasised === undefined ? bracketed.before : title;
  const inner = bracketed.inner.replace(NAMED_LINK, '$1');
  const addresses = findAddresses(inner).map(({ address }) => address);
  if (addresses.length > 0) {
    const isTitle = isOnlyAddress(inner.replaceAll(',', '')) && (emphasised !== undefined || !isKorean(name));
    return isTitle ? titleWith(name, [], addresses) : undefined;
  }
  const line = `(${bracketed.inner})`;
  const authors = emphasised === undefined ? parseSureAuthorLine(line) : parseAuthorLine(line);
  return authors === undefined ? undefined : titleWith(name, authors, []);
}

/** A title that a paragraph follows: one English line that is no sentence. */
export function isBareTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[.!…:;,]$|https?:\/\//.test(text)) return false;
  if (!/^[\p{Lu}\p{N}"“'‘(]/u.test(text) || isKorean(text)) return false;
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS;
}

function parseLinkedTitle(text: string, address: string, rest: string): TitleLine | undefined {
  if (text === '' || isOnlyAddress(text)) return undefined;
  const inner = parseEmphasis(text);
  const title = inner?.rest === '' ? inner.inner : text;
  if (rest === '') return titleWith(title, [], [address]);
  const authors = parseAuthorLine(rest);
  return authors === undefined ? undefined : titleWith(title, authors, [address]);
}

function titleWith(
  title: string,
  authors: readonly string[],
  addresses: readonly string[],
): TitleLine | undefined {
  const name = title.trim();
  const link = parseMarkdownLink(name);
  if (link !== undefined && link.rest === '')
    return titleWith(link.text, authors, [link.address, ...addresses]);
  return name === '' || name.length > LONGEST_TITLE ? undefined : { title: name, authors, addresses };
}

/** `*…*`, `**…**`, `_…_` at the beginning of a line; the words without escapes that only emphasis needed. */
export function parseEmphasis(text: string): { inner: string; rest: string } | undefined {
  const mark = /^(?:\*{1,3}|_{1,3})(?=\S)/.exec(text)?.[0];
  if (mark === undefined || text.length > LONGEST) return undefined;
  const head = text.slice(0, LONGEST_TITLE + 2 * mark.length);
  // A star inside a title, as in `Q*`, is part of it: the emphasis ends where one bracket or nothing follows.
  const end = [...head.matchAll(mark[0] === '*' ? /\*+/g : /_+/g)]
    .map((match) => match.index + match[0].length)
    .filter((at) => at > 2 * mark.length && head.slice(0, at).endsWith(mark))
    .findLast((at) => /^(?:[([].*[)\]])?:?$/.test(text.slice(at).trim()));
  if (end === undefined) return undefined;
  const inner = head.slice(mark.length, end - mark.length).trim();
  return inner === '' ? undefined : { inner: inner.replace(/\\([*_])/g, '$1'), rest: text.slice(end).trim() };
}

/** The bracket that a text ends with, and what stands before it. */
function splitLastBracket(text: string): { before: string; inner: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === ')') depth += 1;
    else if (text[index] === '(') depth -= 1;
    if (depth === 0) return { before: text.slice(0, index).trim(), inner: text.slice(index + 1, -1).trim() };
  }
  return undefined;
}

const FEWEST_NAMES = 5;

function splitOpenBracket(text: string): { before: string; inner: string } | undefined {
  const open = text.indexOf(' (');
  if (open === -1 || text.includes(')') || isKorean(text)) return undefined;
  const inner = text.slice(open + 2).trim();
  return inner.split(',').length < FEWEST_NAMES ? undefined : { before: text.slice(0, open).trim(), inner };
}
