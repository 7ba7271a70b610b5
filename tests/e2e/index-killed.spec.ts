/** Killing whatever is at work on the search index: it is gone on with, and has everything once. */
import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { type LaunchedChromium, launchChromium } from './chromium';
import { browserSession, stopWorker } from './devtools';
import { BUILDS, expect, test } from './extension';
import { commitButton } from './import-view';
import { type ChosenFile, chooseFiles, textFile } from './importing';
import { outdateIndex, type ReadIndex, readIndex, untilIndex } from './index-reading';
import { filesOf, type MadeNote, makeNotes } from './many-notes';
import { boxOf, readSections } from './popup-view';

/** More than a few segments hold, so that they are merged. */
const MADE = makeNotes(17_000);
/** What the extension brings by itself. */
const SEED_ENTRIES = 7;
/** Imported by itself, and so a segment of its own. */
const LATER = ['2024-10-06', 'Later', '(Kim Example)', '굄돌은 나중입니다.'];
const ENTRIES = MADE.length + SEED_ENTRIES + 1;
const WRITTEN = { timeout: 90_000 };

interface Running extends LaunchedChromium {
  readonly extensionId: string;
  /** The browser's own process. */
  readonly pid: number;
  /** A page of the extension that has nothing to do with the index. */
  readonly page: Page;
}

const isRebuilt =
  (documents: number) =>
  ({ rebuilt = 0 }: ReadIndex) =>
    rebuilt >= documents;

/** Whether an import is in one segment, and the index is good: no merge is to come. Rests of killed ones may lie beside it. */
const isMerged = ({ segments, merging, isOutdated }: ReadIndex) =>
  segments.length === 1 &&
  (segments[0]?.documents ?? 0) > MADE.length &&
  merging === undefined &&
  !isOutdated;

/** Whether all that is imported here can be found, merged or not. */
const isWritten = ({ segments, unfinished }: ReadIndex) => {
  const visible = segments.filter(({ status }) => status === 'visible');
  return unfinished === 0 && visible.reduce((sum, { documents }) => sum + documents, 0) >= ENTRIES;
};

/** Ends the browser as a power cut would: it hears nothing of it. */
async function killBrowser({ context, pid }: Running): Promise<void> {
  const gone = context.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await gone;
}

/** Known beforehand, so that the browser can be killed at once. */
async function findProcess(context: BrowserContext): Promise<number> {
  const session = await browserSession(context);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('The browser has no process.');
  return browser.id;
}

async function findExtension(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Imports on a page of its own, and does not wait until it is done. */
async function beginImport({ context, extensionId }: Running, files: readonly ChosenFile[]): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#import`);
  await chooseFiles(options, files);
  await expect(commitButton(options)).toBeVisible(WRITTEN);
  await commitButton(options).click();
  return options;
}

/** Searches on a page of its own, which has an outdated index made anew. */
async function search(page: Page, extensionId: string, query: string): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await boxOf(page).fill(query);
}

/** Nothing is left over, and each document is in one segment. */
function expectWhole(index: ReadIndex): void {
  const { segments, ...rest } = index;
  const nothing = {
    ...{ merging: undefined, leftRecords: 0, rebuilt: undefined },
    ...{ isCorrupt: false, isOutdated: false, unfinished: 0 },
  };
  expect(rest).toEqual(nothing);
  expect(segments.map(({ status }) => status)).toEqual(segments.map(() => 'visible'));
  expect(segments.reduce((sum, { documents }) => sum + documents, 0)).toBe(ENTRIES);
  for (const [place, { range }] of segments.slice(1).entries())
    expect(range.first).toBeGreaterThanOrEqual(segments[place]?.range.end ?? 0);
}

