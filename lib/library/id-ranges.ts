/** No more versions than these at once, however many ids follow each other. */
const LONGEST = 200;

/**
 * Ids as ranges, both ends included: those that follow each other together, since one request reads a whole range. An id
 * that is given twice is in one range.
 */
export function idRanges(ids: Iterable<number>): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const id of [...new Set(ids)].sort((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === id - 1 && id - range[0] < LONGEST) range[1] = id;
    else ranges.push([id, id]);
  }
  return ranges;
}
