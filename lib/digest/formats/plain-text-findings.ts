/** What in a well-read entry a person should look at all the same, since the text itself leaves it open. */
import { isListOfPersons } from '../author-line';
import type { Line } from '../decode';
import { isKorean } from '../language';
import { type Problem, problem } from '../problem';
import type { Parts } from './plain-text-parts';
import { isEnglishPhrase, isTitleLike } from './plain-text-titles';

/** Longer than the titles of real papers, so that a paragraph may have been taken for one. */
const UNUSUAL_TITLE = 300;
const SHORTEST_ABSTRACT = 200;

export function findUnclear(file: string, parts: Parts): Problem[] {
  const problems: Problem[] = [];
  const { title, belowTags } = parts;
  if (title.text.length > UNUSUAL_TITLE) problems.push(problem(file, title.number, 'titleVeryLong'));
  if (parts.commentary.length === 0) problems.push(problem(file, title.number, 'noCommentary', title.text));
  if (belowTags !== undefined) {
    problems.push(problem(file, belowTags.number, 'textAfterTags', title.text));
  }
  for (const { number, text } of findLookalikes(parts)) {
    problems.push(problem(file, number, 'boundaryUnclear', text));
  }
  return problems;
}

/** What an entry without authors below one without tags looks like, or one whose title cannot be seen as such. */
function findLookalikes({ abstract, commentary, translation }: Parts): Line[] {
  const own = [...commentary, ...translation];
  const isInside = (line: Line, index: number, lines: readonly Line[]) => {
    const next = lines[index + 1];
    return next !== undefined && (isListOfPersons(next.text) || isAboveAbstract(line, next));
  };
  return [
    ...abstract.filter((line, index, lines) => {
      return index > 0 && (isTitleLike(line.text) || isInside(line, index, lines));
    }),
    // The author writes sentences; a phrase of English alone in a line is a title, or quotes one.
    ...own.filter((line, index, lines) => {
      const isPhrase = index > 0 && index < lines.length - 1 && isEnglishPhrase(line.text);
      return isPhrase || isInside(line, index, lines);
    }),
  ];
}

/** A short English line, then a long one. */
function isAboveAbstract(line: Line, next: Line): boolean {
  return isEnglishPhrase(line.text) && next.text.length >= SHORTEST_ABSTRACT && !isKorean(next.text);
}
