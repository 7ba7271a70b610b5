import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Drawings } from '../components/drawing';
import { createRowBadges } from '../components/row-badges';
import { offerDrawing } from '../lib/platform/drawing';
import { knowWords } from '../lib/platform/known-words';

/** Closed in what we ship; the e2e build differs in nothing else. wxt.config.ts defines it. */
const SHADOW_MODE = import.meta.env.CARD_SHADOW as ShadowRootMode;

/** What draws badges in a list, put into a page by the background once a row has one. */
export default defineUnlistedScript(() => {
  offerDrawing<Drawings, 'rows'>('rows', (document, options, words) => {
    knowWords(words);
    return createRowBadges(document, { ...options, mode: SHADOW_MODE });
  });
});
