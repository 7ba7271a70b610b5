/** The reader's own words for the same thing, and the search index. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { boxOf, expectFound, optionsOf, readSections } from './popup-view';
import { SEED_TITLES } from './seed';

test('words of one’s own are saved by a click, problems by line, and the search knows them', async ({
  page,
  popup,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.goto(extensionUrl('options.html#search'));
  const box = page.getByRole('textbox', { name: '내 낱말 짝' });
  await box.fill('# 메모\n비누 = soap optimizer = SOAP\n혼자');
  await page.getByRole('button', { name: '저장' }).click();
  await expect(page.getByText('낱말 짝 1줄을 저장했습니다.')).toBeVisible();
  await expect(page.locator('.problems li')).toHaveText(['3행 ‘혼자’: =로 이은 다른 말이 없습니다.']);
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshot(page, 'options-search');
  await page.reload();
  await expect(box).toHaveValue('# 메모\n비누 = soap optimizer = SOAP\n혼자');

  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  const view = await popup.click(page);
  await expect(optionsOf(view)).toHaveCount(7);
  await expectFound(view, '비누', [SEED_TITLES.soap]);
});

test('the index is made anew by a click; a damaged one by the search itself, which says so', async ({
  page,
  context,
  extensionUrl,
  takeScreenshot,
}) => {
  await page.goto(extensionUrl('options.html#search'));
  await expect(page.getByText('색인이 온전합니다.')).toBeVisible();
  await page.getByRole('button', { name: '색인 다시 만들기' }).click();
  await expect(page.getByText('색인을 다시 만들었습니다. 글은 그대로입니다.')).toBeVisible();

  await page.evaluate(damageIndex);
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 600 });
  await panel.goto(extensionUrl('sidepanel.html'));
  await boxOf(panel).fill('shampoo');
  await expect(panel.locator('.query-notes')).toContainText('저장된 색인이 손상되어 다시 만들었습니다.');
  await expect
    .poll(async () => (await readSections(panel)).flatMap(({ titles }) => titles))
    .toEqual([SEED_TITLES.soap]);
  expect(await axeFindings(panel)).toEqual([]);
  await takeScreenshot(panel, 'search-mended');
});

/** Runs in a page of the extension: one byte of every record of the index becomes another. */
async function damageIndex(): Promise<void> {
  const [name = ''] = (await indexedDB.databases()).flatMap((one) => one.name ?? []);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.transaction('index', 'readwrite').objectStore('index');
  await new Promise<void>((resolve) => {
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (cursor === null) {
        resolve();
        return;
      }
      const bytes: Uint8Array = cursor.value;
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 0xff;
      cursor.update(bytes);
      cursor.continue();
    };
  });
  database.close();
}
