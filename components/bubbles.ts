/** What unfolds beside a button of ours on somebody else's page, above everything of the page's: one at a time. */
export interface Bubbles {
  /** Shows a bubble beside a button, in place of any other. Both are in the page, and the bubble is a manual popover. */
  readonly open: (button: HTMLElement, bubble: HTMLElement) => void;
  readonly close: () => void;
}

export function createBubbles(document: Document): Bubbles {
  let shown: { readonly bubble: HTMLElement; readonly listening: AbortController } | undefined;
  const close = () => {
    shown?.listening.abort();
    shown?.bubble.hidePopover();
    shown = undefined;
  };
  return {
    open: (button, bubble) => {
      if (shown?.bubble === bubble) return;
      close();
      const listening = new AbortController();
      const options = { capture: true, passive: true, signal: listening.signal };
      const place = () => placeAt(button, bubble);
      shown = { bubble, listening };
      bubble.showPopover();
      place();
      // Also where the pointer alone has opened it: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
      document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), options);
      document.addEventListener('scroll', place, options);
      document.defaultView?.addEventListener('resize', place, options);
    },
    close,
  };
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
