import { resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, expect, type Worker } from '@playwright/test';

/** A DevTools session with the browser itself rather than with one page. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser of its own.');
  return browser.newBrowserCDPSession();
}

/** Installs the extension of a folder into a running browser that was started as `installable`. */
export async function installExtension(context: BrowserContext, folder: string): Promise<void> {
  const session = await browserSession(context);
  // Playwright knows no types of this domain: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
  const { send }: { send(method: string, parameters: object): Promise<unknown> } = session;
  await send.call(session, 'Extensions.loadUnpacked', { path: resolve(folder) });
  await session.detach();
}

/** Everything the browser runs, of every kind. */
export async function targets(session: CDPSession) {
  // An empty filter entry stands for "all kinds"; without it tabs are left out.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/** Whether the extension's service worker is alive at this moment. */
export async function isWorkerRunning(context: BrowserContext, extensionId: string): Promise<boolean> {
  const session = await browserSession(context);
  try {
    return (await workerTargets(session, extensionId)).length > 0;
  } finally {
    await session.detach();
  }
}

/** Kills the extension's service worker, as the browser does when it is idle, and waits until it is gone. */
export async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const session = await browserSession(context);
  try {
    for (const { targetId } of await workerTargets(session, extensionId)) {
      await session.send('Target.closeTarget', { targetId });
    }
    // Playwright tells of no such end, so the browser is asked.
    await expect.poll(async () => (await workerTargets(session, extensionId)).length).toBe(0);
  } finally {
    await session.detach();
  }
}

async function workerTargets(session: CDPSession, extensionId: string) {
  const origin = `chrome-extension://${extensionId}/`;
  return (await targets(session)).filter(
    ({ type, url }) => type === 'service_worker' && url.startsWith(origin),
  );
}

/** The worker that is alive now: after a restart the handle that Playwright gave out first is a dead one. */
export async function withRunningWorker<T>(
  devtools: string,
  use: (worker: Worker) => Promise<T>,
): Promise<T> {
  const client = await connect(devtools);
  try {
    const [worker] = client.contexts().flatMap((context) => context.serviceWorkers());
    if (worker === undefined)
      throw new Error('The service worker is not running; wake it with a message first.');
    return await use(worker);
  } finally {
    await client.close();
  }
}

/** A second client; it leaves language and colour scheme as the browser was started with. */
export function connect(devtools: string) {
  return chromium.connectOverCDP(devtools, { noDefaults: true });
}
