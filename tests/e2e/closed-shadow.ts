import type { CDPSession, Page } from '@playwright/test';

/** The part of DevTools' description of a node that is read here. */
interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

/** What stands in the shadow root of one element. */
export interface ShadowContent {
  readonly mode: 'open' | 'closed';
  /** The text of its nodes, one a line, without styles and scripts. */
  readonly text: string;
}

const UNREAD = new Set(['STYLE', 'SCRIPT', 'TEMPLATE']);

/** The shadow roots of all elements of a name, open or closed, in the order of the page. */
export async function shadowContents(page: Page, element: string): Promise<ShadowContent[]> {
  return withDocument(page, async (_, document) =>
    shadowRootsOf(document, element).map((root) => ({
      mode: root.shadowRootType === 'closed' ? 'closed' : 'open',
      text: textsOf(root).join('\n'),
    })),
  );
}

/** Clicks, with the real mouse, what a selector finds in the closed shadow root of the first such element. */
export async function clickInShadow(page: Page, element: string, selector: string): Promise<void> {
  const { x, y } = await withDocument(page, async (session, document) => {
    const [root] = shadowRootsOf(document, element);
    if (root === undefined) throw new Error(`No ${element} with a shadow root stands on ${page.url()}.`);
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    if (nodeId === 0) throw new Error(`Nothing in ${element} is ${selector}.`);
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0] = model.content;
    return { x: left + model.width / 2, y: top + model.height / 2 };
  });
  await page.mouse.click(x, y);
}

async function withDocument<T>(
  page: Page,
  use: (session: CDPSession, document: DomNode) => Promise<T>,
): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await use(session, root);
  } finally {
    await session.detach();
  }
}

function shadowRootsOf(node: DomNode, element: string): DomNode[] {
  const own = node.nodeName.toLowerCase() === element ? (node.shadowRoots ?? []) : [];
  return [...own, ...descendants(node).flatMap((child) => shadowRootsOf(child, element))];
}

function textsOf(node: DomNode): string[] {
  if (UNREAD.has(node.nodeName)) return [];
  const own = node.nodeName === '#text' ? node.nodeValue.trim() : '';
  return [...(own === '' ? [] : [own]), ...descendants(node).flatMap(textsOf)];
}

function descendants({ shadowRoots = [], children = [], contentDocument }: DomNode): DomNode[] {
  return [...shadowRoots, ...children, ...(contentDocument === undefined ? [] : [contentDocument])];
}
