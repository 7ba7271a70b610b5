import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { drawnPages } from '../lib/sites/drawn-pages';
import { visitList } from '../lib/sites/list-visit';
import { sites } from '../lib/sites/registry';

/**
 * What visits a page of any site, put into it by the background where that is worth it: a post that has something, or that
 * navigates inside itself, and every page of a site that has rules of its own. page.ts has asked before.
 */
export default defineUnlistedScript(() => startPage(window, sites, { visitList, drawn: drawnPages }));
