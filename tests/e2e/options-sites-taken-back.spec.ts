/** What pages have changed is taken back in the sites section: cards hidden on a site, and links that were learned. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { expectUntouched, readCard, whenVisited } from './card-reading';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { openSites, siteSwitch } from './sites-view';

/** The part of the extension API that puts hidden sites there, and reads them. */
declare const chrome: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; get(key: string): Promise<unknown> };
  };
};

test('a site where cards were hidden is shown again from here', async ({
  page,
  context,
  worker,
  extensionId,
}) => {
  await worker.evaluate(() => chrome.storage.local.set({ hiddenSites: ['arxiv.org', 'mistral.ai'] }));
  const { options } = await openSites(context, extensionId);
  await options.getByRole('button', { name: '다시 보이기: arxiv.org' }).click();
  await expect(
    options.getByRole('status').filter({ hasText: '논평을 다시 보여 줍니다: arxiv.org' }),
  ).toBeVisible();
  await expect(options.getByRole('button', { name: '다시 보이기: mistral.ai' })).toBeFocused();
  expect(await worker.evaluate(() => chrome.storage.local.get('hiddenSites'))).toEqual({
    hiddenSites: ['mistral.ai'],
  });
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  await page.goto(ADDRESSES.pixtral);
  await expectUntouched(page, worker);
});

test('a link learned from a page’s title is told here, and is not learned again once it was removed', async ({
  page,
  context,
  worker,
  extensionId,
  extensionUrl,
  takeScreenshot,
}) => {
  const note = textFile('note.txt', [
    '2024년 10월 5일',
    'A Paper That No Digest Has Read',
    '(Ada Example, Ben Example)',
    '주소 없이 읽은 논문입니다.',
    '#unread',
  ]);
  await importFiles(page, extensionUrl('options.html#import'), [note], '둘째 독자');
  const { options } = await openSites(context, extensionId);
  const learned = options.getByRole('link', { name: 'arxiv.org/abs/2409.00001' });
  await expect(learned).toHaveCount(0);
  await page.bringToFront();
  await page.goto(ADDRESSES.paperWithoutEntry);
  await readCard(page);
  // It is learned once the card stands; here every tab counts as being in sight, so none is told that it came back.
  await expect(async () => {
    await options.reload();
    await expect(learned).toHaveAttribute('href', ADDRESSES.paperWithoutEntry, { timeout: 5_000 });
  }).toPass();
  const row = options.locator('.digest').filter({ has: learned });
  await expect(row).toContainText('A Paper That No Digest Has Read');
  await expect(row).toContainText('2024년 10월 5일 · 둘째 독자 · 제목이 같아서');
  expect(await axeFindings(options)).toEqual([]);
  await takeScreenshot(options, 'options-sites-learned');
  await options.getByRole('button', { name: '이은 것 지우기: ‘A Paper That No Digest Has Read’' }).click();
  await expect(learned).toHaveCount(0);
  await expect(options.getByRole('heading', { name: '사이트', exact: true })).toBeFocused();
  // Its title still stands on the page, and shows the note, which is not linked any more.
  await page.bringToFront();
  await page.reload();
  await readCard(page);
  await whenVisited(page, worker);
  await options.reload();
  await expect(siteSwitch(options, 'alphaXiv')).toBeVisible();
  await expect(learned).toHaveCount(0);
});
