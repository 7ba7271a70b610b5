import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readConfirmedTitles } from '../lib/sites/post-titles';

/** Put into a post by the background, where its address has found nothing: it ends in the post's titles, and leaves nothing behind. */
export default defineUnlistedScript(() => readConfirmedTitles(document));
