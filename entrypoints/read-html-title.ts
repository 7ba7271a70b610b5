import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readHtmlTitle } from '../lib/sites/html-title';

/** Put into a paper's HTML page by the background, where its address has found nothing: it ends in the title, and leaves nothing behind. */
export default defineUnlistedScript(() => readHtmlTitle(document));
