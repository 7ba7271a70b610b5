import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAbstract } from '../lib/platform/abstract-question';

/** The content script of arXiv's abstract pages, where most papers are met: it only asks. visit-abstract.ts is the rest. */
export default defineUnlistedScript(() => askAbstract(window));
