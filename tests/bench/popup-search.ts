/** Searching in the real popup: from opening it to its first results, and from a key to the list that it leads to. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ExtendedBrowser } from './bench-browser';
import type { Lab, Row } from './measurement';
import { milliseconds, spread } from './numbers';
import { pageScript } from './page-script';
import { probePaint } from './paint-probe';
import type { SearchLibrary } from './search-library';
import { median } from './statistics';
import { takeTurns } from './turns';

/** What stands in the box after each key: half-typed Korean, English, a tag, two words. Each leads to another list. */
const QUERIES: readonly (readonly string[])[] = [
  ['ㅂ', '보', '봇', '보사', '보상'],
  ['d', 'di', 'dif', 'diff', 'diffu'],
  ['#r', '#rl'],
  ['강', '강화', '강화 r', '강화 re', '강화 rew'],
];
/** A key after which the list is the same cannot be seen from outside; it is given up and not counted. */
const PATIENCE_MS = 3_000;
/** So many popups are typed into: each has seventeen keys. */
const MOST_TYPED = 10;
const OPTION = '[role="option"]';
/** Nobody types sooner after a popup has come: simple reactions to what is seen take a quarter of a second. */
export const BEFORE_TYPING_MS = 300;

interface Key {
  readonly text: string;
  readonly time: number;
}

/** The popup's rows, given how long it took to open with a query and without, and what is to be said of its keys. */
export async function rowOfPopup(
  lab: Lab,
  { browser, entries }: SearchLibrary,
  { opened, list }: { readonly opened: readonly number[]; readonly list: readonly number[] },
): Promise<{ rows: Row[]; note: string }> {
  const runs = Math.min(MOST_TYPED, lab.runs);
  const { keys } = await takeTurns(runs, { keys: () => typeQueries(browser) });
  const first = keys.flatMap(([key]) => (key === undefined ? [] : [key.time]));
  const later = keys.flatMap(([, ...others]) => others);
  const slowest = slowestOf(later);
  const nothing = ['', '', ''];
  const typed = spread(later.map(({ time }) => time));
  return {
    rows: [
      [`the popup, its list, ${entries}`, ...spread(list), '1.00', '', '', ...nothing],
      [
        `the popup, with a query, ${entries}`,
        ...spread(opened),
        (median(opened) / median(list)).toFixed(2),
        ...typed,
        ...nothing,
      ],
    ],
    note:
      `${entries} entries, the popup: its first key takes ${spread(first).join(', 95th percentile ')}; the slowest of the` +
      ` later ones is ${slowest.text} with ${milliseconds(slowest.time)}.`,
  };
}

/** The state with the highest median. */
function slowestOf(keys: readonly Key[]): Key {
  const byText = new Map<string, number[]>();
  for (const { text, time } of keys) byText.set(text, [...(byText.get(text) ?? []), time]);
  return [...byText]
    .map(([text, times]) => ({ text, time: median(times) }))
    .reduce((one, other) => (other.time > one.time ? other : one));
}

async function typeQueries(browser: ExtendedBrowser): Promise<Key[]> {
  return browser.inTab(async (tab) => {
    await probePaint(tab, OPTION);
    await tab.goto(browser.urlOf('popup.html'));
    await tab.evaluate(() => window.paintProbe.wantedFrame);
    await pause(BEFORE_TYPING_MS);
    const keys: Key[] = [];
    for (const states of QUERIES) {
      for (const text of states) {
        const time = await type(tab, text);
        if (time !== undefined) keys.push({ text, time });
      }
      await type(tab, '');
    }
    return keys;
  });
}

/** Milliseconds until the frame with another list; undefined where no key of that kind shows. */
async function type(tab: Page, text: string): Promise<number | undefined> {
  const time = await tab.evaluate<number | null>(pageScript(typeInPage, text, PATIENCE_MS));
  return time ?? undefined;
}

/** Runs in the popup. The listbox names its options in order, and the status says how many there are. */
async function typeInPage(text: string, patience: number): Promise<number | null> {
  const box = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  const list = document.querySelector('[role="listbox"]');
  const status = document.querySelector('[role="status"]');
  if (box === null || list === null || status === null)
    throw new Error('This popup has no search box or no list.');
  return await new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      window.paintProbe.nextFrame().then((painted) => resolve(painted - start));
    });
    observer.observe(list, { attributes: true, attributeFilter: ['aria-owns'] });
    observer.observe(status, { characterData: true, childList: true, subtree: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(null);
    }, patience);
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
