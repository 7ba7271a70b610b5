/** What a list as long as arXiv's longest costs the main thread of a page. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { LONG_LIST, longListDigest } from '../fixtures/pages/arxiv-long-list';
import { type BareBrowser, withBothBrowsers } from './bench-browser';
import { importDigests } from './filled-library';
import type { Measurement, Outcome, Row } from './measurement';
import { spread } from './numbers';
import {
  mainThreadOf,
  parseTrace,
  SCRIPT_CATEGORIES,
  type ScriptTime,
  type Spent,
  scriptTimeOf,
  TASK_CATEGORY,
  taskTimeOf,
} from './trace';
import { takeTurns } from './turns';

/** The answer to so many rows, their badges and the frame that these are painted in come after the network is idle. */
const AFTERWARDS_MS = 2_000;

interface Cost {
  readonly scripts: ScriptTime;
  readonly tasks: { readonly all: Spent; readonly longest: Spent };
}

export const listTime: Measurement = {
  name: 'list',
  title: `A list of ${LONG_LIST.rows} papers, of which ${LONG_LIST.known} are known`,
  method: [
    `arXiv’s longest list, ${LONG_LIST.rows} papers, in a new tab; a digest with ${LONG_LIST.known} of them was imported through the options` +
      ' page. Chromium’s own trace of one visit, until the network has been idle for half a second and two seconds more; what' +
      ' is counted as a script’s time is told in the section on the page’s main thread.',
    'A task is what the main thread does at one go (RunTask). What the browser itself does for the badges, style, layout and paint,' +
      ' is what all tasks take beyond those of the page without the extension, besides the scripts.',
  ],
  run: (lab) =>
    withBothBrowsers(lab, async (bare, extended) => {
      await importDigests(extended, [longListDigest()]);
      const origin = extended.urlOf('');
      const costs = await takeTurns(lab.runs, {
        extended: () => visit(extended, origin, LONG_LIST.known),
        bare: () => visit(bare, origin, 0),
      });
      return outcomeOf(costs.extended, costs.bare);
    }),
};

/** Nothing is run in the page while the trace is recorded, so that nothing but the page and the extension is in it. */
async function visit(browser: BareBrowser, origin: string, badges: number): Promise<Cost> {
  return browser.inTab(async (tab) => {
    const trace = await browser.traced([...SCRIPT_CATEGORIES, TASK_CATEGORY], async () => {
      await tab.goto(ADDRESSES.listLong);
      await tab.waitForLoadState('networkidle');
      await sleep(AFTERWARDS_MS);
    });
    const found = await tab.locator('yeobaek-badge').count();
    if (found !== badges) throw new Error(`${found} badges stood on the list when the trace ended.`);
    const thread = mainThreadOf(parseTrace(trace), ADDRESSES.listLong);
    return { scripts: scriptTimeOf(thread, origin), tasks: taskTimeOf(thread) };
  });
}

function outcomeOf(extended: readonly Cost[], bare: readonly Cost[]): Outcome {
  const row = (name: string, spent: readonly Spent[]): Row => [
    name,
    ...spread(spent.map(({ taken }) => taken)),
    ...spread(spent.map(({ run }) => run)),
  ];
  const scripts = (part: keyof ScriptTime) => extended.map((cost) => cost.scripts[part]);
  const tasks = (costs: readonly Cost[], part: keyof Cost['tasks']) => costs.map((cost) => cost.tasks[part]);
  return {
    columns: ['A visit', 'median', '95th percentile', 'running, median', 'running, 95th percentile'],
    rows: [
      row('scripts with our address', scripts('addressed')),
      row('and all microtasks', scripts('withMicrotasks')),
      row('the longest of these at one go', scripts('longest')),
      row('all tasks', tasks(extended, 'all')),
      row('all tasks, without the extension', tasks(bare, 'all')),
      row('the longest task', tasks(extended, 'longest')),
      row('the longest task, without the extension', tasks(bare, 'longest')),
    ],
  };
}
