import type { Page } from '@playwright/test';

interface DescribedNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly DescribedNode[];
  readonly shadowRoots?: readonly DescribedNode[];
}

/** What the first card of a page says, its shadow root being closed, without a look at the rest of the page, however large. */
export async function closedCardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const selector = 'yeobaek-card';
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    if (nodeId === 0) return '';
    // A page that draws itself anew may have taken it away since, and has it again soon.
    const described = session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
    return await described.then(
      ({ node }) => textOf(node),
      () => '',
    );
  } finally {
    await session.detach();
  }
}

function textOf({ nodeName, nodeValue, children = [], shadowRoots = [] }: DescribedNode): string {
  return nodeName === '#text' ? nodeValue : [...shadowRoots, ...children].map(textOf).join('');
}
