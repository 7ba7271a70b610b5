/** What every script of ours that visits pages does: it watches its page and tells the extension's own pages what that is. */
import { ask, canOpenPanel, onIdentify } from '../lib/platform/content-script';
import { expectDrawings } from '../lib/platform/drawing';
import { askAfterQuestion, pageLeft } from '../lib/platform/page-question';
import type { Site } from '../lib/sites/site';
import { type SiteParts, watchPage } from '../lib/sites/watch';
import type { Drawings } from './drawing';
import { createPageView } from './page-view';

/** `sites` are those that the script knows, `parts` what these need. */
export function startPage(view: Window, sites: readonly Site[], parts: SiteParts = {}): void {
  const drawings = expectDrawings<Drawings>();
  // A page that is asked about anew may have its visit already.
  if (drawings === undefined) return;
  const { document } = view;
  const environment = { document, ask: askAfterQuestion(ask), drawings, canOpenPanel };
  const options = { ...createPageView(environment), ...parts };
  const watch = watchPage(view, sites, options, pageLeft());
  onIdentify(async () => (await watch?.currentPage()) ?? { keys: [], titles: [] });
}
