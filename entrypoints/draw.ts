import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDrawing } from '../components/drawing';
import { offerDrawing } from '../lib/platform/drawing';

/** Closed in what we ship; the e2e build differs in nothing else. wxt.config.ts defines it. */
const SHADOW_MODE = import.meta.env.CARD_SHADOW as ShadowRootMode;

/** What draws on a page, put there by the background once there is something to draw: most pages never carry it. */
export default defineUnlistedScript(() => {
  offerDrawing(createDrawing(SHADOW_MODE));
});
