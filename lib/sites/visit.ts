/**
 * A visit to one page: from its address to a card on it. The question by address goes out before there is a document, so
 * that the answer is often there when the page is; the question by title follows only where the address found nothing.
 */
import { type Annotations, countAnnotations } from '../model/annotation';
import type { PaperKey } from '../model/paper-key';
import { whenLoaded, whenRemoved, whenSettled } from './page-readiness';
import type { Page, Site } from './site';

/** Asks the library; undefined where no answer can be had. An answer to no keys is empty, and clears the badge. */
export type Ask = (keys: readonly PaperKey[]) => Promise<Annotations | undefined>;

/** A card on the page. */
export interface PlacedCard {
  readonly isPlaced: () => boolean;
  readonly place: (anchor: Element) => void;
}

export interface Visit {
  readonly site: Site;
  readonly page: Page;
  readonly ask: Ask;
  /** Puts a card after the anchor. */
  readonly draw: (anchor: Element, annotations: Annotations) => PlacedCard;
  readonly signal: AbortSignal;
}

/** Resolves with the keys by which the page is known, once what can be shown of it is shown. */
export async function visitPage({ site, page, ask, draw, signal }: Visit): Promise<PaperKey[]> {
  const addressKeys = site.addressKeys(page.url);
  const isNavigated = page.lastHeading !== undefined;
  const early = addressKeys.length > 0 || isNavigated ? ask(addressKeys) : undefined;
  await whenLoaded(page.document, signal);
  await whenDrawn(site, page, signal);
  const keys = [...new Set([...addressKeys, ...site.documentKeys(page)])];
  let annotations = await early;
  if ((annotations === undefined || annotations.about.length === 0) && keys.length > addressKeys.length) {
    annotations = await ask(keys);
  }
  if (signal.aborted || annotations === undefined || countAnnotations(annotations) === 0) return keys;
  const anchor = site.cardAnchor(page.document);
  if (anchor === undefined) return keys;
  const card = draw(anchor, annotations);
  if (site.drawnByScript) void keepPlaced(card, site, page, signal);
  return keys;
}

async function whenDrawn(site: Site, page: Page, signal: AbortSignal): Promise<void> {
  if (!site.drawnByScript) return;
  const isReady = () => page.lastHeading === undefined || site.heading(page.document) !== page.lastHeading;
  await whenSettled(page.document, isReady, signal);
}

/** A page may throw the card away while it draws itself once more. It is put back once: whoever insists has the last word. */
async function keepPlaced(card: PlacedCard, site: Site, page: Page, signal: AbortSignal): Promise<void> {
  await whenRemoved(card, page.document, signal);
  if (signal.aborted || card.isPlaced()) return;
  await whenSettled(page.document, () => true, signal);
  const anchor = site.cardAnchor(page.document);
  if (!signal.aborted && anchor !== undefined) card.place(anchor);
}
