import type { CDPSession, Page } from '@playwright/test';

/** The world of the extension's content script on a page, in which it can be asked and forged. */
export interface IsolatedWorld {
  /** Evaluates an expression there; a rejection is told as `rejected: …`. */
  evaluate(expression: string): Promise<unknown>;
  detach(): Promise<void>;
}

/** The content script's world on the page as it is now. */
export async function isolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const contextId = await contextOf(session, `chrome-extension://${extensionId}`);
  return {
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) return `rejected: ${exceptionDetails.exception?.description}`;
      return result.value;
    },
    detach: () => session.detach(),
  };
}

/** DevTools tells of every world that exists when it begins to listen. */
async function contextOf(session: CDPSession, origin: string): Promise<number> {
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) found.push(context.id);
  });
  await session.send('Runtime.enable');
  const [id] = found;
  if (id === undefined) throw new Error(`No content script of ${origin} runs on this page.`);
  return id;
}
