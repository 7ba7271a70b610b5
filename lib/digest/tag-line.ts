const TAG = String.raw`#[^\s#,]+`;
/** Commas and spaces, or a sign between spaces. */
const BETWEEN = String.raw`(?:[\s,]*|\s+[·•|/;]\s+)`;
const TAG_LINE = new RegExp(`^${TAG}(?:${BETWEEN}${TAG})*,?$`);

/** Whether a line holds nothing but tags. */
export function isTagLine(line: string): boolean {
  return line.startsWith('#') && TAG_LINE.test(line);
}

/** The tags of a line that holds nothing else, without their `#` and otherwise as written; undefined for another line. */
export function parseTagLine(line: string): string[] | undefined {
  return isTagLine(line) ? line.match(/#[^\s#,]+/g)?.map((tag) => tag.slice(1)) : undefined;
}
