import type { Page, PaperRow, Site } from '../../lib/sites/site';
import type { View } from '../fixtures/pages/drawn-page';
import { pageAt } from './documents';

/** The page at an address once its script has drawn it; `from` is where the document was loaded, if elsewhere. */
export function drawnPageAt(address: string, from = address): Page {
  const url = new URL(address);
  const document = pageAt(from);
  const { views }: { views: Record<string, View> } = JSON.parse(
    document.querySelector('#views')?.textContent ?? '',
  );
  const view = views[url.pathname + url.search];
  const root = document.querySelector('#app');
  if (view === undefined || root === null) throw new Error(`Nothing is drawn at ${address}`);
  root.innerHTML = view.html;
  document.title = view.title;
  return { url, document };
}

/** The page under an address that it has not been drawn for: all that it holds is still the last one's. */
export function staleAt(site: Site, address: string, last: Page): Page {
  return { url: new URL(address), document: last.document, lastHeading: site.heading(last.document) };
}

/** What a row of a list is known by. */
export function identityOf({ keys, title }: PaperRow) {
  return { keys, title };
}
