import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAboutPage } from '../lib/platform/page-question';

/**
 * The content script of arXiv's own pages, but for its lists: it only asks. What visits them is in visit-abstract.ts and
 * visit-arxiv.ts. wxt.config.ts names it in the manifest, since WXT's own runtime for content scripts announces itself with an
 * event that the page can hear, and weighs 1.2 kB.
 */
export default defineUnlistedScript(() => void askAboutPage(window));
