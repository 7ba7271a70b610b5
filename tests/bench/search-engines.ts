/** Our search beside others, on the same documents in the same run: from a cold start to the first results, and key by key. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { corpusPath, NO_CORPUS } from './corpus';
import { readNotes } from './corpus-replica';
import type { Lab, Measurement, Row } from './measurement';
import { milliseconds } from './numbers';
import { openCold } from './open-cold';
import { BEFORE_TYPING_MS, rowOfPopup } from './popup-search';
import { type SearchLibrary, withSearchLibrary } from './search-library';
import { pathOf, type SearchPage } from './search-pages';
import { median, percentile } from './statistics';
import { takeTurns } from './turns';
import { usedMemory } from './used-memory';

export const SEARCH_SIZES = [3_400, 10_000, 40_000, 100_000] as const;

interface Engine {
  readonly name: string;
  readonly page: SearchPage;
  /** The most documents that it is given: with more it takes longer to build than all else here together. */
  readonly most: number;
}

const PEERS: readonly Engine[] = [
  { name: 'MiniSearch (JSON)', page: 'mini-search', most: 100_000 },
  { name: 'FlexSearch (export)', page: 'flex-search', most: 40_000 },
  { name: 'FlexSearch (its IndexedDB)', page: 'flex-search-stored', most: 3_400 },
  { name: 'Orama (JSON)', page: 'orama', most: 10_000 },
];
/** One a run, the same for every engine of a round. */
const COLD_QUERIES = ['강화학습', 'diffusion', '모델 학습', 'attention'] as const;
/** States of a box as a reader types: half-typed Korean, English, two words. */
const KEYS = [
  'ㅂ',
  '보',
  '봇',
  '보사',
  '보상',
  'd',
  'di',
  'dif',
  'diff',
  'diffu',
  '강화 r',
  '강화 re',
  '강화 rew',
  '모델을 학ㅅ',
  '강화학습',
  'ㅎㅅ',
  'atention',
] as const;
/** Rounds in which pages are opened, however few the others are: the ratio to the floor is told to a hundredth. */
const FEWEST_OPENED = 20;
const ADDED = 7;
const ADDINGS = 3;
const POPUP = 'the popup, with a query';
const LIST = 'the popup, its list';
const OPTION = '[role="option"]';

export const searchEngines: Measurement = {
  name: 'search-engines',
  title: 'Search, beside other engines',
  method: [
    'Notes made from those of the zip that YEOBAEK_CORPUS names, with a vocabulary that grows as theirs does (V ∝ N^0.55), imported' +
      ' through the options page; every engine then has the same documents. Each has a page of its own that opens its index, searches' +
      ' and paints ten titles; the floor is the same page without any search: it opens a database, reads ten titles by key and paints' +
      ` them. Pages are opened in new tabs, in turns, ${FEWEST_OPENED} times each at least, from the beginning of the navigation to` +
      ' the end of the frame with the titles;' +
      ` the queries take turns too (${COLD_QUERIES.join(', ')}). Ours has its rows before it has looked at all texts that tell how many there are.`,
    `Key by key: from a call to the numbers of the ten best documents, for each of ${KEYS.join(' · ')}, on a page that has been open` +
      ' since before; ours is asked when it has them, before it reads the entries themselves. Heap is V8’s and its array buffers’ after the cold search and a collection, above the floor’s.',
    'The popup itself is opened in turns with the pages, with a query and without: its ratio is to the same popup without any search,' +
      ' which shows the newest digest. Its keys are typed into a fresh one each time, the first' +
      ` ${BEFORE_TYPING_MS} ms after that is painted, the others right after the frame of the one before; measured from the input event to` +
      ' the end of the frame after the list or its count has changed.',
    `Adding: ${ADDED} entries, until they are found and stored; ours is a whole import; the median of ${ADDINGS} fresh pages. Building is once, and ours is the whole import of the zip.`,
  ],
  run: async (lab) => {
    const corpus = corpusPath();
    if (corpus === undefined) return NO_CORPUS;
    const notes = readNotes(readFileSync(corpus));
    const rows: Row[] = [];
    const notesOfSizes: string[] = [];
    for (const entries of SEARCH_SIZES) {
      await withSearchLibrary(lab, notes, entries, async (library) => {
        const measured = await measureSize(lab, library);
        rows.push(...measured.rows);
        notesOfSizes.push(await describeIndex(library), measured.note);
      });
    }
    return {
      columns: [
        'Engine, entries',
        ...['cold to first results', '95th percentile', 'ratio to the floor'],
        ...['a key, median', '95th percentile', 'heap', 'seven added', 'built in'],
      ],
      rows,
      notes: [
        ...notesOfSizes,
        ...PEERS.filter(({ most }) => most < 100_000).map(
          ({ name, most }) => `${name} is given ${most} documents at most: more take it too long to build.`,
        ),
      ],
    };
  },
};

