import { type Browser, expect, type Page } from '@playwright/test';
import { browserSession, connect, targets, withRunningWorker } from './devtools';

/** The part of the extension API that opens a popup. */
declare const chrome: { readonly action: { openPopup(): Promise<void> } };

/** Opens the extension's real popup over a page. */
export interface PopupOpener {
  /** As a click on the toolbar button does: the popup may see the tab (activeTab), whatever its host. */
  click(page: Page): Promise<Page>;
  /** By `action.openPopup()`: without that grant, the tab of a host that is not ours stays unknown. Needs a living worker. */
  open(page: Page): Promise<Page>;
  /** Lets go of the popups' connections. */
  dispose(): Promise<void>;
}

/** What opening a popup needs to know of the browser. */
export interface PopupPlace {
  readonly devtools: string;
  readonly extensionId: string;
}

/** A popup opener for one browser. */
export function popupOpener({ devtools, extensionId }: PopupPlace): PopupOpener {
  const clients: Browser[] = [];
  const find = async () => {
    // A client sees only the popups that were open when it connected.
    const client = await connect(devtools);
    clients.push(client);
    const origin = `chrome-extension://${extensionId}/popup.html`;
    return client
      .contexts()
      .flatMap((context) => context.pages().filter((page) => page.url().startsWith(origin)));
  };
  return {
    click: async (page) => {
      await page.bringToFront();
      await triggerAction(page, extensionId);
      return foundPopup(find);
    },
    open: async (page) => {
      await page.bringToFront();
      await withRunningWorker(devtools, (worker) => worker.evaluate(() => chrome.action.openPopup()));
      return foundPopup(find);
    },
    dispose: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

/** Presses a key that closes the popup; it may be gone before the key is let up. */
export async function pressUntilClosed(view: Page, key: string): Promise<void> {
  const closed = view.waitForEvent('close');
  await Promise.all([closed, view.keyboard.press(key).catch(() => undefined)]);
}

async function foundPopup(find: () => Promise<Page[]>): Promise<Page> {
  let popup: Page | undefined;
  await expect
    .poll(async () => {
      [popup] = await find();
      return popup !== undefined;
    })
    .toBe(true);
  if (popup === undefined) throw new Error('No popup opened.');
  await popup.waitForLoadState();
  return popup;
}

/** Clicks the toolbar button over a page, whatever comes of it: where a script of ours was kept out, the browser's own question. */
async function triggerAction(page: Page, extensionId: string): Promise<void> {
  const session = await browserSession(page.context());
  try {
    const tabs = (await targets(session)).filter(({ type, url }) => type === 'tab' && url === page.url());
    const [tab, twin] = tabs;
    if (tab === undefined || twin !== undefined) {
      throw new Error(`A popup needs exactly one tab at ${page.url()}, there are ${tabs.length}.`);
    }
    await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  } finally {
    await session.detach();
  }
}
