/** Which line of an entry is what. */
import { parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { countLetters, isKorean } from '../language';
import { parseTagLine } from '../tag-line';
import { authorsIndex, isAddressLine, splitAddresses } from './plain-text-addresses';
import { couldBeTitle, parseAuthoredTitle, SENTENCE } from './plain-text-titles';

/** The lines of one entry, told apart. */
export interface Parts {
  readonly title: Line;
  readonly authors: readonly string[];
  /** What the entry is about, one address each. */
  readonly addresses: readonly Line[];
  readonly abstract: readonly Line[];
  readonly commentary: readonly Line[];
  readonly translation: readonly Line[];
  readonly tags: readonly string[];
  /** The first line of text below the tags of an entry. */
  readonly belowTags: Line | undefined;
}

/** Tells an entry's lines apart; undefined where they are tags alone. */
export function splitParts<L extends Line>(
  lines: readonly L[],
  isQuoted: (line: L) => boolean = () => false,
): Parts | undefined {
  if (lines.every((line) => parseTagLine(line.text) !== undefined)) return undefined;
  const { title: line, above, rest: below } = takeTitle(lines);
  if (line === undefined) return undefined;
  const { authors: named, rest } = takeAuthors(below);
  const { title, authors, addresses: behind } = readTitleLine(line, named);
  const isTags = (line: L) => parseTagLine(line.text) !== undefined;
  const firstTags = rest.findIndex(isTags);
  const end = rest.findLastIndex((line) => !isAddressLine(line)) + 1;
  // Addresses that close the entry below its tags are what it is about; elsewhere they are a part of the text.
  const isClosed = end > 0 && rest.slice(end - 1, end).some(isTags);
  const body = (isClosed ? rest.slice(0, end) : rest).filter((line) => !isTags(line));
  const under = isClosed ? rest.slice(end) : [];
  const { addresses, ...parts } = splitBody(body, isQuoted);
  return {
    title,
    authors,
    addresses: splitAddresses([...above, ...behind, ...addresses, ...under]),
    ...parts,
    tags: [...new Set(rest.flatMap((line) => parseTagLine(line.text) ?? []))],
    belowTags: findBelowTags(rest.slice(0, end), firstTags, isTags),
  };
}

/** The title with the addresses above it. Where nothing but commentary is below an address, that is the title. */
function takeTitle<L extends Line>(lines: readonly L[]) {
  const first = lines.findIndex((line) => !isAddressLine(line));
  const at = first === -1 ? lines.length : first;
  const texts = lines
    .slice(at)
    .filter((line) => !isAddressLine(line) && parseTagLine(line.text) === undefined);
  const [text = ''] = texts.map((line) => line.text);
  const isBare = texts.length === 0 || (isKorean(text) && (texts.length === 1 || SENTENCE.test(text)));
  const [address] = lines;
  return at > 0 && isBare && address !== undefined
    ? { title: asTitle(address), above: lines.slice(0, at), rest: lines.slice(at) }
    : { title: lines[at], above: lines.slice(0, at), rest: lines.slice(at + 1) };
}

/** The authors of a title may stand behind it in its line, and so may an address. */
function readTitleLine<L extends Line>(line: L, authors: readonly string[]) {
  const behind = authors.length === 0 ? parseAuthoredTitle(line.text) : undefined;
  if (behind !== undefined) return { ...behind, title: { ...line, text: behind.title }, addresses: [] };
  const [, text = '', address] = TITLE_WITH_ADDRESS.exec(line.text.slice(0, LONGEST_TITLE_LINE)) ?? [];
  const isTitle = address !== undefined && couldBeTitle(text) && !isKorean(text) && !LEADS_ON.test(text);
  if (!isTitle) return { title: line, authors, addresses: [] };
  return { title: { ...line, text }, authors, addresses: [{ ...line, text: address }] };
}

/** A sentence that has the address for its end. */
const LEADS_ON = /(?:[:,]|\b(?:at|in|on|see|from))$/i;
const LONGEST_TITLE_LINE = 4_000;
const TITLE_WITH_ADDRESS = /^(\S.{0,398}?)\s+[(<]?(https?:\/\/[^\s()<>]+)[)>]?$/i;

function asTitle<L extends Line>(address: L): L {
  return { ...address, text: address.text.replace(/^[(<]?https?:\/\//i, '').replace(/[)>]$/, '') };
}

/** The authors stand first, or below the addresses of what the entry is about. */
function takeAuthors<L extends Line>(
  below: readonly L[],
): { authors: readonly string[]; rest: readonly L[] } {
  const at = authorsIndex(below, -1);
  const authors = parseAuthorLine(below[at]?.text ?? '');
  return authors === undefined
    ? { authors: [], rest: below }
    : { authors, rest: below.filter((_, index) => index !== at) };
}

/** Text below the tags, where there is text above them too: so tags may as well stand right below the title. */
function findBelowTags<L extends Line>(
  rest: readonly L[],
  firstTags: number,
  isTags: (line: L) => boolean,
): L | undefined {
  return firstTags > 0 ? rest.slice(firstTags).find((line) => !isTags(line)) : undefined;
}

function splitBody<L extends Line>(body: readonly L[], isQuoted: (line: L) => boolean) {
  const firstText = body.findIndex((line) => !isAddressLine(line));
  const addresses = firstText === -1 ? body : body.slice(0, firstText);
  const rest = body.slice(addresses.length);
  const quoted = countQuoted(rest, isQuoted);
  const korean = rest.flatMap((line, index) => (index >= quoted && isKorean(line.text) ? [index] : []));
  const from = quoted > 0 ? quoted : beginningOfCommentary(rest, korean[0]);
  const to = endOfCommentary(rest, korean.at(-1), from);
  return {
    addresses,
    abstract: rest.slice(0, from),
    commentary: rest.slice(from, to),
    translation: rest.slice(to),
  };
}

/** How many lines a quotation takes that comes before everything else, with the addresses below it. */
function countQuoted<L extends Line>(rest: readonly L[], isQuoted: (line: L) => boolean): number {
  const end = rest.findIndex((line) => !isQuoted(line));
  let count = end === -1 ? rest.length : end;
  while (count > 0 && isAddressLine(rest[count])) count += 1;
  return count;
}

/** At the first Korean line, or at what the author quotes or exclaims right above it. */
function beginningOfCommentary(rest: readonly Line[], firstKorean: number | undefined): number {
  let from = firstKorean ?? rest.length;
  while (firstKorean !== undefined && from > 0 && isRemark(rest[from - 1], rest[from - 2])) from -= 1;
  return from;
}

const QUOTATION = /^(?:["“].*["”]|['‘].*['’]|>.*|[「『].*[」』])[.,]?$/s;
const EXCLAMATION = /^(?:[\p{L}\p{N}'’-]+[\s,]*){1,3}[.!…]*$/u;
const LONGEST_EXCLAMATION = 30;
const LONG_PARAGRAPH = 200;

/** No abstract has such a paragraph: words in quotation marks, signs alone, or a word or two below a long one. */
function isRemark(line: Line | undefined, above: Line | undefined): boolean {
  if (line === undefined) return false;
  if (isAside(line)) return true;
  const isShort = line.text.length <= LONGEST_EXCLAMATION && EXCLAMATION.test(line.text);
  return isShort && above !== undefined && above.text.length >= LONG_PARAGRAPH;
}

function isAside({ text }: Line): boolean {
  return QUOTATION.test(text) || !/\p{L}/u.test(text);
}

const ENGLISH_SENTENCE = /^\S+(?:\s+\S+){3,}[.?!…]["”’)]?$/;

/** Below it the author's own English begins: sentences, or else words enough to say what the Korean says. */
function endOfCommentary(rest: readonly Line[], lastKorean: number | undefined, from: number): number {
  if (lastKorean === undefined) return rest.length;
  const isOther = (line: Line) => !isAddressLine(line) && !isAside(line);
  const to = rest.findIndex((line, index) => index > lastKorean && isOther(line));
  if (to === -1) return rest.length;
  const english = rest.slice(to);
  if (english.some(({ text }) => ENGLISH_SENTENCE.test(text))) return to;
  return sumLetters(english).letters < sumLetters(rest.slice(from, to)).hangul ? rest.length : to;
}

function sumLetters(lines: readonly Line[]) {
  return countLetters(lines.map(({ text }) => text).join('\n'));
}
