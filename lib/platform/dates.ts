import { words } from './words';

/** `YYYY-MM-DD` as a date in the browser's language: `2024년 9월 18일`, `September 18, 2024`. */
export function formatDate(date: string): string {
  return format(date, { dateStyle: 'long' });
}

/** `YYYY-MM` as a month in the browser's language. */
export function formatMonth(month: string): string {
  return format(`${month}-01`, { year: 'numeric', month: 'long' });
}

/** The words' own language: the browser's `getUILanguage` and default locale may be another than the messages'. */
function format(date: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return new Intl.DateTimeFormat(words('extension.language'), { ...options, timeZone: 'UTC' }).format(moment);
}
