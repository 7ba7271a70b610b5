import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

const drawn = new Set<HTMLElement>();

/** What a view waits for must not come when its window is gone: the run would fail without a test that did. */
afterEach(async () => {
  for (const root of drawn) await act(() => render(null, root));
  drawn.clear();
});

/** Draws into the test's document, in place of what was there. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  drawn.add(root);
  await act(() => render(view, root));
  return root;
}

/** A click as a reader makes it; a page's own scripts can only make the other kind. */
export async function click(element: Element | null, isTrusted = true): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(() => void element?.dispatchEvent(event));
}
