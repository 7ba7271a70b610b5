/** Which lines of a page are the post, and how its lines are cut and joined where tags say something else than lines do. */
import { isSurelyAuthorLine, mayBeOneName, parseAuthorLine } from '../author-line';
import { parseDateLine } from '../date-line';
import { parseTagLine } from '../tag-line';
import { type HtmlLine, hasWords, makeLine, type Piece } from './html-line';
import { isAllLink } from './html-links';

/**
 * The lines of the element that holds the post: the surest kind of which there is one with entries in it. A page whose
 * elements mislead is read whole.
 */
export function pickPost(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  const inside = lines.filter((line) => !line.at.isAround);
  const candidates = [3, 2, 1, 0].map((rank) => inside.filter((line) => line.at.rank >= rank));
  const found = candidates.find(hasEntries);
  if (found !== undefined) return withoutTeasers(found);
  if (hasEntries(lines)) return lines;
  return candidates.find((candidate) => candidate.length > 0) ?? lines;
}

/** Lines that only digests have. */
export function hasEntries(lines: readonly HtmlLine[]): boolean {
  return lines.some((line) => {
    if (isSurelyAuthorLine(line.text) || parseTagLine(line.text) !== undefined) return true;
    return (line.mark === 'bold' || line.mark.startsWith('h')) && isAllLink(line);
  });
}

/** A page may hold several posts, and the beginnings of others. */
function withoutTeasers(lines: readonly HtmlLine[]): HtmlLine[] {
  const posts = new Map<number, HtmlLine[]>();
  for (const line of lines) {
    const post = posts.get(line.at.post);
    if (post === undefined) posts.set(line.at.post, [line]);
    else post.push(line);
  }
  const kept = new Set([...posts].flatMap(([post, own]) => (hasEntries(own) ? [post] : [])));
  return lines.filter((line) => kept.has(line.at.post));
}

/** One line a paragraph: a heading broken in two is one again, and authors that share their title's line have their own. */
export function shapeLines(lines: readonly HtmlLine[]): HtmlLine[] {
  const shaped: HtmlLine[] = [];
  for (const line of lines) {
    if (/^<\/?english>$/i.test(line.text)) continue;
    const last = shaped.at(-1);
    if (last !== undefined && isSameHeading(last, line)) shaped[shaped.length - 1] = join(last, line);
    else shaped.push(...splitAuthors(line));
  }
  return shaped;
}

function isSameHeading(one: HtmlLine, other: HtmlLine): boolean {
  if (one.mark !== other.mark || !/^h\d/.test(one.mark) || one.at.headingId !== other.at.headingId)
    return false;
  return [one, other].every(
    ({ text }) => parseAuthorLine(text) === undefined && parseDateLine(text) === undefined,
  );
}

/** Longer than any heading, so that joining them takes linear time. */
const LONGEST_HEADING = 1_000;

function join(one: HtmlLine, other: HtmlLine): HtmlLine {
  if (one.text.length > LONGEST_HEADING) return one;
  const space = { text: ' ', isBold: false, link: undefined };
  const joined = makeLine(one, [...one.pieces, space, ...other.pieces], false);
  return { ...(joined ?? one), damaged: one.damaged || other.damaged };
}

/** Behind a link, one word in brackets is a name too. */
function isAuthors(text: string, head: Piece): boolean {
  return isSurelyAuthorLine(text) || (head.link !== undefined && mayBeOneName(text));
}

/** `Title (A Person, B Person)` where the title is bold or a link, or the line a heading. */
function splitAuthors(line: HtmlLine): HtmlLine[] {
  if (line.mark === 'quote' || line.pieces.length < 2) return [line];
  const first = line.pieces.findIndex(hasWords);
  const rest = line.pieces.slice(first + 1);
  const head = line.pieces[first];
  if (head === undefined || !(head.isBold || head.link !== undefined)) return [line];
  const authors = makeLine(line, rest, line.damaged);
  if (authors === undefined || !isAuthors(authors.text, head)) return [line];
  const title = makeLine(line, line.pieces.slice(0, first + 1), line.damaged);
  return title === undefined ? [line] : [title, { ...authors, bullet: '', mark: 'text' }];
}
