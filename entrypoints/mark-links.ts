import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLinkBadges, removeLinkBadges } from '../components/link-badge';
import { LINKS_AT_ONCE } from '../lib/messaging/link-protocol';
import { onLinkRequest } from '../lib/platform/link-script';
import { identifyPage } from '../lib/sites/identify';
import { createPageLinks } from '../lib/sites/page-links';
import { sliceTime } from '../lib/sites/slices';

/** Closed in what we ship; the e2e build differs in nothing else. wxt.config.ts defines it. */
const SHADOW_MODE = import.meta.env.CARD_SHADOW as ShadowRootMode;

/** Put into a page by a click in the popup, once; it changes nothing before it is asked to mark something. */
export default defineUnlistedScript(() => {
  const links = createPageLinks({
    elements: () => document.querySelectorAll('a[href]'),
    ownKeys: () => identifyPage({ url: new URL(window.location.href), document }).keys,
    atOnce: LINKS_AT_ONCE,
    draw: createLinkBadges(document, SHADOW_MODE),
    slices: sliceTime(window),
  });
  removeLinkBadges(document);
  onLinkRequest({
    'links-status': async () => links.counts(),
    'links-next': () => links.next(),
    'links-mark': ({ from, marks }) => links.mark(from, marks),
    'links-jump': async ({ step }) => links.jump(step),
    'links-clear': async () => {
      links.clear();
      return {};
    },
  });
});
