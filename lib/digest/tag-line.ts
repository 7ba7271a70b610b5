const TAG = String.raw`#[^\s#,]+`;
const TAG_LINE = new RegExp(String.raw`^${TAG}(?:[\s,]*${TAG})*,?$`);

/** The tags of a line that holds nothing else, without their `#` and otherwise as written; undefined for another line. */
export function parseTagLine(line: string): string[] | undefined {
  if (!line.startsWith('#') || !TAG_LINE.test(line)) return undefined;
  return [...line.matchAll(/#([^\s#,]+)/g)].map((match) => match[1] ?? '');
}
