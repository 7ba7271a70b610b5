import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Drawings } from '../components/drawing';
import { mountCard } from '../components/mount-card';
import { offerDrawing } from '../lib/platform/drawing';
import { knowWords } from '../lib/platform/known-words';

/** Closed in what we ship; the e2e build differs in nothing else. wxt.config.ts defines it. */
const SHADOW_MODE = import.meta.env.CARD_SHADOW as ShadowRootMode;

/** What draws a card, put into a page by the background once there is one to draw. */
export default defineUnlistedScript(() => {
  offerDrawing<Drawings, 'card'>('card', (place, props, words) => {
    knowWords(words);
    return mountCard(place, props, SHADOW_MODE);
  });
});
