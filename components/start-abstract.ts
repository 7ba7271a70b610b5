/** What the content script of arXiv's abstract pages does: it asks, and visits the page only where that is worth it. */
import { ask, canOpenPanel, onIdentify } from '../lib/platform/content-script';
import { expectDrawings } from '../lib/platform/drawing';
import { arxivAbs } from '../lib/sites/arxiv-abs';
import { askFirst } from '../lib/sites/first-questions';
import { ignore } from '../lib/sites/quietly';
import { type Watch, watchPage } from '../lib/sites/watch';
import type { Drawings } from './drawing';
import { createPageView } from './page-view';

export function startAbstract(view: Window): void {
  const drawings = expectDrawings<Drawings>();
  // A script of ours is in this page already, where access to a site was given while the page was open.
  if (drawings === undefined) return;
  const { document } = view;
  const options = createPageView({ document, ask, drawings, canOpenPanel });
  const first = askFirst(view.location, document, options.ask);
  let watch: Watch | undefined;
  const visit = () => {
    watch ??= watchPage(view, [arxivAbs], { ...options, ask: first.ask, loaded: first.loaded });
    return watch;
  };
  first.isWorthVisiting.then((isWorth) => isWorth && visit()).catch(ignore);
  onIdentify(async () => {
    await first.isWorthVisiting;
    return (await visit()?.currentPage()) ?? { keys: [], titles: [] };
  });
  // Back out of the back/forward cache the browser has cleared the badge: then it is asked anew.
  const onLeft = () => {
    first.forget();
    view.addEventListener('pageshow', visit, { once: true });
  };
  view.addEventListener('pagehide', onLeft, { once: true });
}
