import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the popup, for tests in any language. */
export const boxOf = (view: Page): Locator => view.getByRole('combobox');
export const optionsOf = (view: Page): Locator => view.getByRole('option');
/** What stands in the line below the box. */
export const chipsOf = (view: Page): Locator => view.locator('.strip .chip');

/** One section of the list: its heading and its entries' titles. */
export interface ReadSection {
  readonly name: string;
  readonly titles: readonly string[];
}

/** What the popup lists, in order. */
export function readSections(view: Page): Promise<ReadSection[]> {
  return view.locator('section').evaluateAll((sections) =>
    sections.map((section) => ({
      name: section.querySelector('h2')?.textContent ?? '',
      titles: [...section.querySelectorAll('.title')].map((title) => title.textContent ?? ''),
    })),
  );
}

/** Replaces what is in the box, and waits for exactly these titles, in any order. */
export async function expectFound(view: Page, query: string, titles: readonly string[]): Promise<void> {
  const found = async () => (await readSections(view)).flatMap((section) => section.titles).sort();
  // Something that finds nothing goes before it, so that an earlier list is not taken for the answer.
  await boxOf(view).fill('없는낱말');
  await expect.poll(found).toEqual([]);
  await boxOf(view).fill(query);
  if (titles.length > 0) await expect.poll(found, query).toEqual([...titles].sort());
  else await expect(view.getByText(`‘${query}’`)).toBeVisible();
  expect(await found(), query).toEqual([...titles].sort());
}

/** The title of the option that the box names as the active one; undefined where it names none. */
export function activeTitle(view: Page): Promise<string | undefined> {
  return boxOf(view).evaluate((box) => {
    const id = box.getAttribute('aria-activedescendant');
    if (id === null) return undefined;
    const option = document.getElementById(id);
    const selected = [...document.querySelectorAll('[role=option][aria-selected=true]')];
    if (option === null || selected.length !== 1 || selected[0] !== option) {
      throw new Error('The active option and the selected one are not the same.');
    }
    return option.querySelector('.title')?.textContent ?? '';
  });
}

/** What is marked as found. */
export function marksOf(view: Page): Promise<string[]> {
  return view.locator('mark').allTextContents();
}

/** The marks that a reader sees: text that is cut off below the last line of an option is not shown. */
export function shownMarksOf(view: Page): Promise<string[]> {
  return view.locator('mark').evaluateAll((marks) => {
    const isShown = (mark: Element) => {
      const box = mark.parentElement?.getBoundingClientRect();
      return box !== undefined && mark.getBoundingClientRect().bottom <= box.bottom + 1;
    };
    return marks.filter(isShown).map((mark) => mark.textContent ?? '');
  });
}
