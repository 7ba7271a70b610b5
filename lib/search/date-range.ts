/** The spans of days that a query's `date:`, `since:` and `until:` name. */

/** Days as `YYYY-MM-DD`, both included; open where undefined. */
export interface DateRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** No date with its range is longer. */
const LONGEST = 60;
/** `..` as in other searches, and `~`, with which Korean writes a span. */
const BETWEEN = /\.{2,}|…|~|〜/;
const PARTS = /^(\d{4})(?:[-./년]+(?:(\d{1,2})(?:[-./월]+(?:(\d{1,2})[./일]?)?)?)?)?$/;

/**
 * The days of `2024`, `2024-09`, `2024-09-18`, or of a range of these, one end of which may be missing. Parts may also be set
 * off as in `2024.9.18` and `2024년 9월 18일`. A range whose ends are turned means the days between. Undefined where the text
 * is anything else, or the calendar has no such day.
 */
export function parseDateRange(text: string): DateRange | undefined {
  if (text.length > LONGEST) return undefined;
  const [first = '', second, ...more] = text.normalize('NFKC').replace(/\s/g, '').split(BETWEEN);
  if (second === undefined) return daysOf(first);
  const [from, to] = [daysOf(first), daysOf(second)];
  const isBroken = (from === undefined && first !== '') || (to === undefined && second !== '');
  if (isBroken || more.length > 0) return undefined;
  if (from === undefined || to === undefined)
    return (from ?? to) ? { from: from?.from, to: to?.to } : undefined;
  return from.from <= to.from ? { from: from.from, to: to.to } : { from: to.from, to: from.to };
}

function daysOf(text: string): { from: string; to: string } | undefined {
  const [, year, month, day] = PARTS.exec(text) ?? [];
  if (year === undefined) return undefined;
  const from = dayOf(year, month ?? '1', day ?? '1');
  const to = dayOf(year, month ?? '12', day ?? (month === undefined ? '31' : lastDay(year, month)));
  return from === undefined || to === undefined ? undefined : { from, to };
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date.toISOString().slice(0, 10) === text ? text : undefined;
}
