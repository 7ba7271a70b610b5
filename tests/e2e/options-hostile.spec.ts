/** Files that mean harm, or are broken in ways no program should make: nothing happens but words. */
import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { HOSTILE_TEXTS } from '../components/hostile-texts';
import { patchZip, zipOf } from '../digest/zips';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { axeFindings } from './accessibility';
import { readCard } from './card-reading';
import { DAY_LINES } from './day-digest';
import { expect, test } from './extension';
import { watchForErrors } from './host-errors';
import { commitButton, readPreview, sourceField } from './import-view';
import { type ChosenFile, chooseFiles, textFile } from './importing';

const file = (name: string, content: string | Uint8Array): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** A backup takes every text as it is, so that nothing is cleaned before it is shown. */
function backupOf(titles: readonly string[], commentary = '논평입니다.'): ChosenFile {
  const entries = titles.map((title) => ({
    ...{ title, authors: [title], abstract: [title], commentary: [title, commentary], translation: [title] },
    ...{ tags: [title], links: ['arxiv:2409.00001'], resources: [], mentions: [] },
  }));
  const digest = { source: titles[1] ?? 'a reader', date: '2024-10-05', title: titles[0], entries };
  return file(
    `${titles[0]?.replaceAll('/', '') ?? ''}.json`,
    JSON.stringify({
      format: 'yeobaek-backup',
      version: 1,
      digests: [digest, { ...digest, source: 'other' }],
    }),
  );
}

/** What a page has that our own pages never have. */
async function expectOnlyText(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const strange = document.querySelectorAll(
      'main script, main iframe, main img, main style, main base, main form[action], main [onclick], main [onerror], main object',
    );
    const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    return [
      ...[...strange].map((element) => element.outerHTML),
      ...links.filter((href) => !/^(https?:|#)/.test(href)),
    ];
  });
  expect(found).toEqual([]);
}

