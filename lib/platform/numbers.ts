/** A count as both languages of the interface write it: `12,345`. Without Intl, as in dates.ts. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
