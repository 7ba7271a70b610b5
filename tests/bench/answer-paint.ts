/** From the worker's answer to the card on an abstract page. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { type ExtendedBrowser, withExtendedBrowser } from './bench-browser';
import type { Measurement, Row } from './measurement';
import { spread } from './numbers';
import { probePaint } from './paint-probe';
import { median } from './statistics';
import { mainThreadOf, parseTrace, TASK_CATEGORY, type TraceEvent } from './trace';
import { takeTurns } from './turns';

/** Messages from other processes, what a page marks in its own timeline, and frames. */
const CATEGORIES = ['toplevel', 'mojom', 'devtools.timeline', 'blink.user_timing', TASK_CATEGORY];

/** The interface by which a message of the extension's reaches a page. */
const ANSWER = 'extensions.mojom.MessagePort';

/** The card is painted after the page that it stands on, whose network is idle for long. */
const AFTERWARDS_MS = 300;

interface Drawn {
  /** Milliseconds from the answer to the card's insertion. */
  readonly inserted: number;
  /** Milliseconds from the answer to the beginning of the frame that has the card. */
  readonly frame: number;
  /** Milliseconds from the answer to the end of that frame. */
  readonly painted: number;
  /** Frames between the answer and that frame. */
  readonly framesBetween: number;
}

export const answerPaint: Measurement = {
  name: 'answer',
  title: 'From the answer to the card',
  method: [
    'An arXiv abstract page that has an entry, in a new tab, the worker running. In Chromium’s own trace the answer is there when' +
      ' the page’s main thread takes the first message of the extension’s from the browser’s process (“Receive mojo message” of' +
      ' `extensions.mojom.MessagePort`). The page marks the moment at which the card is inserted; the next frame on its main thread' +
      ' is the one that has the card: from the beginning of the task that draws it to the end of its last step there (Commit).',
    'Frames between are those that began after the answer and had no card yet: with none, the card is in the first frame that' +
      ' could have it.',
    'The script that draws the card is put into the page after the question is answered, and is read and run in this time.',
  ],
  run: (lab) =>
    withExtendedBrowser(lab, async (extended) => {
      const { drawn } = await takeTurns(lab.runs, {
        drawn: async () => {
          await extended.wakeWorker();
          return await visit(extended);
        },
      });
      const row = (name: string, part: 'inserted' | 'frame' | 'painted'): Row => [
        name,
        ...spread(drawn.map((one) => one[part])),
      ];
      const between = drawn.map(({ framesBetween }) => framesBetween);
      return {
        columns: ['From the answer to', 'median', '95th percentile'],
        rows: [
          row('the card inserted', 'inserted'),
          row('the beginning of its frame', 'frame'),
          row('its frame painted', 'painted'),
        ],
        notes: [`Frames between: ${median(between)}, at most ${Math.max(...between)}.`],
      };
    }),
};

async function visit(browser: ExtendedBrowser): Promise<Drawn> {
  return browser.inTab(async (tab) => {
    await probePaint(tab, 'yeobaek-card');
    const trace = await browser.traced(CATEGORIES, async () => {
      await tab.goto(ADDRESSES.cpl);
      await tab.waitForLoadState('networkidle');
      await sleep(AFTERWARDS_MS);
    });
    return drawnIn(mainThreadOf(parseTrace(trace), ADDRESSES.cpl));
  });
}

function drawnIn(thread: readonly TraceEvent[]): Drawn {
  const answer = thread.find(
    ({ name, args }) =>
      name === 'Receive mojo message' && args?.chrome_mojo_event_info?.mojo_interface_tag === ANSWER,
  );
  const mark = thread.find(({ name }) => name === 'wanted');
  const frames = thread.filter(({ name }) => name === 'Commit');
  const frame = frames.find(({ ts }) => mark !== undefined && ts > mark.ts);
  if (answer === undefined || mark === undefined || frame === undefined)
    throw new Error('The trace lacks the answer, the card or its frame.');
  const task = thread.find(
    ({ name, ts, dur = 0 }) => name === 'RunTask' && ts <= frame.ts && frame.ts < ts + dur,
  );
  const since = (moment: number) => (moment - answer.ts) / 1_000;
  return {
    inserted: since(mark.ts),
    // A frame may be drawn in the task that inserts the card: then it begins with the insertion.
    frame: since(Math.max(task?.ts ?? frame.ts, mark.ts)),
    painted: since(frame.ts + (frame.dur ?? 0)),
    framesBetween: frames.filter(({ ts }) => ts > answer.ts && ts < mark.ts).length,
  };
}
