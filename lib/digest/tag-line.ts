const TAG = String.raw`#[^\s#,]+`;
/** Commas and spaces, or a sign between spaces. */
const BETWEEN = String.raw`(?:[\s,]*|\s+[·•|/;]\s+)`;
const TAG_LINE = new RegExp(`^${TAG}(?:${BETWEEN}${TAG})*,?$`);

/** The tags of a line that holds nothing else, without their `#` and otherwise as written; undefined for another line. */
export function parseTagLine(line: string): string[] | undefined {
  if (!line.startsWith('#') || !TAG_LINE.test(line)) return undefined;
  return [...line.matchAll(/#([^\s#,]+)/g)].map((match) => match[1] ?? '');
}
