/** A digest begins with a line that is only a date, in one of the forms in which authors write it. */

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const WEEKDAY = String.raw`(?:\s*\(?(?:[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\)?)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})년\s*(?<month>\d{1,2})월\s*(?<day>\d{1,2})일${WEEKDAY}$`, 'i'),
  new RegExp(
    String.raw`^(?<year>\d{4})(?:-|\.\s*|/)(?<month>\d{1,2})(?:-|\.\s*|/)(?<day>\d{1,2})\.?${WEEKDAY}$`,
    'i',
  ),
  /^(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i,
];

export type DateLine =
  | { readonly kind: 'date'; readonly date: string }
  /** It has the form of a date, but the calendar has no such day. */
  | { readonly kind: 'impossible' };

/**
 * The date that a whole line is, as `YYYY-MM-DD`: `2024년 9월 18일`, `2024-09-18`, `2024. 9. 18.`, `September 18, 2024`,
 * `18 Sep 2024`, with or without a weekday. Undefined where the line is anything else.
 */
export function parseDateLine(line: string): DateLine | undefined {
  if (line.length > 40) return undefined;
  for (const form of FORMS) {
    const groups = form.exec(line)?.groups;
    if (groups === undefined) continue;
    const month = groups.name === undefined ? Number(groups.month) : monthOfName(groups.name);
    if (month === undefined) continue;
    return checkDate(Number(groups.year), month, Number(groups.day));
  }
  return undefined;
}

function monthOfName(name: string): number | undefined {
  const wanted = name.toLowerCase();
  const index = MONTHS.findIndex(
    (month) => month === wanted || (wanted.length <= 4 && month.startsWith(wanted)),
  );
  return index === -1 ? undefined : index + 1;
}

/** A day of the calendar as `YYYY-MM-DD`, or `impossible`. */
export function checkDate(year: number, month: number, day: number): DateLine {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { kind: 'date', date: date.toISOString().slice(0, 10) } : { kind: 'impossible' };
}
