/** What in a well-read entry a person should look at all the same, since the text itself leaves it open. */
import type { Line } from '../decode';
import { isKorean } from '../language';
import { type Problem, problem } from '../problem';
import type { Parts } from './plain-text-parts';

/** Longer than the titles of real papers, so that a paragraph may have been taken for one. */
const UNUSUAL_TITLE = 300;
const LONGEST_LOOKALIKE = 200;
const SHORTEST_ABSTRACT = 200;

export function findUnclear(file: string, parts: Parts): Problem[] {
  const problems: Problem[] = [];
  const { title } = parts;
  if (title.text.length > UNUSUAL_TITLE) problems.push(problem(file, title.number, 'titleVeryLong'));
  if (parts.commentary.length === 0) problems.push(problem(file, title.number, 'noCommentary', title.text));
  const after = [...parts.commentary, ...parts.translation];
  after.forEach((line, index) => {
    if (looksLikeTitle(line, after[index + 1])) {
      problems.push(problem(file, line.number, 'boundaryUnclear', line.text));
    }
  });
  return problems;
}

/** An entry without authors, after one without tags, looks like this: a short English line, then a long one. */
function looksLikeTitle(line: Line, next: Line | undefined): boolean {
  if (next === undefined || isKorean(line.text) || isKorean(next.text)) return false;
  return (
    line.text.length <= LONGEST_LOOKALIKE &&
    !/[.:;,]$/.test(line.text) &&
    next.text.length >= SHORTEST_ABSTRACT
  );
}