test('hostile titles, tags, texts, names and sources are text on every surface', async ({
  page,
  context,
  popup,
  extensionUrl,
}) => {
  const options = await context.newPage();
  const errors = watchForErrors(options);
  const dialogs: string[] = [];
  for (const each of [options, page]) {
    each.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }
  await options.goto(extensionUrl('options.html#import'));
  for (const commentary of ['논평입니다.', '고친 논평입니다.']) {
    await chooseFiles(options, [backupOf(HOSTILE_TEXTS, commentary)]);
    const { entries } = await readPreview(options);
    expect(entries).toHaveLength(2 * HOSTILE_TEXTS.length);
    await expectOnlyText(options);
    for (const more of await options.getByRole('button', { name: /바뀐 곳 보기/ }).all()) await more.click();
    await expectOnlyText(options);
    await commitButton(options).click();
    await expect(options.getByText('가져왔습니다.')).toBeVisible();
    await options.getByRole('button', { name: '더 가져오기' }).click();
    await expect(options.locator('.history li')).not.toHaveCount(0);
    await expectOnlyText(options);
  }
  await options.getByRole('link', { name: '다이제스트', exact: true }).click();
  for (const source of [/^펼치기: 2024년 10월 5일 \(other/, /^펼치기: 2024년 10월 5일 \(<img/]) {
    await options.getByRole('button', { name: source }).click();
  }
  await expect(options.locator('.digest-entries li')).toHaveCount(2 * HOSTILE_TEXTS.length);
  await expectOnlyText(options);
  expect(await axeFindings(options)).toEqual([]);

  await page.goto(ADDRESSES.paperWithoutEntry);
  const card = await readCard(page);
  expect(card.entries.map(({ paragraphs }) => paragraphs[0])).toEqual(
    expect.arrayContaining(HOSTILE_TEXTS.map((text) => text.trim())),
  );
  const view = await popup.click(page);
  await expect(view.getByText('<script>alert(1)</script>').first()).toBeVisible();
  await expectOnlyText(view);
  expect(dialogs).toEqual([]);
  expect(errors).toEqual([]);
});

const NOTE = 'https://arxiv.org/abs/2409.00001\n\n노트의 논평입니다.\n';
const ENTITY =
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel/></rss>';
const SOUND = zipOf({ '240918 Note.md': NOTE });
/** Some megabytes of nothing, in a zip whose table says it is one byte. */
const BOMB = patchZip(zipSync({ '240918 Note.md': new Uint8Array(80 * 1024 * 1024) }, { level: 6 }), 0, {
  table: [[24, 1]],
});

/** A file that is refused as a whole, and the words. */
const REFUSED: readonly (readonly [ChosenFile, RegExp])[] = [
  [file('bomb.zip', BOMB), /^bomb\.zip, 1번째 줄: .*풀/],
  [file('cut.zip', SOUND.subarray(0, SOUND.length - 10)), /^cut\.zip, 1번째 줄: /],
  [file('feed.xml', ENTITY), /^feed\.xml, 1번째 줄: .*DOCTYPE/],
  [
    file('page.xml', '<!doctype html><html><body><p>로그인해 주세요.</p></body></html>'),
    /^page\.xml, 1번째 줄: .*피드/,
  ],
  [file('page.rss', '<?xml version="1.0"?><rss><channel><item><title>a</tit'), /^page\.rss, \d+번째 줄: /],
  [
    file('new.json', '{"format":"yeobaek-backup","version":99,"digests":[]}'),
    /^new\.json, 1번째 줄: 더 새로운 여백에서/,
  ],
];

test('what cannot be trusted is refused as a whole, with the reason', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html#import'));
  for (const [chosen, complaint] of REFUSED) {
    await chooseFiles(page, [chosen]);
    const { errors, summary } = await readPreview(page);
    expect(errors, chosen.name).toEqual([expect.stringMatching(complaint)]);
    expect(summary, chosen.name).toBe('새 글 0개, 바뀐 글 0개, 그대로인 글 0개');
    await page.getByRole('button', { name: '취소' }).click();
  }
});

test('in an archive, names that lead elsewhere and files nobody can open are left out and listed', async ({
  page,
  extensionUrl,
}) => {
  const contents = Object.fromEntries(
    [
      '../up.md',
      '/absolute.md',
      'C:\\drive.md',
      'a/../../b.md',
      '240918 Good.md',
      '__proto__/240919 Fine.md',
    ].map((name) => [name, strToU8(NOTE)]),
  );
  await page.goto(extensionUrl('options.html#import'));
  await chooseFiles(page, [file('odd.zip', zipSync(contents))]);
  await expect
    .poll(() => readPreview(page))
    .toMatchObject({
      errors: [],
      summary: '새 글 2개, 바뀐 글 0개, 그대로인 글 0개',
    });
  await page.getByText('건너뛴 파일 4개').click();
  await expect(page.locator('.problems.skipped .place')).toHaveCount(4);
});

test('one long line, deep lists and broken letters neither hang nor crash, and good entries are kept', async ({
  page,
  extensionUrl,
}) => {
  const list = Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n');
  const lone = '짝 없는 \uD800 글자';
  await page.goto(extensionUrl('options.html#import'));
  await chooseFiles(page, [
    textFile('day.txt', DAY_LINES),
    file('line.txt', `2024-10-06\nA Long Line\n(Kim)\n${'글 '.repeat(5_000_000)}`),
    file('240919 list.md', `${NOTE}\n${list}`),
    file('240920 ticks.md', `${NOTE}\n${'`'.repeat(100_000)}`),
    file(
      'post.html',
      `<h1>2024년 10월 7일</h1><h3>Deep</h3><p>(Kim)</p>${'<div>'.repeat(30_000)}<p>깊은 글.`,
    ),
    file(
      '240921 euckr.md',
      Buffer.concat([
        Buffer.from('https://arxiv.org/abs/2409.00001\n\n'),
        Buffer.from([0xc7, 0xd1, 0xb1, 0xdb]),
      ]),
    ),
    backupOf([lone, 'a reader']),
  ]);
  await expect(commitButton(page)).toBeVisible({ timeout: 30_000 });
  const { entries } = await readPreview(page);
  expect(entries.join('\n')).toContain('A Paper That No Digest Has Read');
  expect(entries.join('\n')).toContain('A Long Line');
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다.')).toBeVisible({ timeout: 30_000 });
});

test('a source may be anything that a name may be', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html#import'));
  await chooseFiles(page, [textFile('day.txt', DAY_LINES)]);
  await sourceField(page).fill('__proto__');
  await commitButton(page).click();
  await expect(page.getByText('가져왔습니다. 새 글 3개')).toBeVisible();
  await page.getByRole('link', { name: '다이제스트 보기' }).click();
  await expect(page.locator('.digest').first()).toHaveText(/__proto__ · 글 3개/);
});