/** All engines and the popup over one library. */
export async function measureSize(lab: Lab, library: SearchLibrary): Promise<{ rows: Row[]; note: string }> {
  const peers = PEERS.filter(({ most }) => most >= library.entries);
  const built = new Map<string, number>();
  for (const { name, page } of peers) {
    lab.say(`${name} builds ${library.entries}`);
    built.set(name, await onPage(library, page, (tab) => tab.evaluate(() => window.engine.build())));
  }
  lab.say(`opening each over ${library.entries}`);
  const subjects: readonly Engine[] = [
    { name: 'the floor', page: 'floor', most: 0 },
    { name: 'Yeobaek', page: 'own-search', most: 0 },
    ...peers,
  ];
  const opened = await takeTurns<Record<string, number>>(Math.max(FEWEST_OPENED, lab.runs), {
    ...Object.fromEntries(
      subjects.map(({ name, page }) => [name, coldOpening(library, pathOf(page), '.hits')]),
    ),
    [POPUP]: coldOpening(library, 'popup.html', OPTION),
    [LIST]: () => openCold(library.browser, 'popup.html', OPTION),
  });
  const floor = median(opened['the floor'] ?? []);
  const bare = await heapOf(library, 'floor');
  const rows: Row[] = [];
  for (const { name, page } of subjects) {
    const times = opened[name] ?? [];
    rows.push([
      `${name}, ${library.entries}`,
      milliseconds(median(times)),
      milliseconds(percentile(times, 0.95)),
      (median(times) / floor).toFixed(2),
      ...(page === 'floor' ? ['', '', '', '', ''] : await measureOpen(library, page, bare, built.get(name))),
    ]);
  }
  lab.say(`typing into the popup over ${library.entries}`);
  const popup = await rowOfPopup(lab, library, { opened: opened[POPUP] ?? [], list: opened[LIST] ?? [] });
  return { rows: [...rows, ...popup.rows], note: popup.note };
}

/** What is measured on a page that is open: keys, heap, adding, and how long it took to build. */
async function measureOpen(
  library: SearchLibrary,
  page: SearchPage,
  bare: number,
  built: number = library.importTime,
): Promise<string[]> {
  const isOwn = page === 'own-search';
  const keys = await onPage(library, page, async (tab) => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const key of KEYS) {
        const time = await tab.evaluate(
          ([text, own]) => (own ? window.own.timeSearch(text) : window.engine.timeSearch(text)),
          [key, isOwn] as const,
        );
        if (round > 0) times.push(time);
      }
    }
    return times;
  });
  const heap = (await heapOf(library, page)) - bare;
  const added: number[] = [];
  for (let turn = 0; turn < ADDINGS; turn += 1) {
    const time = await onPage(library, isOwn ? 'own-library' : page, (tab) =>
      tab.evaluate(
        ([count, nth, own]) =>
          own ? window.library.timeAdding(count, nth) : window.engine.timeAdding(count, nth),
        [ADDED, turn, isOwn] as const,
      ),
    );
    added.push(time);
  }
  return [
    milliseconds(median(keys)),
    milliseconds(percentile(keys, 0.95)),
    `${(heap / 1_000_000).toFixed(1)} MB`,
    milliseconds(median(added)),
    `${(built / 1_000).toFixed(1)} s`,
  ];
}

function onPage<T>({ browser }: SearchLibrary, page: SearchPage, use: (tab: Page) => Promise<T>): Promise<T> {
  return browser.inTab(async (tab) => {
    await tab.goto(browser.urlOf(pathOf(page)));
    return await use(tab);
  });
}

/** Runs of one page, each with the next of the queries. */
function coldOpening({ browser }: SearchLibrary, path: string, wanted: string): () => Promise<number> {
  let run = 0;
  return async () => {
    const query = COLD_QUERIES[run++ % COLD_QUERIES.length] ?? '';
    return await openCold(browser, `${path}?query=${encodeURIComponent(query)}`, wanted);
  };
}

/** Some engines read 100,000 documents for half a minute. */
const PATIENCE_MS = 120_000;

/** Bytes after a cold search. */
async function heapOf({ browser }: SearchLibrary, page: SearchPage): Promise<number> {
  return browser.inTab(async (tab) => {
    await tab.goto(browser.urlOf(`${pathOf(page)}?query=${encodeURIComponent(COLD_QUERIES[2])}`));
    await tab.locator('.hits').first().waitFor({ state: 'attached', timeout: PATIENCE_MS });
    return await usedMemory(tab);
  });
}

async function describeIndex(library: SearchLibrary): Promise<string> {
  const bytes = await onPage(library, 'own-library', (tab) => tab.evaluate(() => window.library.indexSize()));
  const { entries, textBytes, importTime } = library;
  const [index, text] = [bytes, textBytes].map((size) => `${(size / 1_000_000).toFixed(1)} MB`);
  const share = ((100 * bytes) / textBytes).toFixed(0);
  return `${entries} entries: our index has ${index} for ${text} of text (${share} %); importing took ${(importTime / entries).toFixed(2)} ms an entry.`;
}
