import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAboutDrawnPage } from '../lib/platform/page-question';
import { leavePage } from '../lib/sites/left-page';

/** The content script of all hosts but arXiv's: it only asks, and tells of the first navigation inside its page. */
export default defineUnlistedScript(() => askAboutDrawnPage(window, leavePage));
