/** A visit to a page that lists papers: one question for all rows, and one more for rows that the page adds later. */
import type { RowBadge } from '../model/annotation';
import { isOwnElement } from '../model/own-elements';
import type { PageIdentity } from '../model/page-identity';
import { whenLoaded, whenSettled } from './page-readiness';
import type { Page, PaperRow, Site } from './site';

/** A row, and what the digests say of its paper. */
export interface KnownRow {
  readonly row: PaperRow;
  readonly badge: RowBadge | undefined;
}

/** Asks for some rows, in their order; undefined where no answer can be had. */
export type AskRows = (rows: readonly PageIdentity[]) => Promise<readonly (RowBadge | null)[] | undefined>;

export interface ListVisit {
  readonly site: Site;
  readonly page: Page;
  readonly askRows: AskRows;
  /** Shows all rows of the page as they are known now, in the page's order. What is shown already stays. */
  readonly drawRows: (
    rows: readonly KnownRow[],
    start: Element | undefined,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Milliseconds for which a list must not have changed before it is looked at again, and how often that is done. */
const QUIET_MS = 300;
const MOST_LOOKS = 200;

/** Resolves once what the page lists at first is shown. */
export async function visitList(visit: ListVisit): Promise<void> {
  const { site, page, signal } = visit;
  if (site.rows === undefined) return;
  await whenLoaded(page.document, signal);
  if (site.drawnByScript) await whenSettled(page.document, () => true, signal);
  if (signal.aborted) return;
  const known: KnownRows = new WeakMap();
  await showRows(visit, known);
  if (site.drawnByScript) watchGrowth(visit, () => showRows(visit, known));
}

/** What is known of rows, by the elements that their badges stand at. */
type KnownRows = WeakMap<Element, { readonly badge: RowBadge | undefined }>;

async function showRows(
  { site, page, askRows, drawRows, signal }: ListVisit,
  known: KnownRows,
): Promise<void> {
  const rows = site.rows?.(page) ?? [];
  const fresh = rows.filter(({ badge }) => !known.has(badge.element));
  if (fresh.length > 0) {
    const answers = await askRows(fresh.map(identityOf));
    if (signal.aborted || answers === undefined) return;
    for (const [index, { badge }] of fresh.entries())
      known.set(badge.element, { badge: answers[index] ?? undefined });
  }
  if (rows.length === 0) return;
  const knownRows = rows.map((row) => ({ row, badge: known.get(row.badge.element)?.badge }));
  await drawRows(knownRows, site.listStart?.(page.document), signal);
}

/** Looks again where a page has added or replaced something, and has come to rest. */
function watchGrowth({ page, signal }: ListVisit, look: () => Promise<void>): void {
  const view = page.document.defaultView;
  if (view === null || signal.aborted) return;
  let quiet = 0;
  let looks = 0;
  const observer = new view.MutationObserver((changes) => {
    if (changes.every(isOurs)) return;
    view.clearTimeout(quiet);
    quiet = view.setTimeout(() => {
      looks += 1;
      if (looks === MOST_LOOKS) observer.disconnect();
      void look();
    }, QUIET_MS);
  });
  observer.observe(page.document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(quiet);
  });
}

/** Our own badges are no growth. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].every(({ nodeName }) => isOwnElement(nodeName));
}

function identityOf({ keys, title }: PaperRow): PageIdentity {
  return { keys, titles: title === undefined ? [] : [title] };
}