/** By common words and rare ones, and by what every note has; counted in the notes themselves. */
async function expectFound({ context, extensionId }: Running): Promise<void> {
  const counted: readonly (readonly [query: string, count: number])[] = [
    ['퀀텀', countOf(({ text }) => /(?:^| )퀀텀/.test(text))],
    ['zephyrnet', countOf(({ text }) => /zephyrnet/.test(text))],
    ['#vexillology', countOf(({ tags }) => tags.includes('#vexillology'))],
    ['date:2023-05', countOf(({ date }) => date.startsWith('2023-05'))],
    ['has:commentary', ENTRIES],
  ];
  const panel = await context.newPage();
  for (const [query, count] of counted) {
    await search(panel, extensionId, query);
    await expect(panel.locator('p.status'), query).toHaveText(`글 ${count.toLocaleString('ko')}개`);
    const titles = (await readSections(panel)).flatMap((section) => section.titles);
    expect(new Set(titles).size, query).toBe(titles.length);
  }
  for (const { title } of [MADE[0], MADE[8_191], MADE.at(-1)].filter((note) => note !== undefined)) {
    await search(panel, extensionId, `title:"${title}"`);
    await expect(panel.locator('.title')).toHaveText([title]);
  }
}

function countOf(isSo: (note: MadeNote) => boolean): number {
  return MADE.filter(isSo).length;
}

test('an index whose worker and browser are killed while it is merged and made anew has everything, once', async ({
  web,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const launch = async (): Promise<Running> => {
    const launched = await launchChromium({
      ...{ extension: BUILDS.e2e, proxyPort: web.port, language: 'ko', profile },
    });
    const extensionId = await findExtension(launched.context);
    const page = await launched.context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html#about`);
    return { ...launched, extensionId, page, pid: await findProcess(launched.context) };
  };
  let seen = 0;
  const isMergingAnew = ({ merging }: ReadIndex) => (merging?.number ?? 0) > seen;
  /**
   * Resolves once a merge writes that was not seen before. A fast machine may have merged already: then the index is made anew
   * until one is seen.
   */
  const untilMerging = async ({ context, extensionId, page }: Running) => {
    for (;;) {
      const index = await untilIndex(page, (now) => isMergingAnew(now) || isMerged(now));
      seen = index.merging?.number ?? seen;
      if (index.merging !== undefined) return;
      await outdateIndex(page);
      await search(await context.newPage(), extensionId, '퀀텀');
    }
  };
  try {
    await test.step('the browser, while the segments of an import are merged', async () => {
      const running = await launch();
      await beginImport(running, filesOf(MADE));
      await untilMerging(running);
      await killBrowser(running);
    });

    await test.step('the worker and the browser, while the index is made anew', async () => {
      const running = await launch();
      const { context, extensionId, page } = running;
      await outdateIndex(page);
      for (const documents of [2_000, 5_000]) {
        const panel = await context.newPage();
        await search(panel, extensionId, '퀀텀');
        await untilIndex(page, isRebuilt(documents));
        await stopWorker(context, extensionId);
        await panel.close();
      }
      await search(await context.newPage(), extensionId, '퀀텀');
      const { merging } = await untilIndex(page, isRebuilt(8_000));
      // Its rests are no merge that is under way.
      seen = merging?.number ?? seen;
      await killBrowser(running);
    });

    await test.step('the worker, while the new segments are merged; and the browser, while that is done again', async () => {
      const running = await launch();
      const { context, extensionId, page } = running;
      for (let isKilled = false; !isKilled; ) {
        await untilMerging(running);
        await stopWorker(context, extensionId);
        // It may have been done before.
        isKilled = (await readIndex(page)).merging !== undefined;
      }
      await beginImport(running, [textFile('later.txt', LATER)]);
      // A browser that is killed before has nothing of it to merge.
      await untilIndex(page, isWritten);
      await untilMerging(running);
      await killBrowser(running);
    });

    await test.step('then all of it is there, once', async () => {
      const running = await launch();
      try {
        await untilIndex(
          running.page,
          ({ segments, leftRecords }) => segments.length < 9 && leftRecords === 0,
        );
        expectWhole(await readIndex(running.page));
        await expectFound(running);
        expectWhole(await readIndex(running.page));
      } finally {
        await running.close();
      }
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});
