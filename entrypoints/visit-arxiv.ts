import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { arxivHtml } from '../lib/sites/arxiv-html';
import { arxivPdf } from '../lib/sites/arxiv-pdf';

/** What visits a paper as HTML or PDF, put into its page by the background where that is worth it. arxiv.ts has asked before. */
export default defineUnlistedScript(() => startPage(window, [arxivHtml, arxivPdf]));
