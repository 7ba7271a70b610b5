import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into the test's document, in place of what was there. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(view, root));
  return root;
}

/** A click as a reader makes it; a page's own scripts can only make the other kind. */
export async function click(element: Element | null, isTrusted = true): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(() => void element?.dispatchEvent(event));
}
