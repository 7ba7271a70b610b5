/** Where entries of a plain-text digest begin, and which line of an entry is what. */
import { isSurelyAuthorLine, parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { isKorean } from '../language';
import { parseTagLine } from '../tag-line';

const LONGEST_TITLE = 400;
/** So that a file of addresses alone is not looked through again from each of its lines. */
const MOST_ADDRESSES = 20;
const ONLY_ADDRESS = /^[(<]?https?:\/\/\S+$/i;
const KOREAN_SENTENCE = /[가-힣].*(?:[다요죠네음함듯][.?!)]*|[.])$/;

/** Indices of the title lines. */
export function findEntryStarts(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let ended = true;
  lines.forEach((line, index) => {
    const next = lines[authorsIndex(lines, index)]?.text ?? '';
    if (parseTagLine(line.text) !== undefined && !(ended && parseAuthorLine(next) !== undefined)) {
      if (ended && starts.length === 0) starts.push(index);
      ended = true;
    } else if (ended || (isSurelyAuthorLine(next) && couldBeTitle(line.text))) {
      starts.push(index);
      ended = false;
    }
  });
  return starts;
}

/** Where the authors of a title would stand: below it, or below the addresses of what it is about. */
export function authorsIndex(lines: readonly Line[], title: number): number {
  let index = title + 1;
  while (index <= title + MOST_ADDRESSES && isOnlyAddress(lines[index])) index += 1;
  return index;
}

function isOnlyAddress(line: Line | undefined): boolean {
  return line !== undefined && ONLY_ADDRESS.test(line.text);
}

/** A title may be Korean, but not a Korean sentence; nor an abstract's last sentence. */
export function couldBeTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || ONLY_ADDRESS.test(text)) return false;
  return isKorean(text) ? !KOREAN_SENTENCE.test(text) : !/[^.]\.$/.test(text);
}

/** The lines of one entry, told apart. */
export interface Parts {
  readonly title: Line;
  readonly authors: readonly string[];
  readonly addresses: readonly Line[];
  readonly abstract: readonly Line[];
  readonly commentary: readonly Line[];
  readonly translation: readonly Line[];
  readonly tags: readonly string[];
}

/** Tells an entry's lines apart; undefined where they are tags alone. */
export function splitParts<L extends Line>(
  lines: readonly L[],
  isQuoted: (line: L) => boolean = () => false,
): Parts | undefined {
  const tagsFrom = lines.findIndex((line, index) => index > 0 && parseTagLine(line.text) !== undefined);
  const end = tagsFrom === -1 ? lines.length : tagsFrom;
  const title = lines[0];
  if (title === undefined || (lines.length === end && end === 1 && parseTagLine(title.text)))
    return undefined;
  const authorsAt = authorsIndex(lines, 0);
  const authors = authorsAt < end ? parseAuthorLine(lines[authorsAt]?.text ?? '') : undefined;
  const body = lines.slice(1, end).filter((_, index) => authors === undefined || index + 1 !== authorsAt);
  const tags = lines.slice(end).flatMap((line) => parseTagLine(line.text) ?? []);
  return { title, authors: authors ?? [], ...splitBody(body, isQuoted), tags: [...new Set(tags)] };
}

function splitBody<L extends Line>(body: readonly L[], isQuoted: (line: L) => boolean) {
  const firstText = body.findIndex((line) => !isOnlyAddress(line));
  const addresses = firstText === -1 ? body : body.slice(0, firstText);
  const rest = body.slice(addresses.length);
  const quoted = countQuoted(rest, isQuoted);
  const korean = rest.flatMap((line, index) => (index >= quoted && isKorean(line.text) ? [index] : []));
  const from = quoted > 0 ? quoted : (korean[0] ?? rest.length);
  let to = (korean.at(-1) ?? rest.length - 1) + 1;
  while (to > from && isOnlyAddress(rest[to])) to += 1;
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
  while (count > 0 && isOnlyAddress(rest[count])) count += 1;
  return count;
}
