import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { arxivAbs } from '../lib/sites/arxiv-abs';

/** The content script of arXiv's abstract pages, where most papers are met: arxiv.ts without what only arXiv's other pages need. */
export default defineUnlistedScript(() => startPage(window, [arxivAbs]));
