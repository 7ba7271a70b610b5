import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAboutList } from '../lib/platform/list-question';
import { readListTexts } from '../lib/sites/list-texts';
import { paperLinks } from '../lib/sites/listed-links';

/** The content script of arXiv's lists and searches: it reads their rows once they are parsed, and asks. visit-list.ts is the rest. */
export default defineUnlistedScript(() => {
  const ask = () => {
    const links = paperLinks(document);
    askAboutList(links, readListTexts(document, links));
  };
  // A script that the manifest has run at the end of the document comes a second after that in a list of two thousand rows.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ask, { once: true });
  else ask();
});
