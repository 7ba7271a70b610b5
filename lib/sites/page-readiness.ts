/** When a page can be read, and when scripts that draw it have come to rest. */
import { quietly } from './quietly';

/** How long a page must not have changed to count as settled, and how long to wait for that at most. */
const QUIET_MS = 120;
const PATIENCE_MS = 2_500;

/** Resolves when the document is parsed; never where the signal is aborted before that. */
export async function whenLoaded(document: Document, signal?: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading' || wasParsed(document)) return;
  const options = signal === undefined ? { once: true } : { once: true, signal };
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, options);
  });
}

/** A page may open its document once more, which may then never end. https://www.w3.org/TR/navigation-timing-2/ */
function wasParsed({ defaultView }: Document): boolean {
  const [navigation] = defaultView?.performance.getEntriesByType('navigation') ?? [];
  if (navigation === undefined || !('domContentLoadedEventStart' in navigation)) return false;
  return Number(navigation.domContentLoadedEventStart) > 0;
}

/**
 * Resolves when the document is complete, `isReady`, and no element has come or gone for a moment: frameworks that hydrate a
 * page throw away what they did not draw. Resolves after some patience even on a page that never gets there.
 */
export function whenSettled(document: Document, isReady: () => boolean, signal: AbortSignal): Promise<void> {
  const view = document.defaultView;
  if (view === null || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    let quiet = 0;
    const observer = new view.MutationObserver(() => restart());
    const finish = () => {
      observer.disconnect();
      view.clearTimeout(quiet);
      view.clearTimeout(patience);
      resolve();
    };
    const patience = view.setTimeout(finish, PATIENCE_MS);
    const restart = () => {
      view.clearTimeout(quiet);
      if (document.readyState !== 'complete') return;
      quiet = view.setTimeout(() => quietly(isReady) === true && finish(), QUIET_MS);
    };
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    view.addEventListener('load', restart, { once: true, signal });
    signal.addEventListener('abort', finish, { once: true });
    restart();
  });
}

/** How long after it was placed a card may be thrown away by a page that is still drawing itself. */
const REDRAW_MS = 5_000;

/** Resolves when an element is no longer in the document, or when that is no longer to be expected. */
export function whenRemoved(
  card: { readonly isPlaced: () => boolean },
  document: Document,
  signal: AbortSignal,
): Promise<void> {
  const view = document.defaultView;
  if (view === null || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new view.MutationObserver(() => card.isPlaced() || finish());
    const finish = () => {
      observer.disconnect();
      view.clearTimeout(patience);
      resolve();
    };
    const patience = view.setTimeout(finish, REDRAW_MS);
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', finish, { once: true });
  });
}
