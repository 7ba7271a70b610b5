/**
 * Dates in the interface's language, from the locale files: the first Intl.DateTimeFormat of a page costs it 10 to 18 ms
 * (Chromium 156, November 2026), which was most of what a card cost.
 */
import { words } from './words';

/** `YYYY-MM-DD` in the interface's language: `2024년 9월 18일`, `September 18, 2024`. */
export function formatDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return words('date.day', [year, plain(month), plain(day), monthName(month)]);
}

/** `YYYY-MM` in the interface's language: `2024년 9월`, `September 2024`. */
export function formatMonth(date: string): string {
  const [year = '', month = ''] = date.split('-');
  return words('date.month', [year, plain(month), '', monthName(month)]);
}

/** Without the zero in front. */
function plain(number: string): string {
  return String(Number(number));
}

function monthName(month: string): string {
  return words('date.monthNames').split(',')[Number(month) - 1] ?? month;
}
