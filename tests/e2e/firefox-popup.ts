import type { Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** The part of the add-on's own API that shows and finds its popup. */
declare const browser: {
  readonly action: { openPopup(): Promise<void> };
  readonly extension: { getViews(filter: { readonly type: 'popup' }): Window[] };
};

/** The real popup, seen through another page of the add-on. */
export interface FirefoxPopup {
  /** What the popup shows now. */
  text(): Promise<string>;
  /** Puts text into a field, as typing would. */
  fill(selector: string, text: string): Promise<void>;
  /** Clicks an element by script. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the real popup over one tab.
 *
 * No driver sees Firefox's popups, but pages of the same add-on do: `addonPage` is any of them.
 */
export async function openFirefoxPopup(addonPage: Page, over: Page): Promise<FirefoxPopup> {
  await over.bringToFront();
  await addonPage.evaluate(() => browser.action.openPopup());
  await eventually('No popup opened', () =>
    addonPage.evaluate(() => {
      const [view] = browser.extension.getViews({ type: 'popup' });
      return view?.document.readyState === 'complete';
    }),
  );
  return {
    text: () =>
      addonPage.evaluate(
        () => browser.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? '',
      ),
    fill: (selector, text) => addonPage.evaluate(fillField, selector, text),
    click: (selector) => addonPage.evaluate(clickElement, selector),
    close: () => addonPage.evaluate(() => browser.extension.getViews({ type: 'popup' })[0]?.close()),
  };
}

// Both run in the add-on's page, so they reach for nothing outside themselves.

function fillField(selector: string, text: string): void {
  const field = browser.extension
    .getViews({ type: 'popup' })[0]
    ?.document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`The popup has no ${selector}.`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function clickElement(selector: string): void {
  const element = browser.extension
    .getViews({ type: 'popup' })[0]
    ?.document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The popup has no ${selector}.`);
  element.click();
}
