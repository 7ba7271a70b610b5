import { makeElement } from './make-element';

/** What unfolds beside a button of ours on somebody else's page, above everything of the page's: one at a time. */
export interface Bubbles {
  /**
   * Lets a button in a shadow root of ours show something on hover, focus and click, in place of any other, until pointer or
   * focus leave. `draw` makes what is in it, when it is shown first.
   */
  readonly attach: (root: ShadowRoot, button: HTMLElement, draw: () => readonly HTMLElement[]) => void;
  readonly close: () => void;
}

export function createBubbles(document: Document): Bubbles {
  let shown: { readonly bubble: HTMLElement; readonly listening: AbortController } | undefined;
  const close = () => {
    shown?.listening.abort();
    shown?.bubble.hidePopover();
    shown = undefined;
  };
  const open = ({ host }: ShadowRoot, button: HTMLElement, bubble: HTMLElement) => {
    if (shown?.bubble === bubble) return;
    close();
    const listening = new AbortController();
    const { signal } = listening;
    const options = { capture: true, passive: true, signal };
    const place = () => placeAt(button, bubble);
    shown = { bubble, listening };
    bubble.showPopover();
    place();
    host.addEventListener('pointerleave', close, { signal });
    button.addEventListener('blur', close, { signal });
    // Also where the pointer alone has opened it: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), options);
    document.addEventListener('scroll', place, options);
    document.defaultView?.addEventListener('resize', place, options);
  };
  const attach: Bubbles['attach'] = (root, button, draw) => {
    let bubble: HTMLElement | undefined;
    const unfold = () => {
      bubble ??= root.appendChild(drawBubble(document, draw()));
      open(root, button, bubble);
    };
    for (const event of ['pointerenter', 'focus', 'click']) button.addEventListener(event, unfold);
  };
  return { attach, close };
}

/** The frame is larger than the box in it, so that the pointer gets there without leaving. */
function drawBubble(document: Document, content: readonly HTMLElement[]): HTMLElement {
  const frame = makeElement(document, 'div', 'bubble');
  // Closed by the page's visitor alone.
  frame.popover = 'manual';
  const box = makeElement(document, 'div', 'box');
  box.append(...content);
  frame.append(box);
  return frame;
}

const MARGIN = 8;

/** Below the button, or above it where there is more room; never over it, and never out of the window. */
function placeAt(button: HTMLElement, bubble: HTMLElement): void {
  const { innerWidth = 0, innerHeight = 0 } = button.ownerDocument.defaultView ?? {};
  const anchor = button.getBoundingClientRect();
  const [above, below] = [anchor.top - MARGIN, innerHeight - anchor.bottom - MARGIN];
  const { style } = bubble;
  style.removeProperty('--room');
  const { width, height } = bubble.getBoundingClientRect();
  const isBelow = height <= below || above <= below;
  // What does not fit is scrolled to.
  style.setProperty('--room', `${isBelow ? below : above}px`);
  style.left = `${Math.max(MARGIN, Math.min(anchor.left, innerWidth - width - MARGIN))}px`;
  style.top = `${isBelow ? anchor.bottom : anchor.top - bubble.getBoundingClientRect().height}px`;
}
