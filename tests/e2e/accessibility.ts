import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds on a page, or in the part of it that a selector names: one line a finding, of any impact. It runs in the page
 * as it is, since a page of its own would take the focus from a popup and so close it; none of the pages has frames of ours.
 */
export async function axeFindings(page: Page, part?: string): Promise<string[]> {
  // Once a document: to read it takes longer than to run it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return await axe.run(selector === undefined ? document : { include: [selector] }, {
      resultTypes: ['violations'],
    });
  }, part);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
