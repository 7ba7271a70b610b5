import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { arxivSites } from '../lib/sites/arxiv-sites';

/** The content script of arXiv's own hosts, where most papers are read: page.ts without what only other sites need. */
export default defineUnlistedScript(() => startPage(window, arxivSites));
