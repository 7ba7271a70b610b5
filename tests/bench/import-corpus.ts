/** A zip of real notes, from choosing it to finding one of them in the popup. */
import { readFileSync } from 'node:fs';
import { type ExtendedBrowser, withExtendedBrowser } from './bench-browser';
import { corpusPath, NO_CORPUS } from './corpus';
import { type Note, readNotes } from './corpus-replica';
import { EMPTY_PAGE, type Measurement, type Outcome, type Row } from './measurement';
import { milliseconds } from './numbers';
import { pageScript } from './page-script';
import { median } from './statistics';
import { importZip, type TimedImport } from './timed-import';
import { takeTurns } from './turns';

/** Each in a browser and a profile of its own. */
const MOST_RUNS = 7;

declare global {
  interface Window {
    storeTexts: (texts: readonly string[]) => Promise<number>;
  }
}

export const importCorpus: Measurement = {
  name: 'import-corpus',
  title: 'Importing a zip of real notes',
  method: [
    `In a new profile for each run, ${MOST_RUNS} at most, the zip that YEOBAEK_CORPUS names is chosen on the options page: from there` +
      ' to the preview with its button, from the button to the result, and then from asking for one of the notes by its title to the' +
      ' note in a side panel that was open all the time. The sum is all three; what a person takes at the preview is not in it, nor' +
      ' is opening a popup to search in, which is told apart.',
    'The floor is a page of the same extension that puts the texts of the same notes, unpacked already, into IndexedDB as they' +
      ' are, 200 in a transaction: no import can be faster.',
    'Tasks of the options page’s main thread that take more than 50 ms (PerformanceObserver, `longtask`), from choosing to the' +
      ' result. They are counted by the clock, so that on a busy machine waiting for a core is in them.',
  ],
  run: async (lab) => {
    const corpus = corpusPath();
    if (corpus === undefined) return NO_CORPUS;
    const notes = readNotes(readFileSync(corpus));
    const inNewProfile = <T>(use: (browser: ExtendedBrowser) => Promise<T>) => withExtendedBrowser(lab, use);
    const { floors, imports } = await takeTurns(Math.min(lab.runs, MOST_RUNS), {
      floors: () => inNewProfile((browser) => storeAsTheyAre(browser, notes)),
      imports: () => inNewProfile((browser) => importZip(browser, corpus)),
    });
    return outcomeOf(floors, imports);
  },
};

async function storeAsTheyAre(browser: ExtendedBrowser, notes: readonly Note[]): Promise<number> {
  return browser.inTab(async (tab) => {
    await tab.addInitScript({ content: pageScript(offerStore) });
    await tab.goto(browser.urlOf(EMPTY_PAGE));
    const texts = notes.map(({ text }) => text);
    return await tab.evaluate((given) => window.storeTexts(given), texts);
  });
}

/** Runs in the page. */
function offerStore(): void {
  const AT_ONCE = 200;
  const ended = (request: IDBOpenDBRequest | IDBTransaction, event: string) =>
    new Promise((resolve) => request.addEventListener(event, resolve));
  window.storeTexts = async (texts) => {
    const start = performance.now();
    const opening = indexedDB.open('floor');
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts', { autoIncrement: true });
    await ended(opening, 'success');
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const writing = opening.result.transaction('texts', 'readwrite', { durability: 'relaxed' });
      for (const text of texts.slice(from, from + AT_ONCE)) writing.objectStore('texts').put({ text });
      await ended(writing, 'complete');
    }
    return performance.now() - start;
  };
}

function outcomeOf(floors: readonly number[], imports: readonly TimedImport[]): Outcome {
  const floor = median(floors);
  const row = (name: string, times: readonly number[]): Row => [
    name,
    milliseconds(median(times)),
    milliseconds(Math.max(...times)),
    (median(times) / floor).toFixed(2),
  ];
  const sums = imports.map(({ reading, writing, searching }) => reading + writing + searching);
  return {
    columns: ['A zip of real notes', 'median', 'worst', 'ratio'],
    rows: [
      row('the floor: the texts stored as they are', floors),
      row(
        'from choosing to the preview',
        imports.map(({ reading }) => reading),
      ),
      row(
        'from the button to the result',
        imports.map(({ writing }) => writing),
      ),
      row(
        'from asking for a note to the note',
        imports.map(({ searching }) => searching),
      ),
      row('the sum', sums),
      row(
        'opening a popup and finding it there',
        imports.map(({ opening }) => opening),
      ),
      row(
        'processor time of the browser meanwhile',
        imports.map(({ processor }) => processor),
      ),
    ],
    notes: notesOf(imports, sums),
  };
}

function notesOf(imports: readonly TimedImport[], sums: readonly number[]): string[] {
  const rates = imports.map(({ notes }, run) => (notes * 1_000) / (sums[run] ?? Number.NaN));
  const longTasks = imports.flatMap((one) => one.longTasks);
  const longest = `${longTasks.length}, the longest ${milliseconds(Math.max(...longTasks))}`;
  return [
    `${imports[0]?.notes} notes: ${Math.round(median(rates))} a second, in the worst run ${Math.round(Math.min(...rates))}.`,
    `Tasks over 50 ms in ${imports.length} runs: ${longTasks.length === 0 ? 'none' : longest}.`,
  ];
}
