/** What the extension's scripts cost the main thread of a page, with and without an entry. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { type BareBrowser, withBothBrowsers } from './bench-browser';
import type { Measurement, Outcome, Row } from './measurement';
import { spread } from './numbers';
import {
  mainThreadOf,
  parseTrace,
  SCRIPT_CATEGORIES,
  type ScriptTime,
  type Spent,
  scriptTimeOf,
} from './trace';
import { takeTurns } from './turns';

export const scriptTime: Measurement = {
  name: 'scripts',
  title: 'The extension’s scripts on the page’s main thread',
  method: [
    'Chromium’s own trace of one visit in a new tab, until the network has been idle for half a second. EvaluateScript,' +
      ' FunctionCall and v8.compile with an address of the extension’s own, on the main thread of the page, each counted once where' +
      ' one stands inside another. Style, layout and paint that the card causes afterwards are in the first table, not here.',
    'What goes on after a promise (RunMicrotasks) carries no address, and most of our drawing happens there. So it is added in' +
      ' full: these pages have no script of their own but the blog’s, whose own microtasks are in its line, and the last line shows what is left' +
      ' without the extension.',
    'Running is what the thread itself ran (thread time of the trace); the rest of a visit’s milliseconds it waited for a core' +
      ' or for the browser’s process.',
  ],
  run: (lab) =>
    withBothBrowsers(lab, async (bare, extended) => {
      const origin = extended.urlOf('');
      const costs = await takeTurns(lab.runs, {
        entry: () => visit(extended, ADDRESSES.cpl, origin, true),
        nothing: () => visit(extended, ADDRESSES.paperWithoutEntry, origin, false),
        html: () => visit(extended, ADDRESSES.oldPaperHtml, origin, false),
        list: () => visit(extended, ADDRESSES.listUnknown, origin, false),
        formulas: () => visit(extended, ADDRESSES.listOld, origin, false),
        post: () => visit(extended, ADDRESSES.otherPost, origin, false),
        bare: () => visit(bare, ADDRESSES.cpl, origin, false),
      });
      return outcomeOf(costs);
    }),
};

/** Nothing is run in the page while the trace is recorded, so that nothing but the page and the extension is in it. */
async function visit(
  browser: BareBrowser,
  address: string,
  origin: string,
  hasCard: boolean,
): Promise<ScriptTime> {
  return browser.inTab(async (tab) => {
    const trace = await browser.traced(SCRIPT_CATEGORIES, async () => {
      await tab.goto(address);
      await tab.waitForLoadState('networkidle');
    });
    const cards = await tab.locator('yeobaek-card').count();
    if (cards !== Number(hasCard))
      throw new Error(`${cards} cards stood on ${address} when the trace ended.`);
    return scriptTimeOf(mainThreadOf(parseTrace(trace), address), origin);
  });
}

/** Pages on which there is nothing to show, by the scripts that find that out. */
const WITHOUT = [
  ['nothing', 'abstract page without an entry'],
  ['html', 'HTML page without an entry'],
  ['list', 'list of 50 papers without an entry'],
  ['formulas', 'list of two papers without an entry, formulas set'],
  ['post', 'blog post without an entry'],
] as const;

type Subject = 'entry' | 'bare' | (typeof WITHOUT)[number][0];

function outcomeOf(costs: Readonly<Record<Subject, readonly ScriptTime[]>>): Outcome {
  const row = (name: string, spent: readonly Spent[]): Row => [
    name,
    ...spread(spent.map(({ taken }) => taken)),
    ...spread(spent.map(({ run }) => run)),
  ];
  const addressed = (subject: Subject) => costs[subject].map((cost) => cost.addressed);
  const all = (subject: Subject) => costs[subject].map((cost) => cost.withMicrotasks);
  return {
    columns: ['A visit', 'median', '95th percentile', 'running, median', 'running, 95th percentile'],
    rows: [
      row('abstract page with an entry: scripts with our address', addressed('entry')),
      row('abstract page with an entry: and all microtasks', all('entry')),
      ...WITHOUT.flatMap(([subject, name]) => [
        row(`${name}: scripts with our address`, addressed(subject)),
        row(`${name}: and all microtasks`, all(subject)),
      ]),
      row('page without the extension: all microtasks', all('bare')),
    ],
  };
}
