import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { arxivAbs } from '../lib/sites/arxiv-abs';

/** What visits an arXiv abstract page, put into it by the background where that is worth it. arxiv.ts has asked before. */
export default defineUnlistedScript(() => startPage(window, [arxivAbs]));
