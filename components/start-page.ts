/** What every content script of ours does: it watches its page and tells the extension's own pages what that is. */
import { ask, canOpenPanel, onIdentify } from '../lib/platform/content-script';
import { expectDrawings } from '../lib/platform/drawing';
import type { Site } from '../lib/sites/site';
import { watchPage } from '../lib/sites/watch';
import type { Drawings } from './drawing';
import { createPageView } from './page-view';

/** `sites` are those that may be shown where the script runs. */
export function startPage(view: Window, sites: readonly Site[]): void {
  const drawings = expectDrawings<Drawings>();
  // A script of ours is in this page already, where access to a site was given while the page was open.
  if (drawings === undefined) return;
  const { document } = view;
  const watch = watchPage(view, sites, createPageView({ document, ask, drawings, canOpenPanel }));
  onIdentify(async () => (await watch?.currentPage()) ?? { keys: [], titles: [] });
}
