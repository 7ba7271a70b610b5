import type { Surface } from '../lib/this-page/surface';
import type { ThisPage } from '../lib/this-page/this-page';
import { PageLinks } from './PageLinks';
import { SiteOffer } from './SiteOffer';

export interface PageBarProps extends Pick<Surface, 'links' | 'findOffer' | 'grant'> {
  readonly page: ThisPage | undefined;
}

/**
 * What can be done on the page itself. It stands at the window's lower edge and has its height from the beginning, so that
 * nothing that comes later moves or covers what is listed.
 */
export function PageBar({ page, links, findOffer, grant }: PageBarProps) {
  if (page?.kind !== 'page' && page?.kind !== 'unseen') return null;
  const address = page.kind === 'page' ? page.tab.url : undefined;
  return (
    <div class="page-bar">
      {page.kind === 'page' && page.isScriptable && (
        <PageLinks key={`${page.tab.id} ${address}`} page={page} links={links} />
      )}
      <SiteOffer key={address ?? ''} page={page} findOffer={findOffer} grant={grant} />
    </div>
  );
}
