/** The title of a tab's window, as the browser has it: a page that is only asked about by it need run no script for it. */
import { withoutFragment } from '../sites/fragment';
import { whenTab } from './tab-state';

/** What arXiv's titles begin with, and no address, which stands there as long as the page has no title. */
const BEGINNING = '[';

/**
 * The title of an arXiv abstract page at an address once it has one of arXiv's kind; what stands there when the page is loaded,
 * or takes too long, without one; undefined where the tab is gone or elsewhere by then.
 */
export async function readWindowTitle(tabId: number, url: string): Promise<string | undefined> {
  const tab = await whenTab(
    tabId,
    (other) => withoutFragment(other) === withoutFragment(url),
    ({ title = '', status }) => title.startsWith(BEGINNING) || status === 'complete',
  );
  return tab === undefined ? undefined : (tab.title ?? '');
}
