/**
 * Searching ten thousand notes in the toolbar's popup. What is expected is counted in the notes themselves, by nothing that
 * the search is made of.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { commitButton } from './import-view';
import { chooseFiles } from './importing';
import { filesOf, type MadeNote, makeNotes } from './many-notes';
import { boxOf, chipsOf, marksOf, readSections } from './popup-view';

/** Reading and writing so many takes a while on a machine that does other things too. */
const IMPORTED = { timeout: 90_000 };
const NOTES = 10_000;
const MADE = makeNotes(NOTES);
/** Of the digest that the extension brings, which is the newest. */
const SEED_ENTRIES = 7;

type Condition = (note: MadeNote) => boolean;

const either =
  (...conditions: readonly Condition[]): Condition =>
  (note) =>
    conditions.some((condition) => condition(note));
const both =
  (...conditions: readonly Condition[]): Condition =>
  (note) =>
    conditions.every((condition) => condition(note));
const not =
  (condition: Condition): Condition =>
  (note) =>
    !condition(note);
const says =
  (pattern: RegExp): Condition =>
  ({ text }) =>
    pattern.test(text);
/** Whichever way it is written. */
const tagged =
  (tag: string): Condition =>
  ({ tags }) =>
    tags.some((one) => one.toLowerCase().replaceAll('_', '-') === tag);
const dated =
  (from: string, to: string): Condition =>
  ({ date }) =>
    date >= from && date <= to;
/** A word's syllables begin with these consonants, as Unicode decomposes them. */
const abbreviated =
  (initials: string): Condition =>
  ({ text }) =>
    text.split(' ').some((word) => {
      const first = [...word].map((syllable) => syllable.normalize('NFD').charAt(0));
      return first.join('').startsWith(initials.normalize('NFKC'));
    });

const quantum = says(/(?:^| )퀀텀/);
const leaning = says(/(?:^| )쏠림/);
const zephyr = says(/zephyrnet/);
const compound = says(/(?:^| )굄돌 ?쏠림/);
const quill = tagged('#quill-testing');

/** What is asked, and of which notes it is true. */
const QUESTIONS: readonly (readonly [query: string, condition: Condition])[] = [
  // With and without particles, finished or not.
  ...['퀀텀', '퀀텀을', '퀀텀에서', '퀀텀의', '퀀ㅌ', '퀀터', '퀀텀ㅇ'].map(
    (query) => [query, quantum] as const,
  ),
  ...['쏠ㄹ', '쏠림', '쏠림은'].map((query) => [query, leaning] as const),
  ...['굄돌쏠림', '굄돌쏠림을', '굄돌쏠ㄹ'].map((query) => [query, compound] as const),
  // Two words need not stand together.
  ['굄돌 쏠림', either(compound, both(says(/(?:^| )굄돌/), leaning))],
  ['ㅋㅌ', abbreviated('ㅋㅌ')],
  ['ㅆㄹ', abbreviated('ㅆㄹ')],
  // English, in one number or the other, with hyphens or none.
  ...['zephyrn', 'zephyrnet', 'zephyrnets', 'ZephyrNets'].map((query) => [query, zephyr] as const),
  ...['gruffalo-9', 'gruffalo 9', 'Gruffalo9', 'gruffalo'].map((query) => [query, says(/GRUFFALO/)] as const),
  ...['#quill', '#quill-testing', '#QUILL_testing', 'tag:Quill-Testing '].map(
    (query) => [query, quill] as const,
  ),
  ['date:2023-05', dated('2023-05-01', '2023-05-31')],
  ['date:2022-11..2023-02', dated('2022-11-01', '2023-02-28')],
  ['until:2022', dated('2021-01-01', '2022-12-31')],
  ['퀀텀 쏠림', both(quantum, leaning)],
  ['퀀텀 OR 쏠림', either(quantum, leaning)],
  ['퀀텀 -#etc', both(quantum, not(tagged('#etc')))],
  ['퀀텀 #quill-testing since:2022-06', both(quantum, quill, dated('2022-06-01', '2099-12-31'))],
  ['"굄돌 쏠림"', says(/(?:^| )굄돌 쏠림/)],
  ['#강ㅎ', tagged('#강화학습')],
  ['author:"cho min"', ({ author }) => author.startsWith('Cho')],
  ['author:adams', ({ author }) => author === 'Ada Adams'],
  ['author:"Bo Adam"', ({ author }) => author === 'Bo Adam'],
  ['author:muller', ({ author }) => author === 'Dé Müller'],
];

