/**
 * `npm start`: the built extension in a Chromium with a throw-away profile, on a paper that has a card. Where there is no
 * display or no network, the same headless on the project's own page of that paper.
 */
import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { browserPath } from './e2e/browsers';
import { CHROMIUM_OWN_HOSTS, type LaunchedChromium, launchChromium } from './e2e/chromium';
import { shadowContents } from './e2e/closed-shadow';
import { eventually } from './e2e/eventually';
import { startPageServer } from './e2e/page-server';
import { screenshotFile } from './e2e/screenshot';
import { ADDRESSES } from './fixtures/pages/addresses';
import { useTemporaryFolder } from './run/temporary-folder';

const EXTENSION = resolve('.output/chrome-mv3');
const PAPER = ADDRESSES.cpl;
const NETWORK_PATIENCE_MS = 4_000;

async function main(): Promise<void> {
  // Before the build, so that nobody waits for a browser that is not there.
  browserPath('chromium');
  buildExtension();
  const obstacle = await findObstacle();
  useTemporaryFolder();
  if (obstacle === undefined) await showOnWeb();
  else await showOnOwnPage(obstacle);
}

function buildExtension(): void {
  try {
    execFileSync(resolve('node_modules/.bin/wxt'), ['build'], { stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (cause) {
    throw new Error('The extension could not be built.', { cause });
  }
}

/** Why there can be no window on the web; undefined where there can. */
async function findObstacle(): Promise<string | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'there is no display';
  // Nobody is there who could close the window.
  if (CI) return 'this is a run without a person (CI is set)';
  return (await canReach(PAPER)) ? undefined : 'arxiv.org cannot be reached';
}

async function canReach(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(NETWORK_PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}

async function showOnWeb(): Promise<void> {
  const launched = await launchChromium({ extension: EXTENSION, headless: false });
  const closed = new Promise<void>((done) => launched.context.once('close', () => done()));
  try {
    say(`Chromium is open on ${PAPER}. Close its window to end.`);
    await showCard(launched);
    await closed;
  } finally {
    // Its profile may still be in use for a moment; the whole temporary folder goes at the end.
    await launched.close().catch(() => undefined);
  }
}

async function showOnOwnPage(obstacle: string): Promise<void> {
  say(`Headless and on the project's own page, since ${obstacle}.`);
  const web = await startPageServer(CHROMIUM_OWN_HOSTS);
  try {
    const launched = await launchChromium({ extension: EXTENSION, proxyPort: web.port });
    try {
      await showCard(launched);
    } finally {
      await launched.close();
    }
  } finally {
    await web.close();
  }
}

/** Opens the paper, and says what was read back out of its card. */
async function showCard({ context }: LaunchedChromium): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(PAPER);
  // The first installation opens a page of its own, in front.
  await page.bringToFront();
  // One text node a line: a tag and its # are two.
  const text = (await readCard(page)).replaceAll('#\n', '#').replaceAll('\n·\n', ' · ');
  const screenshot = screenshotFile('start');
  await page.screenshot({ path: screenshot });
  say(`\nThe card on ${PAPER} says:\n\n${text.replace(/^/gm, '  ')}\n`);
  say(`Screenshot:          ${screenshot}`);
  say(`Unpacked extension:  ${relative('.', EXTENSION)} (chrome://extensions, "Load unpacked")`);
}

async function readCard(page: Page): Promise<string> {
  let text = '';
  await eventually(
    `No card appeared on ${PAPER}`,
    async () => {
      [{ text } = { text: '' }] = await shadowContents(page, 'yeobaek-card');
      return text !== '';
    },
    20_000,
  );
  return text;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
