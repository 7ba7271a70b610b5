import type { Browser, Page } from 'puppeteer-core';

/** What WebDriver BiDi says of an element: how it is told of again, and its shadow root, open or closed. */
interface BidiElement {
  readonly value?: { readonly shadowRoot?: { readonly sharedId?: string } | null };
}

interface BidiConnection {
  send(method: string, parameters: unknown): Promise<{ readonly result: unknown }>;
}

/** The texts of all that a selector finds in the shadow roots of elements of a name, open or closed. */
export async function textsInFirefoxShadow(page: Page, element: string, selector: string): Promise<string[]> {
  const read = `(roots, selector) => JSON.stringify(
    roots.flatMap((root) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())))`;
  return (await callWithShadowRoots(page, element, read, selector)) as string[];
}

/** Clicks, with the driver's mouse, what a selector finds first in the shadow roots of elements of a name. */
export async function clickInFirefoxShadow(page: Page, element: string, selector: string): Promise<void> {
  const find = `(roots, selector) => {
    const [found] = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    if (found === undefined) return 'null';
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
  }`;
  const place = (await callWithShadowRoots(page, element, find, selector)) as { x: number; y: number } | null;
  if (place === null) throw new Error(`Nothing in ${element} on ${page.url()} is ${selector}.`);
  await page.mouse.click(place.x, place.y);
}

/** Calls a function, given as text that returns JSON, with the shadow roots and a selector. */
async function callWithShadowRoots(
  page: Page,
  element: string,
  functionDeclaration: string,
  selector: string,
): Promise<unknown> {
  const connection = bidiConnection(page.browser());
  const target = { context: await contextOf(page, connection) };
  const roots = await shadowRoots(connection, target, element);
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration,
    arguments: [
      { type: 'array', value: roots },
      { type: 'string', value: selector },
    ],
    target,
    awaitPromise: false,
  });
  const { value } = (result as { readonly result: { readonly value: string } }).result;
  return JSON.parse(value);
}

/** The page itself cannot reach a closed root; the driver's description of its element can. */
async function shadowRoots(
  connection: BidiConnection,
  target: { readonly context: string },
  element: string,
): Promise<{ readonly sharedId: string }[]> {
  const { result } = await connection.send('script.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(element)})]`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { value } = (result as { readonly result: { readonly value: readonly BidiElement[] } }).result;
  return value.flatMap(({ value: described }) => {
    const sharedId = described?.shadowRoot?.sharedId;
    return sharedId === undefined ? [] : [{ sharedId }];
  });
}

/** puppeteer passes on no serialisation options, so its connection is used as it stands (24.43). */
function bidiConnection(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null) {
    throw new Error('puppeteer no longer keeps its BiDi connection in browser.connection.');
  }
  return connection as BidiConnection;
}

async function contextOf(page: Page, connection: BidiConnection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { maxDepth: 0 });
  const { contexts } = result as {
    readonly contexts: readonly { readonly context: string; readonly url: string }[];
  };
  const [own, twin] = contexts.filter(({ url }) => url === page.url());
  if (own === undefined || twin !== undefined) throw new Error(`Not exactly one tab is at ${page.url()}.`);
  return own.context;
}
