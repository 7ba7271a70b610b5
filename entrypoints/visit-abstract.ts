import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../components/start-page';
import { askAfterAbstract } from '../lib/platform/abstract-question';
import { ask } from '../lib/platform/content-script';
import { arxivAbs } from '../lib/sites/arxiv-abs';

/** What visits an arXiv abstract page, put into it by the background where that is worth it. arxiv-abs.ts has asked before. */
export default defineUnlistedScript(() => startPage(window, [arxivAbs], {}, askAfterAbstract(ask)));
