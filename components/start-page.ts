/** What every content script of ours does: it watches its page and tells the extension's own pages what that is. */
import { ask, canOpenPanel, onIdentify } from '../lib/platform/content-script';
import { expectDrawings } from '../lib/platform/drawing';
import type { Site } from '../lib/sites/site';
import { type SiteParts, watchPage } from '../lib/sites/watch';
import type { Drawings } from './drawing';
import { createPageView, type PageViewEnvironment } from './page-view';

/** `sites` are those that may be shown where the script runs, `parts` what these need, `asking` how the background is asked. */
export function startPage(
  view: Window,
  sites: readonly Site[],
  parts: SiteParts = {},
  asking: PageViewEnvironment['ask'] = ask,
): void {
  const drawings = expectDrawings<Drawings>();
  // A script of ours is in this page already, where access to a site was given while the page was open.
  if (drawings === undefined) return;
  const { document } = view;
  const options = { ...createPageView({ document, ask: asking, drawings, canOpenPanel }), ...parts };
  const watch = watchPage(view, sites, options);
  onIdentify(async () => (await watch?.currentPage()) ?? { keys: [], titles: [] });
}
