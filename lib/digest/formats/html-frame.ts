/** What the open elements make of the text in them: each element's frame is its parent's, with its own word added. */
import {
  type Attributes,
  BLOCKS,
  endsSilence,
  isAroundPost,
  isBold,
  isSilent,
  postRank,
} from './html-elements';
import type { Link, Surroundings } from './html-line';

export interface Frame extends Surroundings {
  readonly name: string;
  /** The silent element around it. */
  readonly silentIn: string | undefined;
  readonly isPreformatted: boolean;
  /** Counts the items of an ordered list; undefined elsewhere. */
  readonly items: { last: number } | undefined;
}

export const OUTERMOST: Frame = {
  ...{
    name: '',
    silentIn: undefined,
    isPreformatted: false,
    items: undefined,
    link: undefined,
    isAround: false,
  },
  ...{ isBold: false, isQuote: false, heading: 0, headingId: 0, rank: 0, post: 0 },
};

/** Counted over a page, to tell one post and one heading from the next. */
export interface Counts {
  posts: number;
  headings: number;
}

/** `isInSentence`: whether words stand before the element in its line. */
export function surround(
  name: string,
  attributes: Attributes,
  parent: Frame,
  counts: Counts,
  isInSentence: boolean,
): Frame {
  const rank = postRank(name, attributes);
  const isInner = rank > parent.rank;
  const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : parent.heading;
  return {
    name,
    silentIn: silentIn(name, attributes, parent.silentIn),
    isPreformatted: parent.isPreformatted || name === 'pre',
    items: itemsOf(name, attributes, parent.items),
    isBold: isBold(name, attributes) ?? parent.isBold,
    isQuote: parent.isQuote || name === 'blockquote',
    heading,
    headingId: heading === parent.heading ? parent.headingId : ++counts.headings,
    link: name === 'a' ? linkOf(attributes) : parent.link,
    rank: isInner ? rank : parent.rank,
    post: isInner ? ++counts.posts : parent.post,
    isAround: parent.isAround || isAround(name, attributes, parent, isInSentence),
  };
}

/** A word inside a sentence is the author's, whatever its class. */
function isAround(name: string, attributes: Attributes, parent: Frame, isInSentence: boolean): boolean {
  if (name === 'header') return parent.rank === 0;
  return (BLOCKS.has(name) || !isInSentence) && isAroundPost(name, attributes);
}

function silentIn(name: string, attributes: Attributes, around: string | undefined): string | undefined {
  if (around !== undefined && !endsSilence(name, around)) return around;
  return isSilent(name, attributes) ? name : undefined;
}

function itemsOf(name: string, attributes: Attributes, inherited: Frame['items']): Frame['items'] {
  if (name === 'ul') return undefined;
  if (name !== 'ol') return inherited;
  const first = Number(attributes.start ?? '1');
  return { last: Number.isSafeInteger(first) ? first - 1 : 0 };
}

/** What stands before an item, which is counted. */
export function nextBullet(items: Frame['items']): string {
  if (items === undefined) return '- ';
  items.last += 1;
  return `${items.last}. `;
}

const LONGEST_ADDRESS = 4_000;

/** Only addresses of the web are links; those that lack the page's own part cannot be known from a file. */
function linkOf({ href = '' }: Attributes): Link | undefined {
  // As browsers do: white space around an address is dropped, line ends and tabs inside it too.
  const address = href
    .replace(/[\t\r\n]+/g, '')
    .trim()
    .replaceAll(' ', '%20');
  if (address.length > LONGEST_ADDRESS) return undefined;
  if (/^https?:\/\/./i.test(address)) return { address };
  return /^\/\/[^/]/.test(address) ? { address: `https:${address}` } : undefined;
}
