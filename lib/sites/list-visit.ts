/** A visit to a page that lists papers: one question for all rows, and one more for rows that the page adds or changes later. */
import type { RowBadge } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import { pause, whenChanged } from './page-changes';
import { whenLoaded, whenSettled } from './page-readiness';
import type { ListedRow, Page, PaperRow, Site } from './site';

/** A row, and what the digests say of its paper. */
export interface KnownRow {
  readonly row: ListedRow;
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

/** How long after a change a list is looked at again, in milliseconds; twice as long after each look that found nothing new. */
const PAUSE_MS = 300;
const MOST_DOUBLINGS = 4;
/** A page that never comes to rest, perhaps because of us, is left alone in the end. */
const MOST_LOOKS = 300;

/** Resolves once what the page lists at first is shown. */
export async function visitList(visit: ListVisit): Promise<void> {
  const { site, page, signal } = visit;
  if (site.rows === undefined) return;
  const isDrawn = drawnSince(site, page);
  await whenLoaded(page.document, signal);
  if (site.drawnByScript) await whenSettled(page.document, isDrawn, signal);
  if (signal.aborted) return;
  const show = rowShower(visit);
  if (!site.drawnByScript) return void (await show());
  // What changes while the answer is on its way is a change too.
  const change = whenChanged(page.document, signal);
  await show();
  void showGrowth(visit, change, show);
}

/** Tells whether a list is no longer that of the address before, where the document has stayed. */
function drawnSince(site: Site, page: Page): () => boolean {
  const first = () => site.rows?.(page).slice(0, 1).map(nameOf).join();
  if (page.lastHeading === undefined) return () => true;
  const before = first();
  return () => site.heading(page.document) !== page.lastHeading || first() !== before;
}

/** Shows a page's rows as they are when it is called; resolves with whether there was any that was not there before. */
function rowShower({ site, page, askRows, drawRows, signal }: ListVisit): () => Promise<boolean> {
  /** By the elements that badges stand at, which a page may use again for other papers. */
  const known = new WeakMap<Element, { readonly name: string; readonly badge: RowBadge | undefined }>();
  const seen = new Set<string>();
  return async () => {
    const rows = site.rows?.(page) ?? [];
    const named = rows.map((row) => ({ row, name: nameOf(row) }));
    const fresh = named.filter(({ row, name }) => known.get(row.badge.element)?.name !== name);
    const answers = fresh.length === 0 ? [] : await askRows(fresh.map(({ row }) => identityOf(row)));
    if (signal.aborted || answers === undefined) return false;
    for (const [index, { row, name }] of fresh.entries())
      known.set(row.badge.element, { name, badge: answers[index] ?? undefined });
    const knownRows = rows.map((row) => ({ row, badge: known.get(row.badge.element)?.badge }));
    await drawRows(knownRows, site.listStart?.(page.document), signal);
    const seenBefore = seen.size;
    for (const { name } of fresh) seen.add(name);
    return seen.size > seenBefore;
  };
}

async function showGrowth(
  { page: { document }, signal }: ListVisit,
  firstChange: Promise<void>,
  show: () => Promise<boolean>,
): Promise<void> {
  let change = firstChange;
  let idle = 0;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await change;
    await pause(document, PAUSE_MS * 2 ** Math.min(idle, MOST_DOUBLINGS));
    if (signal.aborted || document.defaultView === null) return;
    change = whenChanged(document, signal);
    idle = (await show()) ? 0 : idle + 1;
  }
}

/** Tells rows apart. */
function nameOf({ keys, title = '' }: PaperRow): string {
  return [...keys, title].join('\n');
}

function identityOf({ keys, title }: PaperRow): PageIdentity {
  return { keys, titles: title === undefined ? [] : [title] };
}
