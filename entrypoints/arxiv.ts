import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { arxivSites } from '../lib/sites/arxiv-sites';
import { visitList } from '../lib/sites/list-visit';

/** The content script of arXiv's own hosts: page.ts without what only other sites need. */
export default defineUnlistedScript(() => startPage(window, arxivSites, { visitList }));
