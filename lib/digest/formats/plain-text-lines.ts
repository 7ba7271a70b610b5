/** The lines of plain text as its reader takes them: blank ones counted, and a list of authors in one line again. */
import { isListOfPersons } from '../author-line';
import type { Line } from '../decode';

export interface PlainLine extends Line {
  /** How many blank lines, or lines that are only a rule, stand above it. */
  readonly blanks: number;
}

/** `---`, `* * *`, `═════` */
const RULE = /^([-=_*~─━═—–])(?:\s?\1){2,}$/;
/** So that brackets which nothing closes are not looked for again from each of them. */
const MOST_LINES_OF_AUTHORS = 60;

export function toPlainLines(lines: readonly Line[]): PlainLine[] {
  const found: PlainLine[] = [];
  let blanks = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '' || RULE.test(line.text)) {
      blanks += 1;
      continue;
    }
    const { number, damaged } = line;
    const authors = joinAuthors(lines, index);
    found.push({ number, text: authors?.text ?? line.text, damaged, blanks });
    index = authors?.last ?? index;
    blanks = 0;
  }
  return found;
}

/** A bracket of authors that an editor has broken over several lines. */
function joinAuthors(lines: readonly Line[], from: number): { text: string; last: number } | undefined {
  const first = lines[from];
  if (first === undefined || !first.text.startsWith('(') || first.text.includes(')')) return undefined;
  const texts = [first.text];
  for (let index = from + 1; index < Math.min(lines.length, from + MOST_LINES_OF_AUTHORS); index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '' || line.damaged) return undefined;
    texts.push(line.text);
    if (!/\)[.,]?$/.test(line.text)) continue;
    const text = texts.join(' ');
    return isListOfPersons(text) ? { text, last: index } : undefined;
  }
  return undefined;
}
