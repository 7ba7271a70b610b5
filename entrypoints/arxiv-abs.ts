import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAbstract } from '../components/start-abstract';

/** The content script of arXiv's abstract pages, where most papers are met: arxiv.ts without what only other pages need. */
export default defineUnlistedScript(() => startAbstract(window));
