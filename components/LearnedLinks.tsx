import type { LearnedLink } from '../lib/library/list-learned';
import { addressOfKey } from '../lib/papers/address-of-key';
import { formatDate, formatMoment } from '../lib/platform/dates';
import { asLabel, words } from '../lib/platform/words';
import { PageLink } from './PageLink';
import { sourceName } from './Provenance';
import { RemovableList } from './RemovableList';

interface LearnedLinksProps {
  readonly links: readonly LearnedLink[];
  readonly onRemove: (link: LearnedLink) => void;
  readonly focusAfter: () => void;
}

/** Entries that were linked with a page later, by the page's title or by hand. */
export function LearnedLinks({ links, onRemove, focusAfter }: LearnedLinksProps) {
  return (
    <RemovableList
      name={words('sites.learned')}
      note={words('sites.learnedNote')}
      items={links}
      keyOf={({ entry, key }) => `${entry} ${key}`}
      action={words('sites.unlearn')}
      actionName={({ title }) => words('sites.unlearnNamed', [asLabel(title)])}
      onRemove={onRemove}
      focusAfter={focusAfter}
    >
      {(link) => <LearnedLinkText link={link} />}
    </RemovableList>
  );
}

function LearnedLinkText({ link: { title, date, source, key, by, at } }: { readonly link: LearnedLink }) {
  const address = addressOfKey(key);
  const how = words(by === 'hand' ? 'sites.byHand' : 'sites.byTitle', [formatMoment(at)]);
  return (
    <>
      <span lang="en">{title}</span>
      <PageLink address={address} target="_blank">
        {address?.replace('https://', '') ?? key}
      </PageLink>
      <span class="quiet">
        <time dateTime={date}>{formatDate(date)}</time> · {sourceName(source)} · {how}
      </span>
    </>
  );
}
