import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { ReadCard } from './card-reading';
import { textsInFirefoxShadow } from './firefox-shadow';

/** Waits until the card of a page says what one of the seed says: whose words of which day, all paragraphs, all tags. */
export async function expectCard(page: Page, { heads, entries }: ReadCard): Promise<void> {
  const said = [...heads, ...entries.flatMap(({ paragraphs }) => paragraphs)];
  // In one look, since a page may throw the card away, which is then put back.
  const look = () => textsInFirefoxShadow(page, 'yeobaek-card', '.head .quiet, .head .tag, .commentary');
  await expect.poll(async () => (await look()).join(' ')).toBe(said.join(' '));
}

/** Waits until a selector finds exactly these texts in the card of a page. */
export async function expectInCard(page: Page, selector: string, texts: readonly string[]): Promise<void> {
  await expect.poll(() => textsInFirefoxShadow(page, 'yeobaek-card', selector)).toEqual(texts);
}

/** Whether the card is drawn for a light or a dark page. */
export function themeOfCard(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>('yeobaek-card')?.dataset.theme);
}

/** What is to be seen of the first element that a selector finds; empty where there is none. */
export function textOf(page: Page, selector = 'body'): Promise<string> {
  return page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
}
