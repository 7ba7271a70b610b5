/** Sites that a reader refuses, or that the browser withholds: what is said of them, and how they are asked for. */
import { ADDRESSES } from '../fixtures/pages/addresses';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { asked, isWatched, openSites, refuseAll, siteSwitch } from './sites-view';

test.describe('a reader who refuses', () => {
  test.use({ build: 'shipped' });

  test('is asked within the click, for that site alone, and the switch stays off', async ({
    page,
    extensionUrl,
  }) => {
    await page.goto(extensionUrl('options.html#sites'));
    await refuseAll(page);
    await siteSwitch(page, 'alphaXiv').click();
    await expect(page.getByText('허락하지 않아 켜지 않았습니다.')).toBeVisible();
    await expect(siteSwitch(page, 'alphaXiv')).not.toBeChecked();
    expect(await asked(page)).toEqual([
      { origins: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'], isWithinClick: true },
    ]);
  });
});

test('where the browser withholds even arXiv, it says so and asks, and open papers get their card at once', async ({
  page,
  context,
  worker,
  extensionId,
  takeScreenshot,
}) => {
  const { settings, options } = await openSites(context, extensionId);
  await expect(options.getByRole('button', { name: /^허락하기/ })).toHaveCount(0);
  await settings.setAccess('ON_CLICK');
  await expect(options.getByText('브라우저가 허락하지 않은 기본 사이트가 있습니다.')).toBeVisible();
  await takeScreenshot(options, 'options-sites-withheld');
  await page.goto(ADDRESSES.cpl);
  expect(await isWatched(page, worker)).toBe(false);
  await refuseAll(options);
  await options.getByRole('button', { name: '허락하기: arXiv' }).click();
  await expect(options.getByText('허락하지 않아 그대로 꺼져 있습니다.')).toBeVisible();
  const matches = ['https://arxiv.org/*', 'https://*.arxiv.org/*'];
  expect(await asked(options)).toEqual([{ origins: matches, isWithinClick: true }]);
  await settings.setAccess('ON_SPECIFIC_SITES');
  await settings.allow(...matches);
  await expect(options.getByRole('button', { name: '허락하기: arXiv' })).toHaveCount(0);
  await expect(options.getByRole('button', { name: '허락하기: mistral.ai' })).toBeVisible();
  await readCard(page);
});