const count = (condition: Condition) => MADE.filter(condition).length;
const titlesIn = async (view: Page) => (await readSections(view)).flatMap(({ titles }) => titles);

/** Asks from an empty box on, and waits until it is told how many were found. */
async function ask(view: Page, query: string, expected: number): Promise<void> {
  const status = view.locator('p.status');
  await boxOf(view).fill('');
  await expect(status).toHaveText(`글 ${SEED_ENTRIES}개`);
  await boxOf(view).fill(query);
  await expect(status, query).toHaveText(`글 ${expected.toLocaleString('ko')}개`);
}

test('ten thousand notes are found by all that can be asked, no more and no fewer', async ({
  page,
  popup,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.goto(extensionUrl('options.html#import'));
  await chooseFiles(page, filesOf(MADE));
  await expect(commitButton(page)).toBeVisible(IMPORTED);
  await commitButton(page).click();
  await expect(page.getByText(`가져왔습니다. 새 글 ${NOTES}개`)).toBeVisible(IMPORTED);
  const view = await popup.click(page);

  await test.step('each question finds its notes', async () => {
    for (const [query, condition] of QUESTIONS) {
      await ask(view, query, count(condition));
      const titles = await titlesIn(view);
      expect(titles.length, query).toBeGreaterThan(0);
      expect(new Set(titles).size, query).toBe(titles.length);
      const right = new Set(MADE.filter(condition).map(({ title }) => title));
      expect(
        titles.filter((title) => !right.has(title)),
        query,
      ).toEqual([]);
    }
  });

  await test.step('by date they come newest first', async () => {
    await ask(view, '퀀텀', count(quantum));
    await view.getByRole('button', { name: '최신순' }).click();
    const newest = MADE.filter(quantum).reverse();
    await expect
      .poll(async () => (await titlesIn(view)).slice(0, 8))
      .toEqual(newest.slice(0, 8).map(({ title }) => title));
    await takeScreenshot(view, 'popup-many');
    await view.getByRole('button', { name: '관련순' }).click();
  });

  await test.step('the word alone is marked, without its particle', async () => {
    await ask(view, '퀀텀에서', count(quantum));
    expect(new Set(await marksOf(view))).toEqual(new Set(['퀀텀']));
    await ask(view, 'zephyrnet', count(zephyr));
    expect(new Set(await marksOf(view))).toEqual(new Set(['zephyrnet', 'zephyrnets']));
  });

  await test.step('facets count, and one of them narrows to as many', async () => {
    await ask(view, '퀀텀', count(quantum));
    for (const year of ['2021', '2022', '2023', '2024']) {
      const ofYear = count(both(quantum, dated(`${year}-01-01`, `${year}-12-31`)));
      await expect(chipsOf(view).filter({ hasText: `${year}년` })).toHaveText(`${year}년${ofYear}`);
    }
    const chip = chipsOf(view).filter({ hasText: '#vexillology' });
    const narrowed = both(quantum, tagged('#vexillology'));
    await expect(chip).toHaveText(`#vexillology${count(narrowed)}`);
    await chip.click();
    await expect(boxOf(view)).toHaveValue('퀀텀 #vexillology');
    await expect(view.locator('p.status')).toHaveText(`글 ${count(narrowed)}개`);
  });
});
