/** A digest begins with a line that is only a date, in one of the forms in which authors write it. */

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `Wednesday, September 18th, 2024` in brackets is shorter. */
const LONGEST = 50;
const WEEKDAY =
  '(?:[월화수목금토일](?:요일)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)';
const BEFORE = new RegExp(String.raw`^${WEEKDAY}\.?,?\s+`, 'i');
const BEHIND = new RegExp(String.raw`(?:,?\s*\(${WEEKDAY}\.?\)|(?:,\s*|\s+|(?<=[일.]))${WEEKDAY})$`, 'i');
/** What a date cannot do without, before its characters are made plain: digits of any kind; 년, composed or not. */
const YEAR = /\p{N}{4}|년|\u1102\u1167\u11ab/u;
/** Around a date that is set off from the text: `[2024-09-18]`, `<2024년 9월 18일>`, `2024년 9월 18일:`. */
const FRAME = /^(?:\[(.+)\]|<(.+)>|(.+?))\s*:?$/;
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4}|\d\d)\s?년\s*(?<month>\d{1,2})\s?월\s*(?<day>\d{1,2})\s?일$/,
  /^(?<year>\d{4})(?:[-–]|\.\s*|\/)(?<month>\d{1,2})(?:[-–]|\.\s*|\/)(?<day>\d{1,2})\.?$/,
  /^(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i,
  /^(?<year>\d{4}),?\s+(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?$/i,
];

export type DateLine =
  | { readonly kind: 'date'; readonly date: string }
  /** It has the form of a date, but the calendar has no such day. */
  | { readonly kind: 'impossible' };

/**
 * The date that a whole line is, as `YYYY-MM-DD`: `2024년 9월 18일`, `2024-09-18`, `2024. 9. 18.`, `September 18, 2024`,
 * `18 Sep 2024`, with or without a weekday before or behind it. Undefined where the line is anything else.
 */
export function parseDateLine(line: string): DateLine | undefined {
  // Most short lines with a number are addresses.
  if (line.length > LONGEST || line.includes('://') || !YEAR.test(line)) return undefined;
  const framed = FRAME.exec(line.normalize('NFKC').trim()) ?? [];
  const words = (framed[1] ?? framed[2] ?? framed[3] ?? '').trim().replace(BEFORE, '');
  const bare = words.replace(BEHIND, '');
  for (const form of FORMS) {
    const groups = (form.exec(words) ?? form.exec(bare))?.groups;
    if (groups === undefined) continue;
    const month = groups.name === undefined ? Number(groups.month) : monthOfName(groups.name);
    if (month === undefined) continue;
    const year = Number(groups.year);
    return checkDate(year < 100 ? 2000 + year : year, month, Number(groups.day));
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
  const exists = year >= FIRST_YEAR && day >= 1 && day <= daysOf(year, month);
  if (!exists) return { kind: 'impossible' };
  return { kind: 'date', date: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` };
}

/** Before it, a year is a number of two digits that has lost its century. */
const FIRST_YEAR = 100;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 where there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

function padded(part: number, digits: number): string {
  return String(part).padStart(digits, '0');
}
