import type { RowBadge } from '../model/annotation';
import { formatDate } from '../platform/dates';
import { words } from '../platform/words';

/** What the digests have of a page, in a line of the reader's language. */
export function describeBadge({ count, mentions, tags, date }: RowBadge): string {
  const said = [
    ...(count > 0 ? [words('links.about', count)] : []),
    ...(mentions > 0 ? [words('links.mentioning', mentions)] : []),
    ...(date === undefined ? [] : [formatDate(date)]),
    ...tags.map((tag) => `#${tag}`),
  ];
  return `${words('extension.shortName')}: ${said.join(' · ')}`;
}
