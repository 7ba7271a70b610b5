/**
 * When something is painted, told by the page itself, without a look into closed shadow roots.
 *
 * The probe is the first script of a document and runs in the page's own world. A MutationObserver tells of an element the
 * moment it is inserted, also by a content script, whose world is another but whose document is the same. The next
 * animation frame is the one that has it: a task posted from that frame's callback runs when the main thread is through
 * with the frame, its style, layout and paint. That moment counts as painted; what follows is raster and display, in other
 * threads and processes.
 */
import type { Page } from '@playwright/test';
import { pageScript } from './page-script';

/** Moments are milliseconds since the navigation began. */
interface PaintProbe {
  readonly contentLoaded: () => number;
  /** The next frame from now. */
  readonly nextFrame: () => Promise<number>;
  /** The first frame after DOMContentLoaded. */
  readonly firstFrame: Promise<number>;
  /** The frame with the wanted element in it. The moment of its insertion is marked as `wanted` in the page's timeline. */
  readonly wantedFrame: Promise<number>;
}

declare global {
  interface Window {
    paintProbe: PaintProbe;
  }
}

/** To be called before the tab navigates to the page that is to be probed. */
export async function probePaint(tab: Page, wantedSelector: string): Promise<void> {
  await tab.addInitScript({ content: pageScript(installProbe, wantedSelector) });
}

function installProbe(wantedSelector: string): void {
  const nextFrame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const firstFrame = new Promise<number>((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(nextFrame()), { once: true });
  });
  const wantedFrame = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(wantedSelector) === null) return;
      observer.disconnect();
      performance.mark('wanted');
      resolve(nextFrame());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const contentLoaded = () => {
    const [navigation] = performance.getEntriesByType('navigation');
    if (navigation instanceof PerformanceNavigationTiming) return navigation.domContentLoadedEventStart;
    throw new Error('This document has no navigation timing.');
  };
  window.paintProbe = { contentLoaded, nextFrame, firstFrame, wantedFrame };
}
