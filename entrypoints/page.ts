import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MountedCard, mountCard, removeCards } from '../components/mount-card';
import { ask, onIdentify } from '../lib/platform/content-script';
import { watchPage } from '../lib/sites/watch';

/** Closed in what we ship; the e2e build differs in nothing else. wxt.config.ts defines it. */
const SHADOW_MODE = import.meta.env.CARD_SHADOW as ShadowRootMode;

/**
 * The content script. wxt.config.ts names it in the manifest, since WXT's own runtime for content scripts announces itself
 * with an event that the page can hear, and weighs 1.2 kB.
 */
export default defineUnlistedScript(() => {
  let folded = false;
  const watch = watchPage(window, {
    ask: async (keys) => {
      const reply = await ask('annotations', { rows: [{ keys }] });
      folded = reply?.folded ?? false;
      return reply?.rows[0];
    },
    draw: (anchor, annotations): MountedCard => {
      const onFold = (wanted: boolean) => void ask('preference', { folded: wanted });
      return mountCard(anchor, { annotations, folded, onFold }, SHADOW_MODE);
    },
    clear: () => removeCards(document),
  });
  onIdentify(async () => ({ keys: (await watch?.currentKeys()) ?? [] }));
});
