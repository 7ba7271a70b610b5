import type { LinkCounts } from '../lib/model/page-links';
import { words } from '../lib/platform/words';
import type { PageLinkMarks } from '../lib/this-page/surface';
import type { WebPage } from '../lib/this-page/this-page';
import { type LinkSearch, usePageLinks } from './use-page-links';

export interface PageLinksProps {
  readonly page: WebPage;
  readonly links: PageLinkMarks;
}

/** Finds the links on the page that lead to something in the digests, and leads to them. */
export function PageLinks({ page, links }: PageLinksProps) {
  const { search, find, jump, clear } = usePageLinks(links, page);
  const isMarked = search.kind === 'found' && search.counts.marked > 0;
  return (
    <div class="page-links">
      {search.kind === 'none' && <BarButton name={words('links.find')} onClick={find} />}
      <p class="bar-text" role="status">
        {describeSearch(search)}
      </p>
      {isMarked && <BarButton name={words(search.at === 0 ? 'links.first' : 'links.next')} onClick={jump} />}
      {(isMarked || search.kind === 'searching') && (
        <BarButton
          name={words(search.kind === 'searching' ? 'links.cancel' : 'links.clear')}
          onClick={clear}
        />
      )}
    </div>
  );
}

function BarButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="small-button" onClick={onClick}>
      {name}
    </button>
  );
}

function describeSearch(search: LinkSearch): string {
  switch (search.kind) {
    case 'none':
      return '';
    case 'searching':
      return words('links.searching', [String(search.known)]);
    case 'failed':
      return search.message ?? words('links.refused');
    case 'found':
      return search.at > 0
        ? words('links.at', [String(search.at), String(search.of)])
        : describeCounts(search.counts);
  }
}

function describeCounts({ links, known, marked, isCut }: LinkCounts): string {
  const [ofThem, all] = [String(known), String(links)];
  if (links === 0) return words('links.noLinks');
  if (known === 0) return words('links.noneKnown', [all]);
  if (marked < known) return words('links.someMarked', [ofThem, all, String(marked)]);
  return words(isCut ? 'links.knownOfFirst' : 'links.known', [ofThem, all]);
}
