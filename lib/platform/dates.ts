/**
 * Dates in the interface's language, from the locale files: the first Intl.DateTimeFormat of a page costs it 10 to 18 ms
 * (Chromium 156, November 2026), which was most of what a card cost.
 */
import { words } from './words';

/** `YYYY-MM-DD` in the interface's language: `2024년 9월 18일`, `September 18, 2024`. Anything else stands as it is. */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  return words('date.day', [year, monthName(month), String(Number(day))]);
}

/** `YYYY-MM` in the interface's language: `2024년 9월`, `September 2024`. Anything else stands as it is. */
export function formatMonth(date: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  return words('date.month', [year, monthName(month)]);
}

/** `YYYY` in the interface's language: `2024년`, `2024`. */
export function formatYear(year: string): string {
  return words('date.year', [year]);
}

function monthName(month: string): string {
  return words('date.monthNames').split(',')[Number(month) - 1] ?? month;
}

/** A moment, in milliseconds since 1970, as day and time where the reader is: `2024년 9월 18일 14:05`. */
export function formatMoment(moment: number): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${formatDate(day)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
