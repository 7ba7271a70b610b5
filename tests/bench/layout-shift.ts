/** How far what is on a page moves while it is read: with the extension, without it, and by what is inserted. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { longListDigest } from '../fixtures/pages/arxiv-long-list';
import { type BareBrowser, withBothBrowsers } from './bench-browser';
import { importDigests } from './filled-library';
import type { Measurement, Row } from './measurement';
import { pageScript } from './page-script';

/** Pages drawn by scripts of their own settle after they are loaded, and only then have a card. */
const AFTERWARDS_MS = 1_500;
const MOST_RUNS = 5;

/** Each kind of page that something is drawn on, by what is drawn. */
const PAGES: readonly (readonly [kind: string, address: string, drawn: string])[] = [
  ['abstract page', ADDRESSES.cpl, 'yeobaek-card'],
  ['abstract page, mentioned only', ADDRESSES.mentionedPaper, 'yeobaek-card'],
  ['abstract page without an entry', ADDRESSES.paperWithoutEntry, ''],
  ['list of a day', ADDRESSES.listNew, 'yeobaek-badge'],
  ['list of 2,000', ADDRESSES.listLong, 'yeobaek-badge'],
  ['search', ADDRESSES.search, 'yeobaek-badge'],
  ['HTML', ADDRESSES.cplHtml, 'yeobaek-card'],
  ['HTML on ar5iv', ADDRESSES.cplAr5iv, 'yeobaek-card'],
  ['PDF', ADDRESSES.cplPdf, 'yeobaek-card'],
  ['blog', ADDRESSES.pixtral, 'yeobaek-card'],
  ['forum', ADDRESSES.asyncTensorParallel, 'yeobaek-card'],
];

interface Shift {
  /** Of the insertion of something of ours. */
  readonly byInsertion: number;
  readonly others: number;
}

interface ShiftProbe {
  readonly shift: () => Shift;
}

declare global {
  interface Window {
    shiftProbe: ShiftProbe;
  }
}

export const layoutShift: Measurement = {
  name: 'shift',
  title: 'Layout shift',
  method: [
    'The sum of all layout shifts of a visit in a window of 1280 × 900 (PerformanceObserver, `layout-shift`:' +
      ' https://wicg.github.io/layout-instability/), with the extension and without. A shift belongs to an insertion where it is that' +
      ' of the first frame after an element of ours was inserted, moved or taken away; all others should be those of the page' +
      ` without the extension. The largest of ${MOST_RUNS} runs.`,
  ],
  run: (lab) =>
    withBothBrowsers(lab, async (bare, extended) => {
      await importDigests(extended, [longListDigest()]);
      const rows: Row[] = [];
      for (const [kind, address, drawn] of PAGES) {
        const runs = Math.min(lab.runs, MOST_RUNS);
        const withUs = await visits(extended, address, drawn, runs);
        const without = await visits(bare, address, '', runs);
        rows.push([
          kind,
          largest(withUs, 'byInsertion'),
          largest(withUs, 'others'),
          largest(without, 'others'),
        ]);
      }
      return {
        columns: ['Page', 'by what is inserted', 'all other shifts', 'without the extension'],
        rows,
      };
    }),
};

async function visits(browser: BareBrowser, address: string, drawn: string, runs: number): Promise<Shift[]> {
  const shifts: Shift[] = [];
  for (let run = 0; run < runs; run += 1) shifts.push(await visit(browser, address, drawn));
  return shifts;
}

async function visit(browser: BareBrowser, address: string, drawn: string): Promise<Shift> {
  return browser.inTab(async (tab: Page) => {
    await tab.addInitScript({ content: pageScript(installProbe) });
    await tab.goto(address);
    await tab.waitForLoadState('networkidle');
    await sleep(AFTERWARDS_MS);
    if (drawn !== '' && (await tab.locator(drawn).count()) === 0)
      throw new Error(`There is no ${drawn} on ${address}.`);
    return await tab.evaluate(() => window.shiftProbe.shift());
  });
}

/** Runs in the page. */
function installProbe(): void {
  const OWN = ['yeobaek-card', 'yeobaek-badge', 'yeobaek-switch'];
  let standing = 0;
  /** From each insertion to the end of the first frame that has it. */
  const insertions: { readonly from: number; to: number }[] = [];
  const changes = new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    const before = standing;
    standing = document.querySelectorAll(OWN.join()).length;
    // A page that draws itself anew takes ours away with what they stand in.
    if (standing === before && !nodes.some(({ nodeName }) => OWN.includes(nodeName.toLowerCase()))) return;
    const insertion = { from: performance.now(), to: Number.POSITIVE_INFINITY };
    insertions.push(insertion);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        insertion.to = performance.now();
      };
      port2.postMessage(undefined);
    });
  });
  changes.observe(document, { childList: true, subtree: true });
  const shifts: { readonly at: number; readonly value: number }[] = [];
  const add = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      const value = 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
      shifts.push({ at: entry.startTime, value });
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const isByInsertion = (moment: number) => insertions.some(({ from, to }) => from <= moment && moment <= to);
  const sum = (wanted: boolean) =>
    shifts.filter(({ at }) => isByInsertion(at) === wanted).reduce((all, { value }) => all + value, 0);
  window.shiftProbe = {
    shift: () => {
      add(observer.takeRecords());
      return { byInsertion: sum(true), others: sum(false) };
    },
  };
}

function largest(shifts: readonly Shift[], part: keyof Shift): string {
  return Math.max(...shifts.map((shift) => shift[part])).toFixed(4);
}
