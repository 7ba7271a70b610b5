import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { drawnPages } from '../lib/sites/drawn-pages';
import { visitList } from '../lib/sites/list-visit';
import { sites } from '../lib/sites/registry';

/**
 * The content script of all sites but arXiv's. wxt.config.ts names it in the manifest, since WXT's own runtime for content
 * scripts announces itself with an event that the page can hear, and weighs 1.2 kB. What draws is in draw-card.ts and draw-rows.ts.
 */
export default defineUnlistedScript(() => startPage(window, sites, { visitList, drawn: drawnPages }));
