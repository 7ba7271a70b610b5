/** From DOMContentLoaded of an abstract page to the card on it. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { type BareBrowser, withBothBrowsers } from './bench-browser';
import type { Measurement, Outcome, Row } from './measurement';
import { beyond, milliseconds, spread } from './numbers';
import { probePaint } from './paint-probe';
import { median } from './statistics';
import { takeTurns } from './turns';

interface Frames {
  readonly first: number;
  /** NaN where there is no card. */
  readonly card: number;
}

export const cardPaint: Measurement = {
  name: 'card',
  title: 'The card on an abstract page',
  method: [
    'A new tab opens an arXiv abstract page that has an entry, in a browser without and in one with the extension, in turns.',
    'From DOMContentLoaded (`domContentLoadedEventStart`) to the end of a frame on the main thread: a script of the page’s own' +
      ' world sees the card inserted with a MutationObserver, asks for the next animation frame, and takes the time in a task' +
      ' posted from there, which runs once that frame is painted. The closed shadow root stays closed.',
    'The page’s own first frame without the extension is what the others are compared with: no card can be earlier. The page' +
      ' comes from this machine whole, so the worker has no time to answer while a network delivers it: the hardest case.' +
      ' Where the answer is there first, the card is drawn before the first frame, which then comes later and has it already.',
    'The worker is stopped through DevTools before each run that says so, as the browser stops an idle one.',
  ],
  run: (lab) =>
    withBothBrowsers(lab, async (bare, extended) => {
      const frames = await takeTurns(lab.runs, {
        bare: () => visit(bare, false),
        running: async () => {
          await extended.wakeWorker();
          return await visit(extended, true);
        },
        stopped: async () => {
          await extended.stopWorker();
          return await visit(extended, true);
        },
      });
      return outcomeOf(frames);
    }),
};

async function visit(browser: BareBrowser, hasCard: boolean): Promise<Frames> {
  return browser.inTab(async (tab) => {
    await probePaint(tab, 'yeobaek-card');
    await tab.goto(ADDRESSES.cpl);
    return await tab.evaluate(async (expectsCard) => {
      const { firstFrame, wantedFrame, contentLoaded } = window.paintProbe;
      const first = await firstFrame;
      const card = expectsCard ? await wantedFrame : Number.NaN;
      return { first: first - contentLoaded(), card: card - contentLoaded() };
    }, hasCard);
  });
}

type Subject = 'bare' | 'running' | 'stopped';

function outcomeOf(frames: Readonly<Record<Subject, readonly Frames[]>>): Outcome {
  const first = (subject: Subject) => frames[subject].map((frame) => frame.first);
  const card = (subject: Subject) => frames[subject].map((frame) => frame.card);
  const floor = median(first('bare'));
  const row = (name: string, values: readonly number[]): Row => [
    name,
    ...spread(values),
    ...beyond(median(values), floor),
  ];
  return {
    columns: ['From DOMContentLoaded to', 'median', '95th percentile', 'beyond the bare page', 'ratio'],
    rows: [
      ['the first frame, without the extension', ...spread(first('bare')), milliseconds(0), '1.00'],
      row('the first frame, worker running', first('running')),
      row('the first frame, worker stopped', first('stopped')),
      row('the card painted, worker running', card('running')),
      row('the card painted, worker stopped', card('stopped')),
    ],
  };
}
