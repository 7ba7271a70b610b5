/** How long the library takes to answer a page, when it is small and when it is large. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isolatedWorld } from '../e2e/isolated-world';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { type ExtendedBrowser, withExtendedBrowser } from './bench-browser';
import { importDigests } from './filled-library';
import { makeDays } from './made-up-digests';
import type { Lab, Measurement, Row } from './measurement';
import { milliseconds, spread } from './numbers';
import { median } from './statistics';
import { takeTurns } from './turns';

const ENTRIES_A_DAY = 50;
/** The entries of the smaller library are the newest of the larger one's. */
const DAYS = { small: 2, large: 1_999 } as const;
const ROWS = 2_000;
const KNOWN = DAYS.small * ENTRIES_A_DAY;
/** What a library that has just grown does behind its first answer to a long list is done by then. */
const RENEWAL_MS = 15_000;

const QUESTIONS = {
  refused: 'a question that is refused',
  known: 'an abstract page with an entry',
  unknown: 'one without, by identifier and title',
  rows: `a list of ${ROWS} papers, ${KNOWN} of them known`,
} as const;

type Question = keyof typeof QUESTIONS;

interface Times extends Readonly<Record<Question, readonly number[]>> {
  /** Of the first question about a list. */
  readonly first: number;
}

export const lookupTime: Measurement = {
  name: 'lookup',
  title: 'Lookups in a small library and in a large one',
  method: [
    'On an arXiv page, in the world of the script that runs there, a question is sent to the worker, which runs, and the time is' +
      ' taken until the answer is there; the next question follows after it. The entries are generated, 50 a day, and imported' +
      ' through the options page; those that are asked about are in both libraries. No paper without an entry is asked about twice.',
    'What is refused is answered before the library is asked: the way there and back. The last ratio is of what the others take' +
      ' beyond that, and 1 is a time that does not grow with the library.',
  ],
  run: async (lab) => {
    const small = await timesIn(lab, DAYS.small);
    const large = await timesIn(lab, DAYS.large);
    const questions = Object.keys(QUESTIONS) as Question[];
    const columns: Row = [
      'A question about',
      ...[DAYS.small, DAYS.large].flatMap((days) => [
        `${days * ENTRIES_A_DAY} entries, median`,
        '95th percentile',
      ]),
      ...['ratio', 'beyond the way, ratio'],
    ];
    return {
      columns,
      rows: questions.map((question) => rowOf(question, small, large)),
      notes: [
        'The first question about a list has the library note down its keys behind the answer, and is not counted: it took' +
          ` ${milliseconds(small.first)} and ${milliseconds(large.first)}.`,
      ],
    };
  },
};

function timesIn(lab: Lab, days: number): Promise<Times> {
  return withExtendedBrowser(lab, async (browser) => {
    lab.say(`importing ${days * ENTRIES_A_DAY} entries`);
    await importDigests(browser, makeDays(days, ENTRIES_A_DAY));
    return await askFromPage(browser, lab);
  });
}

function askFromPage(browser: ExtendedBrowser, lab: Lab): Promise<Times> {
  return browser.inTab(async (tab) => {
    await tab.goto(ADDRESSES.paperWithoutEntry);
    const world = await isolatedWorld(tab, new URL(browser.urlOf('')).host);
    const ask = async (message: unknown) => {
      const time = await world.evaluate(`(async () => {
        const start = performance.now();
        await chrome.runtime.sendMessage(${JSON.stringify(message)});
        return performance.now() - start;
      })()`);
      if (typeof time !== 'number') throw new Error(`A question failed: ${time}`);
      return time;
    };
    const known = knownPapers();
    const unknown = unknownPapers();
    const rows = () => ({
      type: 'badges',
      rows: Array.from({ length: ROWS }, (_, row) => (row % (ROWS / KNOWN) === 0 ? known() : unknown())),
    });
    const first = await ask(rows());
    await sleep(RENEWAL_MS);
    const times = await takeTurns(lab.runs, {
      refused: () => ask({ type: 'refused' }),
      known: () => ask({ type: 'annotations', ...known() }),
      unknown: () => ask({ type: 'annotations', ...unknown() }),
      rows: () => ask(rows()),
    });
    await world.detach();
    return { ...times, first };
  });
}

interface Asked {
  readonly keys: readonly string[];
  readonly titles: readonly string[];
}

/** Each of the smaller library's papers in turn. */
function knownPapers(): () => Asked {
  const texts = makeDays(DAYS.small, ENTRIES_A_DAY).map(({ text }) => text);
  const ids = [...texts.join('\n').matchAll(/arxiv\.org\/abs\/(\S+)/g)].map(([, id]) => id);
  let asked = 0;
  return () => {
    asked += 1;
    return { keys: [`arxiv:${ids[asked % ids.length]}`], titles: [] };
  };
}

/** Of a month that no entry is of. */
function unknownPapers(): () => Asked {
  let asked = 0;
  return () => {
    asked += 1;
    const number = String(asked).padStart(5, '0');
    return { keys: [`arxiv:2410.${number}`], titles: [`A Paper That Nobody Has Read: ${number}`] };
  };
}

function rowOf(question: Question, small: Times, large: Times): Row {
  const beyond = (times: Times) => median(times[question]) - median(times.refused);
  return [
    QUESTIONS[question],
    ...spread(small[question]),
    ...spread(large[question]),
    (median(large[question]) / median(small[question])).toFixed(2),
    question === 'refused' ? '' : (beyond(large) / beyond(small)).toFixed(2),
  ];
}
