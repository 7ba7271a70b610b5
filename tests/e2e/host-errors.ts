import type { Page } from '@playwright/test';

/** Everything that goes wrong on a page as the page's own developers would see it, from now on. */
export function watchForErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // The browser asks every host for its icon, and says so where there is none.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) errors.push(message.text());
  });
  return errors;
}
