/**
 * What stands below the title of a note: a quoted abstract, Korean commentary, the author's English of it, tags, and a
 * section of links to other notes. Nothing is dropped but signs that only say what a line is.
 */

import { isOnlyAddress } from './address-line';
import type { Line } from './decode';
import { isKorean } from './language';
import { type MarkdownLine, parseHeading, toParagraphs, unquote } from './markdown-lines';
import { parseTagLine } from './tag-line';
import { findWikiLinks, isOnlyWikiLinks } from './wiki-links';

export interface MarkdownBody {
  readonly abstract: readonly Line[];
  readonly commentary: readonly Line[];
  readonly translation: readonly Line[];
  readonly tags: readonly string[];
  readonly wikiLinks: readonly string[];
  /** Lines of the section of links, which are no text of their own. */
  readonly linkLines: readonly Line[];
}

const LINKS_HEADING =
  /^(?:links?|related(?: (?:notes?|papers?|work))?|see also|링크|관련 ?(?:글|노트|논문|링크))$/i;
/** Headings that name a part of a note, which is known without them. */
const PART_HEADING =
  /^(?:abstract|초록|comment(?:s|ary)?|코멘트|(?:english )?translation|english|tags?|태그)$/i;
const TRAILING_TAGS = /(?:\s#[^\s#,]*[\p{L}][^\s#,]*)+$/u;
const LONGEST_TAGS = 400;

/** Tells the lines of a body apart. */
export function readMarkdownBody(lines: readonly MarkdownLine[]): MarkdownBody {
  const { rest: unmarked, translation: marked } = takeTranslation(lines);
  const { rest: text, linkLines } = takeLinks(unmarked);
  const tagLines = text.filter(({ kind }) => kind === 'tags');
  const { rest, tags } = takeTags(
    toParagraphs(text.filter(({ kind }) => kind !== 'tags')),
    tagLines.flatMap((line) => parseTagLine(line.text) ?? []),
  );
  const { abstract, remarks } = takeAbstract(rest);
  const from = marked.length > 0 ? remarks.length : translationStart(remarks);
  const wikiLinks = lines.flatMap((line) => findWikiLinks(line.text));
  return {
    abstract,
    commentary: remarks.slice(0, from),
    translation: [...remarks.slice(from), ...toParagraphs(marked)],
    tags: [...new Set(tags)],
    wikiLinks: [...new Set(wikiLinks)],
    linkLines,
  };
}

/** Lines between `<english>` and `</english>`, which may share a line with their text. */
function takeTranslation(lines: readonly MarkdownLine[]) {
  const rest: MarkdownLine[] = [];
  const translation: MarkdownLine[] = [];
  let inside = false;
  for (const line of lines) {
    if (line.kind === 'code' || !/<\/?english>/i.test(line.text)) {
      // An end that is missing must not swallow tags and links.
      if (line.kind === 'tags' || line.kind === 'heading') inside = false;
      (inside ? translation : rest).push(line);
      continue;
    }
    for (const piece of line.text.split(/(<\/?english>)/i)) {
      if (/^<\/?english>$/i.test(piece)) inside = !piece.startsWith('</');
      else if (piece.trim() !== '') {
        (inside ? translation : rest).push({ ...line, kind: 'text', text: piece.trim() });
      }
    }
  }
  return { rest, translation };
}

/** The section `# Links`, to the next heading; what it says beside links stays where it was. */
function takeLinks(lines: readonly MarkdownLine[]) {
  const rest: MarkdownLine[] = [];
  const linkLines: MarkdownLine[] = [];
  let inside = false;
  for (const line of lines) {
    const heading = line.kind === 'heading' ? parseHeading(line.text) : undefined;
    const name = heading?.words.replace(/:$/, '') ?? '';
    if (heading !== undefined) inside = LINKS_HEADING.test(name);
    if (PART_HEADING.test(name)) continue;
    if (inside && (heading !== undefined || isOnlyWikiLinks(line.text))) {
      if (heading === undefined) linkLines.push(line);
    } else rest.push(line);
  }
  return { rest, linkLines };
}

/** Tags have a line of their own; where there is none, they may end the last paragraph. */
function takeTags(paragraphs: readonly MarkdownLine[], tags: readonly string[]) {
  const last = paragraphs.at(-1);
  if (tags.length > 0 || last?.kind !== 'text') return { rest: paragraphs, tags };
  const start = Math.max(0, last.text.length - LONGEST_TAGS);
  const found = TRAILING_TAGS.exec(last.text.slice(start));
  if (found === null) return { rest: paragraphs, tags };
  const left = { ...last, text: last.text.slice(0, start + found.index).trim() };
  return { rest: [...paragraphs.slice(0, -1), left], tags: parseTagLine(found[0].trim()) ?? [] };
}

/** Quotes before the commentary; where there are none, English prose at the very beginning. */
function takeAbstract(paragraphs: readonly MarkdownLine[]) {
  const korean = paragraphs.findIndex((line) => line.kind !== 'quote' && isKorean(line.text));
  const end = korean === -1 ? paragraphs.length : korean;
  const isAbstract = (line: MarkdownLine) => line.kind === 'quote' && !isKorean(line.text);
  const quotes = paragraphs.slice(0, end).filter(isAbstract);
  if (quotes.length > 0) {
    const abstract = quotes.map((line): Line => ({ ...line, text: unquote(line.text) }));
    return { abstract, remarks: paragraphs.filter((line, index) => index >= end || !isAbstract(line)) };
  }
  let prose = 0;
  while (prose < end && isAbstractProse(paragraphs, prose)) prose += 1;
  return { abstract: paragraphs.slice(0, prose), remarks: paragraphs.slice(prose) };
}

const SHORTEST_ABSTRACT = 12;
const SHORTEST_TRANSLATION = 4;

const LONG_PARAGRAPH = 200;

/** An abstract may end in a line that is only an address, and the line above it in a colon. */
function isAbstractProse(paragraphs: readonly MarkdownLine[], index: number): boolean {
  const line = paragraphs[index];
  if (line?.kind !== 'text') return false;
  if (index > 0 && isOnlyAddress(line.text)) return true;
  const isLong = line.text.length >= LONG_PARAGRAPH && !isKorean(line.text);
  return isLong || isProse(line, SHORTEST_ABSTRACT);
}

/** English sentences of at least some words; not a title, a list or a cry. */
function isProse(line: MarkdownLine | undefined, fewestWords: number): boolean {
  if (line?.kind !== 'text' || isKorean(line.text) || !/[.?!…]["”’)]?$/.test(line.text)) return false;
  const words = line.text.replace(/https?:\/\/\S+/g, '').match(/[a-z]{2,}/gi);
  return (words?.length ?? 0) >= fewestWords;
}

/** Where the author's own English begins: behind the last Korean line and its addresses, prose to the end. */
function translationStart(paragraphs: readonly MarkdownLine[]): number {
  const last = paragraphs.findLastIndex((line) => isKorean(line.text));
  const isAddress = (line: MarkdownLine) => isOnlyAddress(line.text);
  const from = paragraphs.findIndex((line, index) => index > last && !isAddress(line));
  if (last === -1 || from === -1) return paragraphs.length;
  const isEnglish = (line: MarkdownLine) => isAddress(line) || isProse(line, SHORTEST_TRANSLATION);
  return paragraphs.slice(from).every(isEnglish) ? from : paragraphs.length;
}
