import type { RowBadge } from '../model/annotation';
import { formatDate } from '../platform/dates';
import { words } from '../platform/words';

/** What the digests say of a page, in a few lines of the reader's language. */
export function describeBadge({ count, mentions, tags, paragraph, date }: RowBadge): string {
  const said = [
    ...(count > 0 ? [words('links.about', count)] : []),
    ...(mentions > 0 ? [words('links.mentioning', mentions)] : []),
    ...(date === undefined ? [] : [formatDate(date)]),
    ...tags.map((tag) => `#${tag}`),
  ];
  const head = `${words('extension.shortName')}: ${said.join(' · ')}`;
  return paragraph === undefined ? head : `${head}\n${paragraph}`;
}
