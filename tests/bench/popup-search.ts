/** Searching in the popup: from a key to the list that it leads to, at several sizes of library. */
import type { Page } from '@playwright/test';
import type { ExtendedBrowser } from './bench-browser';
import { LIBRARY_SIZES, withFilledLibrary } from './filled-library';
import type { Measurement, Row } from './measurement';
import { milliseconds, spread } from './numbers';
import { pageScript } from './page-script';
import { probePaint } from './paint-probe';
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
const CORPUS_UNUSED =
  'YEOBAEK_CORPUS is set, but not used: generated entries are the same on every machine, and there can be as many as wanted.';
/** Where there are only the bundled entries, nothing is searched. */
const SIZES = LIBRARY_SIZES.filter((entries) => entries > 0);

interface Key {
  readonly text: string;
  readonly time: number;
}

export const popupSearch: Measurement = {
  name: 'search',
  title: 'Searching in the popup, key by key',
  method: [
    'A fresh popup in a new tab for each run; the queries are typed into its box state by state, each key when the list of the' +
      ` one before stands: ${QUERIES.map((states) => states.join(' ')).join(' · ')}. From the input event to the end of the frame` +
      ' after the list, or its count, has changed.',
    'The first key of a fresh popup stands by itself, since it reads the library. All later keys of all runs are taken together;' +
      ' the slowest is the state with the highest median. The entries are generated with the sizes and the growing vocabulary of' +
      ' real ones, from a fixed seed.',
  ],
  run: async (lab) => {
    const rows: Row[] = [];
    const notes = process.env.YEOBAEK_CORPUS ? [CORPUS_UNUSED] : [];
    for (const entries of SIZES) {
      await withFilledLibrary(lab, entries, async ({ browser }) => {
        lab.say(`searching ${entries} imported entries`);
        const { keys } = await takeTurns(lab.runs, { keys: () => typeQueries(browser) });
        rows.push(rowOf(entries, keys));
        const unseen = QUERIES.flat().length - (keys[0]?.length ?? 0);
        if (unseen > 0) notes.push(`Of ${entries} entries, ${unseen} keys of a run left the list as it was.`);
      });
    }
    const columns: Row = [
      'Entries imported',
      'first key, median',
      '95th percentile',
      'later keys, median',
      '95th percentile',
      'slowest key, median',
    ];
    return { columns, rows, notes };
  },
};

function rowOf(entries: number, runs: readonly (readonly Key[])[]): Row {
  const first = runs.flatMap(([key]) => (key === undefined ? [] : [key.time]));
  const later = runs.flatMap(([, ...keys]) => keys);
  const byText = new Map<string, number[]>();
  for (const { text, time } of later) byText.set(text, [...(byText.get(text) ?? []), time]);
  const slowest = [...byText]
    .map(([text, times]) => ({ text, time: median(times) }))
    .reduce((one, other) => (other.time > one.time ? other : one));
  const laterTimes = later.map(({ time }) => time);
  return [
    String(entries),
    ...spread(first),
    ...spread(laterTimes),
    `${slowest.text} ${milliseconds(slowest.time)}`,
  ];
}

async function typeQueries(browser: ExtendedBrowser): Promise<Key[]> {
  return browser.inTab(async (tab) => {
    await probePaint(tab, '[role="option"]');
    await tab.goto(browser.urlOf('popup.html'));
    await tab.evaluate(() => window.paintProbe.wantedFrame);
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
