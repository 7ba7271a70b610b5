/** What visits to lists are made with: lists of items, a site that reads them, and a library that knows two papers. */
import type { RowBadge } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';
import { type AskRows, type ListVisit, visitList } from '../../lib/sites/list-visit';
import type { PaperRow, Site } from '../../lib/sites/site';
import { makeSite } from './visits';

/** What is known, by key. */
export const KNOWN = {
  'url:a': { count: 1, mentions: 0, tags: ['rl'], date: '2024-09-18' },
  'url:c': { count: 0, mentions: 2, tags: [] },
} as const satisfies Readonly<Record<string, RowBadge>>;

/** Replaces the page by a list of items, each a `key` or a `key=title`. */
export function writeList(...items: readonly string[]): void {
  document.body.innerHTML = `<ul>${items.map(itemHtml).join('')}</ul>`;
}

export function itemHtml(item: string): string {
  const [key, title] = item.split('=');
  return `<li><a href="${key}">${title ?? ''}</a></li>`;
}

/** A site whose lists are made of items. */
export function makeListSite(parts: Partial<Site> = {}): Site {
  return makeSite({
    rows: ({ document }) => [...document.querySelectorAll('li')].map(readRow),
    listStart: (page) => page.querySelector('ul') ?? undefined,
    ...parts,
  });
}

function readRow(item: Element): PaperRow {
  const link = item.querySelector('a') ?? item;
  const title = link.textContent ?? '';
  const keys = [link.getAttribute('href') as PaperKey];
  return {
    ...{ keys, elements: [item], badge: { element: link, where: 'afterend' } },
    ...(title !== '' && { title }),
  };
}

interface Visiting extends Partial<Pick<ListVisit, 'askRows' | 'drawRows'>> {
  readonly site?: Site;
  readonly lastHeading?: string;
}

/** Visits lists, and remembers what was asked, as items, and what was drawn: each row's key and whether it is known, and the start. */
export function makeListVisits() {
  const controller = new AbortController();
  const asked: string[][] = [];
  const drawn: string[][] = [];
  const askRows: AskRows = async (rows) => {
    asked.push(rows.map(({ keys, titles }) => [...keys, ...titles].join('=')));
    return rows.map(({ keys: [key] }) => (key === 'url:a' || key === 'url:c' ? KNOWN[key] : null));
  };
  const drawRows: ListVisit['drawRows'] = async (rows, start) => {
    const says = rows.map(({ row, badge }) => {
      const keys = 'keys' in row ? String(row.keys) : 'no keys';
      return `${keys} ${badge === undefined ? '-' : 'known'}`;
    });
    drawn.push([...says, ...(start === undefined ? [] : [start.localName])]);
  };
  const visit = ({ site = makeListSite(), lastHeading, ...others }: Visiting = {}): Promise<void> => {
    const page = { url: new URL('https://a.example/'), document, lastHeading };
    return visitList({ site, page, askRows, drawRows, signal: controller.signal, ...others });
  };
  return { asked, drawn, askRows, visit, end: () => controller.abort() };
}

/** Changes the page, and waits until all who observe it have been told. */
export async function changed(change: () => void): Promise<void> {
  const told = new Promise((resolve) => {
    new MutationObserver(resolve).observe(document, { childList: true, subtree: true });
  });
  change();
  await told;
}
