/**
 * A digest as a blog post: saved from a browser with the site around it, or exported by a newsletter's host as the
 * text alone. Headings, bold lines and links tell titles where there are any (html-titles.ts); everything else is read as
 * plain text is.
 */
import type { ReadDigest } from '../../model/digest';
import { keyOfAddress } from '../../papers/canonical-address';
import { parseDateLine } from '../date-line';
import type { DigestFormat, FormatResult, TextFile } from '../format';
import type { KnownOfPost } from '../posts-table';
import { type Problem, problem } from '../problem';
import { looksLikeHtml } from './html-detection';
import { excerpt, readPostEntries } from './html-entries';
import type { HtmlLine } from './html-line';
import { type HtmlPage, readHtmlLines } from './html-lines';
import { readPageDate, readPageTitle } from './html-page';
import type { HtmlSource } from './html-place';
import { hasEntries, pickPost, shapeLines } from './html-region';
import { outlinePost } from './html-titles';
import { type Section, splitSections } from './plain-text-sections';

export const htmlPost: DigestFormat = {
  name: 'html-post',
  detects: ({ text }) => looksLikeHtml(text),
  read: (file) => {
    const { name, text, lines, known } = file;
    const result = readPost({
      ...known,
      file: name,
      text,
      firstLine: 1,
      fileLines: lines,
      dateNames: [name],
    });
    return result.digests.length === 0 && isNamedFeed(file) ? refusePageAsFeed(file) : result;
  },
};

/** A host that has lost a feed often sends a page in its place. */
function isNamedFeed({ name }: TextFile): boolean {
  return /\.(?:xml|rss|atom)$/i.test(name);
}

function refusePageAsFeed({ name }: TextFile): FormatResult {
  return { digests: [], problems: [problem(name, 1, 'feedIsPage')] };
}

/** With what is known of the post from elsewhere: a feed, a host's table. */
export interface PostSource extends HtmlSource, KnownOfPost {
  /** Named in problems. */
  readonly file: string;
  readonly source?: string;
  /** Names in which to look for a date where there is none elsewhere. */
  readonly dateNames: readonly string[];
  /** Its own address, which its headings may lead to. */
  readonly address?: string;
}

/** Reads one post. Never throws. */
export function readPost(post: PostSource): FormatResult {
  const page = readHtmlLines(post);
  const { title, site, date } = describePage(post, page);
  const source = post.source ?? site;
  const problems: Problem[] = [];
  if (page.stoppedAt !== undefined) problems.push(problem(post.file, page.stoppedAt, 'nestedTooDeeply'));
  const lines = shapeLines(pickPost(page.lines)).filter((line) => !isTitleAgain(line, title));
  const isDated = lines.some(({ text }) => parseDateLine(text) !== undefined);
  if (!isDated && !isDateTitle(title) && !hasEntries(lines) && !lines.some(isQuote)) {
    return refuse(post, problems, 'postWithoutNotes', title);
  }
  if (date === undefined && !isDated) return refuse(post, problems, 'postWithoutDate', title);
  const opening = date === undefined ? undefined : openingOf(post, date, title);
  const sections = splitSections(post.file, lines, problems, opening).filter(
    (section) => section.lines.length > 0,
  );
  const own = keyOfAddress(
    post.address ?? page.facts.meta.get('canonical') ?? page.facts.meta.get('og:url') ?? '',
  );
  const digests = sections.flatMap((section): ReadDigest[] => {
    const read = readPostEntries(post.file, section.lines, outlinePost(section.lines), own);
    for (const found of read.problems) problems.push(found);
    if (read.entries.length === 0) return [];
    const named = sections.length === 1 && title !== undefined ? title : section.title;
    const { date: day, line } = section;
    return [
      { date: day, title: named, line, entries: read.entries, ...(source === undefined ? {} : { source }) },
    ];
  });
  if (digests.length === 0 && problems.length === 0) return refuse(post, problems, 'postWithoutNotes', title);
  return { digests, problems };
}

function describePage(post: PostSource, { lines, facts }: HtmlPage) {
  const headings = lines.filter(({ mark }) => mark === 'h1');
  const heading = headings.find((line) => !line.at.isAround) ?? headings[0];
  const { title, site } = readPageTitle(facts, heading?.text);
  const named = post.title ?? title;
  const aside = lines.filter((line) => line.at.isAround).map(({ text }) => parseDateLine(text));
  const shown = aside.flatMap((date) => (date?.kind === 'date' ? [date.date] : []))[0];
  const date = readPageDate(facts, { title: named, published: post.published, shown, names: post.dateNames });
  return { title: named, site, date };
}

function openingOf(post: PostSource, date: string, title: string | undefined): Section<HtmlLine> {
  return { date, title: title ?? date, line: post.firstLine, lines: [] };
}

/** The post's own title, which pages repeat above the text; a date above the text is its day, and stays. */
function isTitleAgain({ mark, text }: HtmlLine, title: string | undefined): boolean {
  return /^h[12]$/.test(mark) && text === title && parseDateLine(text) === undefined;
}

function isDateTitle(title: string | undefined): boolean {
  return title !== undefined && parseDateLine(title)?.kind === 'date';
}

function isQuote({ mark }: HtmlLine): boolean {
  return mark === 'quote';
}

function refuse(
  { file, firstLine }: PostSource,
  problems: readonly Problem[],
  code: 'postWithoutNotes' | 'postWithoutDate',
  title: string | undefined,
): FormatResult {
  return { digests: [], problems: [...problems, problem(file, firstLine, code, excerpt(title ?? file))] };
}
