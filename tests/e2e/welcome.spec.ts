/** The first minute after the installation, and that it comes once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { readCard } from './card-reading';
import { launchChromium } from './chromium';
import { BUILDS, expect, test } from './extension';
import { LOOKS } from './looks';
import { SEED_CARDS } from './seed';

const WORDS = {
  ko: {
    greeting: '여백에 오신 것을 환영합니다',
    sentences: [/^arXiv 논문이나 /, /^도구 모음의 여백 단추를 /, /^모든 것은 이 브라우저 안에만 /],
    provenance: '2024년 9월 18일 · 기본 다이제스트',
    tab: '여백 설정',
  },
  en: {
    greeting: 'Welcome to Yeobaek',
    sentences: [/^Open a paper on arXiv/, /^The toolbar button /, /^Everything stays in this browser/],
    provenance: 'September 18, 2024 · Bundled digest',
    tab: 'Yeobaek options',
  },
} as const;

for (const { language, colorScheme } of LOOKS) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('the options page opens with three sentences and a card as it will look', async ({
      welcome,
      takeScreenshot,
    }) => {
      const { greeting, sentences, provenance, tab } = WORDS[language];
      const section = welcome.getByRole('region', { name: greeting });
      await expect(welcome).toHaveTitle(tab);
      await expect(section.locator(':scope > p')).toHaveText([...sentences]);
      await expect(section.getByText(provenance)).toBeVisible();
      await expect(section.getByRole('list').first().getByRole('listitem')).toHaveText([
        '#mcts',
        '#search',
        '#rl',
      ]);
      await expect(section.locator('.commentary')).toHaveText([
        ...(SEED_CARDS.cpl.entries[0]?.paragraphs ?? []),
      ]);
      expect(await axeFindings(welcome)).toEqual([]);
      await takeScreenshot(welcome, `welcome-${language}-${colorScheme}`);
    });
  });
}

test('the welcome comes with the first start only', async ({ web }) => {
  const profile = mkdtempSync(join(tmpdir(), 'yeobaek-profile-'));
  const expectOptionsPages = async (count: number) => {
    const launched = await launchChromium({
      extension: resolve(BUILDS.e2e),
      proxyPort: web.port,
      profile,
    });
    try {
      const page = await launched.context.newPage();
      // Once a card is there, the background has long done what it does at its start.
      await page.goto(ADDRESSES.cpl);
      expect(await readCard(page)).toEqual(SEED_CARDS.cpl);
      const pages = () => launched.context.pages().filter((each) => each.url().includes('/options.html'));
      await expect.poll(() => pages().length).toBe(count);
    } finally {
      await launched.close();
    }
  };
  try {
    for (const count of [1, 0, 0]) await expectOptionsPages(count);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
