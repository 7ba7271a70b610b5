import { expect, type Locator, type Page } from '@playwright/test';

/** What the preview of an import says. */
export interface ReadPreview {
  /** What will not be imported, as `file, line: why`. */
  readonly errors: readonly string[];
  /** What a person should look at. */
  readonly warnings: readonly string[];
  readonly summary: string;
  /** One line an entry: what happens to it, its title, and the parts that differ. */
  readonly entries: readonly string[];
  readonly button: string;
}

export const commitButton = (options: Page): Locator =>
  options.getByRole('button', { name: /^(글 \d+개 가져오기|Import \d+ notes?)$/ });
export const sourceField = (options: Page): Locator => options.getByLabel(/^(출처 이름|Source)$/);

/** Waits for a preview and reads it. */
export async function readPreview(options: Page): Promise<ReadPreview> {
  await expect(commitButton(options)).toBeVisible();
  return options.locator('main').evaluate((main): ReadPreview => {
    const texts = (selector: string) =>
      [...main.querySelectorAll(selector)].map((each) =>
        (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      );
    const parts = (row: Element) =>
      [row.querySelector('.kind'), row.querySelector('[lang=en]'), row.querySelector('.changes')].flatMap(
        (part) => part?.textContent ?? [],
      );
    return {
      errors: texts('.problems.error li'),
      warnings: texts('.problems.warning li'),
      summary: texts('p[role=status]').join(' '),
      entries: [...main.querySelectorAll('.planned-entry')].map((row) => parts(row).join(' · ')),
      button: texts('button.primary').join(' '),
    };
  });
}

/** Drops files on the middle of the page, as from a file manager. */
export async function dropFiles(
  options: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const transfer = await options.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name, { type: 'text/plain' }));
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await options.locator('main').dispatchEvent(type, { dataTransfer: transfer });
  }
}
