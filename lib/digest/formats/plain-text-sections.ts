/** Which lines stand below which date. */
import { parseDateLine } from '../date-line';
import type { Line } from '../decode';
import { type Problem, problem } from '../problem';

export interface Section<L extends Line = Line> {
  readonly date: string;
  readonly title: string;
  readonly line: number;
  readonly lines: L[];
}

/** Splits a file at its date lines. Lines before the first one belong to `opening`, where the file has a date otherwise. */
export function splitSections<L extends Line>(
  file: string,
  lines: readonly L[],
  problems: Problem[],
  opening?: Section<L>,
): Section<L>[] {
  const sections: Section<L>[] = opening === undefined ? [] : [opening];
  let current = opening;
  let reported = false;
  for (const line of lines.filter((candidate) => candidate.text !== '')) {
    const date = parseDateLine(line.text);
    if (date?.kind === 'date') {
      current = { date: date.date, title: line.text, line: line.number, lines: [] };
      sections.push(current);
      reported = false;
    } else if (date?.kind === 'impossible') {
      problems.push(problem(file, line.number, 'impossibleDate', line.text));
      current = undefined;
      reported = true;
    } else if (current !== undefined) {
      current.lines.push(line);
    } else if (!reported) {
      problems.push(problem(file, line.number, 'textBeforeDate'));
      reported = true;
    }
  }
  return sections;
}
