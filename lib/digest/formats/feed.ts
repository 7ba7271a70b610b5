/** A feed of digests, RSS or Atom: every item is a post, read as a saved one is. */
import { splitLines } from '../decode';
import type { DigestFormat, FormatResult, TextFile } from '../format';
import { type Problem, problem } from '../problem';
import { type FeedField, type FeedItem, type FeedItems, readFeedItems } from './feed-items';
import { excerpt } from './html-entries';
import { readHtmlLines } from './html-lines';
import { dateOfStamp } from './html-page';
import { readPost } from './html-post';
import { skipProlog } from './xml-prolog';

const ROOT = /^<(?:rss|feed|atom:feed|rdf:RDF)[\s>]/;
const DECLARED = /^<!DOCTYPE\s+(?:rss|feed|rdf:RDF)\b|<(?:rss|feed|atom:feed|rdf:RDF)[\s>]/i;
/** Common in feeds made by hand. What they hold is HTML, in which `&amp;` is the same, also where XML does not look for it. */
const LONE_AMPERSAND = /&(?!#?\w{1,31};)/g;
const LOOKED_AT = 100_000;

export const feed: DigestFormat = {
  name: 'feed',
  detects: ({ text }) => {
    const start = skipProlog(text);
    const beginning = text.slice(start, start + LOOKED_AT);
    return hasDeclaration(text, start) ? DECLARED.test(beginning) : ROOT.test(beginning);
  },
  read: (file) => {
    const { name, text } = file;
    // Entities are declared there, and can be made to grow without end or to name files.
    if (hasDeclaration(text, skipProlog(text))) return refuse(name, 'feedWithDoctype');
    const found = readFeedItems(name, text.replace(LONE_AMPERSAND, '&amp;'));
    if (found.items.length === 0 && found.problems.length === 0) return refuse(name, 'feedWithoutPosts');
    // Only these tell a post what is damaged in it, and there are as many posts as a feed likes to have.
    const damaged = { ...file, lines: file.lines.filter((line) => line.damaged) };
    const read = found.items.map((item) => {
      file.onStep?.();
      return readItem(damaged, found, item);
    });
    return {
      digests: read.flatMap(({ digests }) => digests),
      problems: [...found.problems, ...read.flatMap(({ problems }) => problems)],
    };
  },
};

function hasDeclaration(text: string, start: number): boolean {
  return /^<!(?:DOCTYPE(?!\s+html\b)|ENTITY)/i.test(text.slice(start, start + 30));
}

function refuse(name: string, code: 'feedWithDoctype' | 'feedWithoutPosts'): FormatResult {
  return { digests: [], problems: [problem(name, 1, code)] };
}

const FULL_TEXT = ['content:encoded', 'content'];
const SUMMARY = ['description', 'summary'];
const DATES = ['pubDate', 'published', 'dc:date', 'date', 'updated'];
/** How hosts end the beginning of a post. */
const CUT = /(?:read more|continue reading.{0,200}|더 ?보기|계속 읽기)[\s>→»]*$/i;
/** So may an author end a sentence; hosts cut after few words. */
const DOTS = /\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?[\s>→»]*$/i;
const LONGEST_BEGINNING = 600;

function readItem({ name, lines }: TextFile, { title: source }: FeedItems, item: FeedItem): FormatResult {
  const field = (names: readonly string[]) => findField(item, names);
  const content = field(FULL_TEXT) ?? field(SUMMARY);
  const title = plainText(field(['title'])?.text ?? '');
  const named = title ?? `${name}:${item.line}`;
  if (content === undefined)
    return { digests: [], problems: [problem(name, item.line, 'skippedPost', excerpt(named))] };
  const text = isMarkup(content) ? content.text : asParagraphs(content.text);
  const isBeginning = SUMMARY.includes(content.name) && isCut(text);
  if (isBeginning)
    return { digests: [], problems: [problem(name, item.line, 'postShortened', excerpt(named))] };
  const site = plainText(source ?? '');
  const published = field(DATES)?.text;
  const address = addressOf(item);
  const post = readPost({
    ...{ file: name, text, firstLine: content.line, fileLines: lines, dateNames: [] },
    ...(title === undefined ? {} : { title }),
    ...(published === undefined || dateOfStamp(published) === undefined ? {} : { published }),
    ...(site === undefined ? {} : { source: site }),
    ...(address === undefined ? {} : { address }),
  });
  return { digests: post.digests, problems: post.problems.map(asSkipped) };
}

/** A feed has other posts too, which is no error of it. */
function asSkipped(found: Problem): Problem {
  const { file, line, code, details } = found;
  return code === 'postWithoutNotes' ? problem(file, line, 'skippedPost', ...details) : found;
}

function findField({ fields }: FeedItem, names: readonly string[]): FeedField | undefined {
  for (const name of names) {
    const found = fields.find((field) => field.name === name && field.text.trim() !== '');
    if (found !== undefined) return found;
  }
  return undefined;
}

function isMarkup({ text }: FeedField): boolean {
  return /<(?:p|br|div|h[1-6]|li|blockquote|pre|section|article)[\s/>]/i.test(text);
}

/** Plain text whose lines are its paragraphs. */
function asParagraphs(text: string): string {
  return `<pre>${text}</pre>`;
}

/** A line of a field that may be plain or HTML, as titles are in feeds. */
function plainText(text: string): string | undefined {
  const isHtml = /<\/?[a-z][^<>]{0,500}>|&(?:#\w+|\w+);/i.test(text);
  const lines = isHtml ? readHtmlLines({ text, firstLine: 1, fileLines: [] }).lines : splitLines(text);
  const joined = lines
    .map((line) => line.text)
    .join(' ')
    .trim();
  return joined === '' ? undefined : joined;
}

function isCut(text: string): boolean {
  const words = text
    .slice(-2 * LONGEST_BEGINNING)
    .replace(/<[^<>]*>/g, '')
    .trim();
  return CUT.test(words.slice(-300)) || (words.length <= LONGEST_BEGINNING && DOTS.test(words));
}

function addressOf({ fields }: FeedItem): string | undefined {
  const links = fields.filter(({ name }) => name === 'link');
  const alternate = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  const address = (alternate?.attributes.href ?? alternate?.text ?? '').trim();
  return address === '' ? undefined : address;
}
