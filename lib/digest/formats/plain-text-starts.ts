/**
 * Where entries of a plain-text digest begin: below the date, below tags, and at a title that authors follow; also at an
 * English title that a blank line sets off, where blank lines stand between entries and nowhere else.
 */
import { isListOfPersons, isSurelyAuthorLine, mayBeOneName, parseAuthorLine } from '../author-line';
import type { Line } from '../decode';
import { isKorean } from '../language';
import { parseTagLine } from '../tag-line';
import { authorsIndex, isAddressLine } from './plain-text-addresses';
import { couldBeTitle, isTitleLike, parseAuthoredTitle, SENTENCE } from './plain-text-titles';

export interface EntryStarts {
  /** Indices of the first lines of entries: their titles, or the addresses above them. */
  readonly starts: readonly number[];
  /** Indices of lines that may begin an entry as well. */
  readonly unclear: readonly number[];
}

/** A line may say how many blank lines stand above it. */
type SetLine = Line & { readonly blanks?: number };

export function findEntryStarts(lines: readonly SetLine[]): EntryStarts {
  const sure = findSureStarts(lines);
  const { starts, unclear } = findSetOff(lines, sure);
  return { starts: [...sure, ...starts].sort((one, other) => one - other), unclear };
}

function findSureStarts(lines: readonly Line[]): number[] {
  const habit = findHabit(lines);
  const most = lines.findIndex((line) => !isAddressLine(line));
  const starts: number[] = [];
  /** Whether the entry before is at its end; it is so above the first one. */
  let ended = true;
  lines.forEach((line, index) => {
    if (isTagLine(lines, index, ended)) {
      if (starts.length === 0) starts.push(0);
      ended = true;
    } else if (
      !isAddressLine(line) &&
      beginsEntry(lines, index, { ended, habit, isFirst: starts.length === 0 })
    ) {
      const above = ended ? habit !== 'below tags' : habit === 'above titles';
      starts.push(above ? firstAddressAbove(lines, index, ended ? index : most) : index);
      ended = false;
    }
  });
  return starts.length === 0 && lines.length > 0 ? [0] : starts;
}

interface Place {
  readonly ended: boolean;
  readonly habit: Habit;
  readonly isFirst: boolean;
}

function beginsEntry(lines: readonly Line[], index: number, { ended, habit, isFirst }: Place): boolean {
  const text = lines[index]?.text ?? '';
  const next = lines[authorsIndex(lines, index)]?.text ?? '';
  if (ended && (isFirst || parseAuthorLine(next) !== undefined || !SENTENCE.test(text))) return true;
  if (ended && habit !== 'below tags' && isAddressLine(lines[index - 1])) return true;
  if (parseAuthorLine(text) !== undefined && isSurelyAuthorLine(text)) return false;
  if (isListOfPersons(next)) return couldBeTitle(text) || isOddTitle(text);
  if (isSurelyAuthorLine(next)) return couldBeTitle(text);
  if (mayBeOneName(next) && !isKorean(text)) return couldBeTitle(text);
  if (parseAuthoredTitle(text) !== undefined) return true;
  return isBesideAddress(lines, index, habit) && isTitleLike(text);
}

/** One sentence, which a title seldom is; with a list of persons below it, it must be one. */
function isOddTitle(text: string): boolean {
  return text.length <= 200 && !/[^.]\. |[가-힣]\.$/.test(text) && !/https?:\/\//.test(text);
}

/** Where the digest puts the addresses of what its entries are about, as far as its first and last lines tell. */
type Habit = 'above titles' | 'below titles' | 'below tags' | undefined;

function findHabit(lines: readonly Line[]): Habit {
  if (isAddressLine(lines[0])) return 'above titles';
  const last = lines.findLastIndex((line) => !isAddressLine(line));
  const isBelowTags = last < lines.length - 1 && parseTagLine(lines[last]?.text ?? '') !== undefined;
  if (isBelowTags) return 'below tags';
  return isAddressLine(lines[1]) ? 'below titles' : undefined;
}

function isBesideAddress(lines: readonly Line[], index: number, habit: Habit): boolean {
  if (habit === 'above titles') return isAddressLine(lines[index - 1]);
  return habit === 'below titles' && isAddressLine(lines[index + 1]);
}

/** As many as the first entry has; what stands above them ends the entry before. */
function firstAddressAbove(lines: readonly Line[], title: number, most: number): number {
  let index = title;
  while (index > title - most && isAddressLine(lines[index - 1])) index -= 1;
  return index;
}

/** A title may be one word behind a `#`: then authors stand below it, which never stand below tags. */
function isTagLine(lines: readonly Line[], index: number, ended: boolean): boolean {
  const tags = parseTagLine(lines[index]?.text ?? '');
  if (tags === undefined) return false;
  const next = lines[authorsIndex(lines, index)]?.text ?? '';
  const hasAuthors = ended ? parseAuthorLine(next) !== undefined : isSurelyAuthorLine(next);
  return !(hasAuthors && tags.length === 1);
}

/** Titles that only a blank line sets off: one such as stands above sure starts, and above no line that must be inside an entry. */
function findSetOff(lines: readonly SetLine[], sure: readonly number[]): EntryStarts {
  const isStart = new Set(sure);
  const setOff: number[] = [];
  let inside = 0;
  lines.forEach((line, index) => {
    if (index === 0 || isStart.has(index)) return;
    if (mayBeSetOff(lines, index, isStart)) setOff.push(index);
    else inside = Math.max(inside, line.blanks ?? 0);
  });
  const isHabit = sure.slice(1).every((start) => (lines[start]?.blanks ?? 0) > inside);
  const found = isHabit ? setOff.filter((index) => (lines[index]?.blanks ?? 0) > inside) : [];
  const isEnglish = (index: number) => !isKorean(lines[index]?.text ?? '');
  return { starts: found.filter(isEnglish), unclear: found.filter((index) => !isEnglish(index)) };
}

function mayBeSetOff(lines: readonly Line[], index: number, starts: ReadonlySet<number>): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || starts.has(index - 1) || starts.has(index + 1))
    return false;
  const isHead = [line, next].some(({ text }) => parseTagLine(text) !== undefined) || isAddressLine(line);
  const isOpen = /[:;,…]$|^[-*•>|]/.test(line.text);
  return !isHead && !isOpen && parseAuthorLine(line.text) === undefined && couldBeTitle(line.text, 200);
}
