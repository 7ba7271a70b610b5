/** Lines of plain text that are only an address. */
import { parseAddressLine } from '../address-line';
import type { Line } from '../decode';

/** So that a file of addresses alone is not looked through again from each of its lines. */
const MOST_ADDRESSES = 20;

export function isAddressLine(line: Line | undefined): boolean {
  return line?.text.includes('/') === true && parseAddressLine(line.text)?.text === '';
}

/** Where the authors of a title would stand: below it, or below the addresses of what it is about. */
export function authorsIndex(lines: readonly Line[], title: number): number {
  let index = title + 1;
  while (index <= title + MOST_ADDRESSES && isAddressLine(lines[index])) index += 1;
  return index;
}

/** A line for each address in some lines of addresses. */
export function splitAddresses<L extends Line>(lines: readonly L[]): L[] {
  return lines.flatMap((line) => {
    return (parseAddressLine(line.text)?.addresses ?? []).map((text) => ({ ...line, text }));
  });
}
