/** Which line of a file a position of its text is in, and whether something there is damaged. */
import type { Line } from '../decode';

export interface HtmlSource {
  readonly text: string;
  /** The line of the file in which the text begins. */
  readonly firstLine: number;
  /** The file's lines, for what is damaged in them. */
  readonly fileLines: readonly Line[];
}

export interface Place {
  /** Positions must not go back, or the answer is the last one's. */
  lineAt(position: number): number;
  /** Whether any line is damaged from the one of a number to the one of a position. */
  isDamaged(from: number, position: number): boolean;
}

export function createPlace({ text, firstLine, fileLines }: HtmlSource): Place {
  const damaged = fileLines.filter((line) => line.damaged).map(({ number }) => number);
  let line = firstLine;
  let reached = 0;
  let passed = 0;
  const lineAt = (position: number): number => {
    for (; reached < position && reached < text.length; reached += 1) {
      const sign = text[reached];
      if (sign === '\n' || (sign === '\r' && text[reached + 1] !== '\n')) line += 1;
    }
    return line;
  };
  return {
    lineAt,
    isDamaged: (from, position) => {
      const to = lineAt(position);
      while ((damaged[passed] ?? Number.POSITIVE_INFINITY) < from) passed += 1;
      return (damaged[passed] ?? Number.POSITIVE_INFINITY) <= to;
    },
  };
}
