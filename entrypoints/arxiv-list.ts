import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askAboutList } from '../lib/platform/list-question';
import { readListTexts } from '../lib/sites/list-texts';

/** The content script of arXiv's lists and searches: it reads their rows once they are parsed, and asks. visit-list.ts is the rest. */
export default defineUnlistedScript(() => askAboutList(readListTexts(document)));
