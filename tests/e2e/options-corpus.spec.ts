/**
 * The zip of a repository of real notes, which YEOBAEK_CORPUS names, imported as a reader would. What is expected is counted
 * from the zip's own table of names.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from './extension';
import { readPreview } from './import-view';
import { chooseFiles, importFiles } from './importing';
import { boxOf } from './popup-view';

const CORPUS = process.env.YEOBAEK_CORPUS ?? '';
if (CORPUS === '') process.stdout.write('YEOBAEK_CORPUS is not set: the import of real notes did not run.\n');

for (const path of CORPUS === '' ? [] : [CORPUS]) {
  test('real notes are imported, every one that has a day, and the others are told', async ({
    page,
    context,
    extensionUrl,
  }) => {
    test.slow();
    const buffer = readFileSync(path);
    const files = Object.entries(unzipSync(buffer)).filter(([path]) => !path.endsWith('/'));
    const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
    const dated = files.filter(([path]) => /^\d{6}/.test(nameOf(path)));
    const about = files.filter(([path]) => /^(?:README|LICENSE)/.test(nameOf(path)));
    const undated = files.length - dated.length - about.length;
    // Some notes lie in two folders.
    const different = new Set(
      dated.map(([path, bytes]) => {
        const text = new TextDecoder().decode(bytes).replaceAll(/\s+/g, ' ');
        return `${nameOf(path).slice(0, 6)} ${text.trim()}`;
      }),
    );
    const count = different.size;
    expect(count).toBeGreaterThan(1_000);

    const zip = { name: 'notes.zip', mimeType: 'application/zip', buffer };
    const address = extensionUrl('options.html#import');
    await page.goto(address);
    await chooseFiles(page, [zip]);
    const { errors, summary } = await readPreview(page);
    expect(errors).toHaveLength(undated);
    expect(summary).toBe(`새 글 ${count}개, 바뀐 글 0개, 그대로인 글 0개`);
    await expect(page.getByText(`똑같이 들어 있는 글 ${dated.length - count}개는`)).toBeVisible();
    await expect(page.getByText(`건너뛴 파일 ${about.length}개`)).toBeVisible();
    await importFiles(page, address, [zip]);
    await expect(page.getByText(`가져왔습니다. 새 글 ${count}개`)).toBeVisible();

    const popup = await context.newPage();
    await popup.goto(extensionUrl('popup.html'));
    await boxOf(popup).fill('diffusion 모델');
    await expect(popup.getByRole('heading', { name: /^글 [1-9]\d*개$/ })).toBeVisible();

    await page.getByRole('button', { name: '더 가져오기' }).click();
    await chooseFiles(page, [zip]);
    expect((await readPreview(page)).summary).toBe(`새 글 0개, 바뀐 글 0개, 그대로인 글 ${count}개`);
  });
}
