import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showList } from '../components/show-list';
import { ignore } from '../lib/sites/quietly';

/** What shows the answer to one of arXiv's lists, put into it by the background where a row is known. arxiv-list.ts has asked before. */
export default defineUnlistedScript(() => void showList(document).catch(ignore));
