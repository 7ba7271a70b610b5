/** Lines that are an address, or begin or end with one. */
import { findAddresses } from '../papers/find-addresses';
import { isKorean } from './language';

const STARTS_AS_ADDRESS = /^[(<]?https?:\/\//i;
const ADDRESS = /^[(<]?https?:\/\/\S+$/i;
/** Written without a scheme, and unmistakable all the same. */
const WITHOUT_SCHEME = /^(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)|openreview\.net|doi\.org)\/\S+$/i;
/** Of signs that no sentence adds to an address, so that findAddresses finds the whole text. */
const PLAIN_ADDRESS = /^https?:\/\/[\da-z][\w./-]*[\w/]$/i;
const LONGEST_LINK = 4_000;
const LONGEST_LABEL = 120;

export function isOnlyAddress(text: string): boolean {
  return STARTS_AS_ADDRESS.test(text) && text.split(' ').every((part) => ADDRESS.test(part));
}

export interface AddressLine {
  /** As written, several where the line has several. */
  readonly addresses: readonly string[];
  /** What else the line says; '' where it says nothing. */
  readonly text: string;
}

/** A line that is an address, or begins with one: its trailing text is the author's. */
export function parseAddressLine(text: string): AddressLine | undefined {
  if (PLAIN_ADDRESS.test(text)) return { addresses: [text], text: '' };
  if (WITHOUT_SCHEME.test(text)) return { addresses: [`https://${text}`], text: '' };
  if (isOnlyAddress(text)) return { addresses: findAddresses(text).map(({ address }) => address), text: '' };
  const link = parseMarkdownLink(text);
  if (link !== undefined && isOnlyAddress(link.text)) return { addresses: [link.address], text: link.rest };
  // In round brackets it belongs to the sentence.
  if (!/^<?https?:\/\//i.test(text)) return undefined;
  const [first] = findAddresses(text.slice(0, LONGEST_LINK));
  if (first === undefined || first.start > 1) return undefined;
  return { addresses: [first.address], text: text.slice(first.end).replace(/^>/, '').trim() };
}

/** `Name https://…`: a name of the page, and no sentence about it. */
export function parseLabelledAddress(text: string): AddressLine | undefined {
  if (text.length > LONGEST_LABEL * 4 || isKorean(text) || !/\shttps?:\/\/\S+$/i.test(text)) return undefined;
  const found = findAddresses(text);
  const [first] = found;
  const isLabel = found.length === 1 && first?.end === text.length && first.start <= LONGEST_LABEL;
  return isLabel && first !== undefined ? { addresses: [first.address], text } : undefined;
}

export interface MarkdownLink {
  readonly text: string;
  readonly address: string;
  readonly rest: string;
}

/** `[text](https://…)` at the beginning of a line, and what follows it. */
export function parseMarkdownLink(line: string): MarkdownLink | undefined {
  if (!line.startsWith('[')) return undefined;
  const close = line.slice(0, LONGEST_LINK).search(/\]\(<?https?:\/\//i);
  if (close === -1) return undefined;
  const [found] = findAddresses(line.slice(close, close + LONGEST_LINK));
  if (found === undefined) return undefined;
  const end = /^>?(?:\s+"[^"]*")?\)/.exec(line.slice(close + found.end));
  if (end === null) return undefined;
  const rest = line.slice(close + found.end + end[0].length).trim();
  return { text: line.slice(1, close).trim(), address: found.address, rest };
}
