import { type Browser, expect, type Page } from '@playwright/test';
import { connect } from './devtools';
import type { PopupOpener } from './popup';

/** A popup or side panel that something has opened, seen through a connection of its own: close that in the end. */
export interface OpenedView {
  readonly view: Page;
  readonly client: Browser;
}

/** Opens the real panel beside a page, by the popup's button. */
export async function openPanel(page: Page, popup: PopupOpener, devtools: string): Promise<OpenedView> {
  const opener = await popup.click(page);
  const closed = opener.waitForEvent('close');
  await opener.getByRole('button', { name: '사이드 패널' }).click({ noWaitAfter: true });
  // Two of ours would otherwise stand beside one page.
  await closed;
  return findView(devtools, 'sidepanel.html');
}

/** The view of a page of ours that the browser itself shows, as soon as there is one. */
export async function findView(devtools: string, name: 'popup.html' | 'sidepanel.html'): Promise<OpenedView> {
  let found: OpenedView | undefined;
  const look = async () => {
    // A client sees only what was open when it connected.
    const client = await connect(devtools);
    const pages = client.contexts().flatMap((context) => context.pages());
    const view = pages.find((page) => new URL(page.url()).pathname === `/${name}`);
    if (view === undefined) await client.close();
    else found = { view, client };
    return view !== undefined;
  };
  await expect.poll(look, name).toBe(true);
  if (found === undefined) throw new Error(`${name} was opened, and is gone.`);
  return found;
}
