import type { Browser, Page } from 'puppeteer-core';

/** A node as WebDriver BiDi describes it. */
interface BidiNode {
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

interface BidiConnection {
  send(method: string, parameters: unknown): Promise<{ readonly result: unknown }>;
}

const UNREAD = new Set(['style', 'script', 'template']);

/** The text in the shadow roots of all elements of a name, open or closed, one node a line. */
export async function firefoxShadowTexts(page: Page, element: string): Promise<string[]> {
  const connection = bidiConnection(page.browser());
  const { result } = await connection.send('script.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(element)})]`,
    target: { context: await contextOf(page, connection) },
    awaitPromise: false,
    // The page itself cannot look into a closed root; the driver's own description of it can.
    serializationOptions: { maxDomDepth: 50, includeShadowTree: 'all' },
  });
  const { value: hosts } = (result as { readonly result: { readonly value: readonly BidiNode[] } }).result;
  return hosts.map((host) => textsOf(host.value?.shadowRoot ?? {}).join('\n'));
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

function textsOf({ value = {} }: BidiNode): string[] {
  const { localName = '', nodeValue = '', children = [], shadowRoot } = value;
  if (UNREAD.has(localName)) return [];
  const own = nodeValue.trim();
  const inside = [...(shadowRoot ? [shadowRoot] : []), ...children];
  return [...(own === '' ? [] : [own]), ...inside.flatMap(textsOf)];
}
