import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on a page, or in the part of it that a selector names: one line a finding, of any impact. */
export async function axeFindings(page: Page, part?: string): Promise<string[]> {
  // axe's usual mode opens a page of its own, which would take the focus from a popup and so close it.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
