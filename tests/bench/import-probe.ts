/**
 * What happens on an options page while it imports, told by the page itself. Playwright's own waiting looks at a page twice
 * a second once it has waited for a while, which is too rough for what takes less than a second.
 */
import type { Page } from '@playwright/test';
import { pageScript } from './page-script';
import { probePaint } from './paint-probe';

interface ImportProbe {
  /** Milliseconds from the last click or choice of a file to the end of the first frame with a wanted element. */
  readonly untilSeen: (selector: string) => Promise<number>;
  /** Milliseconds of each task of more than 50 ms on the main thread so far. https://w3c.github.io/longtasks/ */
  readonly longTasks: () => number[];
}

declare global {
  interface Window {
    importProbe: ImportProbe;
  }
}

/** To be called before the tab navigates to the page that is to be probed. */
export async function probeImport(tab: Page): Promise<void> {
  await probePaint(tab, 'main');
  await tab.addInitScript({ content: pageScript(installProbe) });
}

function installProbe(): void {
  let acted = 0;
  for (const type of ['change', 'click']) {
    document.addEventListener(
      type,
      () => {
        acted = performance.now();
      },
      { capture: true },
    );
  }
  const seen = (selector: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (document.querySelector(selector) === null) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { attributes: true, childList: true, subtree: true });
      look();
    });
  const durations: number[] = [];
  const add = (entries: readonly PerformanceEntry[]) => {
    durations.push(...entries.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'longtask' });
  window.importProbe = {
    untilSeen: async (selector) => {
      await seen(selector);
      return (await window.paintProbe.nextFrame()) - acted;
    },
    longTasks: () => {
      add(observer.takeRecords());
      return durations;
    },
  };
}
