import { expect, type Page } from '@playwright/test';

/**
 * Waits until a page of the fixtures that draws itself by script has done so. What was put among its served nodes is lost by
 * that, and put back a moment later: whoever counts or measures before has a reading of either state, or of none between them.
 */
export async function whenDrawn(page: Page): Promise<void> {
  await expect(page.locator('html[data-drawn]')).toHaveCount(1);
}
