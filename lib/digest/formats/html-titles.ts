/**
 * Which lines of a post are titles. Authors mark them as headings, in bold or as links, and mark other things so too: what tells
 * is what follows, the authors or a quoted abstract, and where a heading leads. Where no line is marked, the post is
 * plain text in paragraphs and is read as such.
 */
import { isSurelyAuthorLine, parseAuthorLine } from '../author-line';
import { parseTagLine } from '../tag-line';
import type { HtmlLine } from './html-line';
import { hasLabel, isAllLink, isLabelLine, readTitle } from './html-links';
import { authorsIndex } from './plain-text-addresses';
import { findEntryStarts } from './plain-text-starts';
import { couldBeTitle } from './plain-text-titles';

export interface Outline {
  /** Indices of the title lines. */
  readonly starts: readonly number[];
  /** Indices of lines that belong to no entry: an introduction, headings over several entries. */
  readonly outside: ReadonlySet<number>;
}

export function outlinePost(lines: readonly HtmlLine[]): Outline {
  const main = findMainLook(lines);
  if (main === undefined) return outlinePlain(lines);
  const starts: number[] = [];
  const outside = new Set<number>();
  lines.forEach((_, index) => {
    if (isTitle(lines, index, main)) starts.push(index);
    else if (starts.length === 0 || isAbove(lines, index, main)) outside.add(index);
  });
  return { starts, outside };
}

/** How a line stands out; undefined where it does not. */
type Look = `h${number}` | 'bold' | 'link';

function lookOf(line: HtmlLine): Look | undefined {
  const look = line.mark === 'text' && isAllLink(line) ? 'link' : line.mark;
  if (look === 'text' || look === 'quote') return undefined;
  const { title } = readTitle(line);
  if (title === '' || !couldBeTitle(title)) return undefined;
  return parseTagLine(line.text) === undefined && parseAuthorLine(line.text) === undefined ? look : undefined;
}

/** The look that most titles have. */
function findMainLook(lines: readonly HtmlLine[]): Look | undefined {
  const sure = new Map<Look, number>();
  const all = new Map<Look, number>();
  lines.forEach((line, index) => {
    const look = lookOf(line);
    if (look === undefined) return;
    if (isFollowedAsTitle(lines, index) || leadsAsTitle(line, look))
      sure.set(look, (sure.get(look) ?? 0) + 1);
    if (look.startsWith('h') || beginsAfterBreak(lines, index)) all.set(look, (all.get(look) ?? 0) + 1);
  });
  if (sure.size > 0) return mostFrequent(sure);
  const hasPlainTitles = lines.some((_, index) => isPlainTitle(lines, index));
  return hasPlainTitles ? undefined : mostFrequent(all);
}

function mostFrequent(counts: ReadonlyMap<Look, number>): Look | undefined {
  // Of two as frequent, headings before bold text before links.
  const looks = [...counts.keys()].sort((one, other) => rankOf(one) - rankOf(other));
  return looks.reduce<Look | undefined>((best, look) => {
    return best !== undefined && (counts.get(best) ?? 0) >= (counts.get(look) ?? 0) ? best : look;
  }, undefined);
}

function rankOf(look: Look): number {
  if (look === 'link') return 8;
  return look === 'bold' ? 7 : Number(look[1]);
}

function isTitle(lines: readonly HtmlLine[], index: number, main: Look): boolean {
  const line = lines[index];
  const look = line === undefined ? undefined : lookOf(line);
  if (line === undefined || look === undefined) return isPlainTitle(lines, index);
  if (isFollowedAsTitle(lines, index)) return true;
  if (look !== main) return look.startsWith('h') && main.startsWith('h') && leadsAsTitle(line, look);
  if (look.startsWith('h')) return !isOverNext(lines, index, main);
  return leadsAsTitle(line, look) || beginsAfterBreak(lines, index);
}

/** Authors below it, or a quoted abstract. */
function isFollowedAsTitle(lines: readonly HtmlLine[], index: number): boolean {
  let next = authorsIndex(lines, index);
  if (isLabelsBelow(lines[next])) next += 1;
  const follower = lines[next];
  if (follower === undefined) return false;
  if (parseAuthorLine(follower.text) !== undefined && follower.mark !== 'quote') return true;
  return follower.mark === 'quote' && lines[index]?.mark !== 'quote';
}

/** A heading or bold line that is a link is a title; of links alone, many are not. */
function leadsAsTitle(line: HtmlLine, look: Look): boolean {
  return look !== 'link' && (isAllLink(line) || hasLabel(line));
}

/** An entry may begin where the post begins, below tags, or below a rule. */
function beginsAfterBreak(lines: readonly HtmlLine[], index: number): boolean {
  const before = lines[index - 1];
  if (before === undefined || lines[index]?.isBelowRule === true) return true;
  return parseTagLine(before.text) !== undefined;
}

/** The same rule as in plain text, for a title that is not marked among others that are. */
function isPlainTitle(lines: readonly HtmlLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.mark === 'quote' || isLabelsBelow(line)) return false;
  const next = lines[authorsIndex(lines, index)];
  if (next === undefined || next.mark === 'quote' || !isSurelyAuthorLine(next.text)) return false;
  return (
    couldBeTitle(line.text) &&
    parseTagLine(line.text) === undefined &&
    parseAuthorLine(line.text) === undefined
  );
}

function isLabelsBelow(line: HtmlLine | undefined): boolean {
  return line !== undefined && line.mark !== 'quote' && isLabelLine(line);
}

/** A heading with nothing below it but the next one stands over several entries. */
function isOverNext(lines: readonly HtmlLine[], index: number, main: Look): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || leadsAsTitle(line, main)) return false;
  return next?.mark.startsWith('h') === true && lookOf(next) !== undefined;
}

/** A heading above the titles' own level. */
function isAbove(lines: readonly HtmlLine[], index: number, main: Look): boolean {
  const mark = lines[index]?.mark ?? 'text';
  if (!/^h\d/.test(mark)) return false;
  return Number(mark[1]) < rankOf(main) || isOverNext(lines, index, main);
}

/** Headings that are not titles stand over entries; the other lines are plain text. */
function outlinePlain(lines: readonly HtmlLine[]): Outline {
  const outside = new Set(
    lines.flatMap((line, index) => (/^h\d/.test(line.mark) && !isPlainTitle(lines, index) ? [index] : [])),
  );
  const places = lines.flatMap((_, index) => (outside.has(index) ? [] : [index]));
  const plain = places.flatMap((place) => lines[place] ?? []);
  const starts = findEntryStarts(plain).starts.map((start) => places[start] ?? 0);
  return { starts, outside };
}
