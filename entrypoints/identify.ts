import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { identifyPage } from '../lib/sites/identify';

/** Put into a page by a click on the toolbar button: it ends in what the page is known by, and leaves nothing behind. */
export default defineUnlistedScript(() =>
  identifyPage({ url: new URL(window.location.href), document: window.document }),
);
