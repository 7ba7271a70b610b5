/**
 * A visit to one page: from its address to what is drawn on it. The question by address goes out before there is a document,
 * so that the answer is often there when the page is; the question by title follows only where the address found nothing.
 */
import { type Annotations, countAnnotations } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import type { DrawnPages } from './drawn-pages';
import { identifyOn } from './identify-on';
import { whenLoaded } from './page-readiness';
import { ignore } from './quietly';
import type { CardPlace, Page, PlacedCard, Site } from './site';

/** Asks the library; undefined where no answer can be had. An answer to no keys is empty, and clears the badge. */
export type Ask = (page: PageIdentity) => Promise<Annotations | undefined>;

/** What a card shows. */
export interface ShownOnPage {
  readonly annotations: Annotations;
  /** The version of the paper that the page shows, where it tells. */
  readonly version: number | undefined;
}

/** A page that carries the exact title of an entry without an address. */
export interface SeenTitle {
  readonly entry: number;
  readonly key: PaperKey;
  readonly authors: readonly string[];
}

export interface Visit {
  readonly site: Site;
  readonly page: Page;
  readonly ask: Ask;
  /** Puts a card where it belongs; undefined where none is wanted here, or any more. */
  readonly draw: (
    place: CardPlace,
    shown: ShownOnPage,
    signal: AbortSignal,
  ) => Promise<PlacedCard | undefined>;
  readonly learn: (seen: SeenTitle) => void;
  /** For sites whose pages scripts draw. */
  readonly drawn?: DrawnPages;
  readonly signal: AbortSignal;
}

/** Resolves once the page can be read, and what can be shown of it is shown. */
export async function visitPage({ site, page, ask, draw, learn, drawn, signal }: Visit): Promise<void> {
  const keys = site.addressKeys(page.url);
  const isNavigated = page.lastHeading !== undefined;
  const early = keys.length > 0 || isNavigated ? ask({ keys, titles: [] }) : undefined;
  await whenLoaded(page.document, signal);
  const drawing = site.drawnByScript ? drawn : undefined;
  if (drawing !== undefined) await drawing.whenDrawn(site, page, signal);
  let annotations = await early;
  if (signal.aborted) return;
  if (annotations === undefined || annotations.about.length === 0) {
    const identity = identifyOn(site, page);
    const tellsMore = identity.keys.length > keys.length || identity.titles.length > 0;
    if (tellsMore) annotations = await ask(identity);
  }
  if (signal.aborted || annotations === undefined || countAnnotations(annotations) === 0) return;
  learnTitles(site, page, annotations, learn);
  const place = site.cardPlace(page.document);
  if (place === undefined) return;
  const card = await draw(place, { annotations, version: site.version?.(page) }, signal);
  if (card !== undefined) drawing?.keepPlaced(card, site, page, signal).catch(ignore);
}

/** Entries without a link of their own that this page was found by its title for. */
function learnTitles(site: Site, page: Page, { about }: Annotations, learn: (seen: SeenTitle) => void): void {
  const unlinked = about.filter(({ entry }) => entry.links.length === 0);
  const [key] = unlinked.length === 0 ? [] : site.addressKeys(page.url);
  if (key === undefined || site.authors === undefined) return;
  const authors = site.authors(page);
  for (const { id } of unlinked) learn({ entry: id, key, authors });
}
