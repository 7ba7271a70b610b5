/** Readers follow no more links than this in a second; a page in a loop does. */
const MOST_IN_A_SECOND = 3;
const SECOND_MS = 1_000;

/**
 * Tells, of each navigation inside a page at a moment in milliseconds, how many to wait before its page is visited: none for
 * readers, a second where addresses come faster than anybody reads, so that of a loop only an address at which it rests is.
 */
export function navigationPace(): (moment: number) => number {
  const moments: number[] = [];
  return (moment) => {
    moments.push(moment);
    const earlier = moments.length > MOST_IN_A_SECOND ? moments.shift() : undefined;
    return earlier !== undefined && moment - earlier < SECOND_MS ? SECOND_MS : 0;
  };
}
