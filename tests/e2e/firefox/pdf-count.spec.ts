/** The count on the toolbar over PDFs in real Firefox, whose viewer lets no script of ours in. */
import { expect, test } from '@playwright/test';
import { withFirefox } from '../firefox';
import { chooseFileInFirefox, firefoxBadge } from '../firefox-addon';
import { textOf } from '../firefox-reading';
import { SMALL_PDF } from '../small-pages';

const OLD_FILE = 'https://arxiv.org/ftp/cond-mat/papers/0408/0408502.pdf';
const BLOG_FILE = 'https://mistral.ai/files/on-margins.pdf';
const UNREAD_FILE = 'https://mistral.ai/files/unread.pdf';

const DIGEST = [
  '2026년 1월 5일',
  ...[
    'On Old Files',
    '(Ada Example)',
    'https://arxiv.org/abs/cond-mat/0408502',
    '오래된 글입니다.',
    '#files',
  ],
  ...['On Margins', '(Ada Example)', BLOG_FILE, '여백에 대한 글입니다.', '#margins'],
];

test('an old file of arXiv’s and a PDF of another site have the count of their entries', async () => {
  await withFirefox({}, async (firefox) => {
    for (const file of [OLD_FILE, BLOG_FILE, UNREAD_FILE]) firefox.web.serve(file, SMALL_PDF);
    const options = await firefox.openAddonPage('options.html#import');
    await chooseFileInFirefox(options, 'files.txt', DIGEST);
    await options.click('.button.primary');
    await expect.poll(() => textOf(options, 'main')).toContain('가져왔습니다.');
    for (const file of [OLD_FILE, BLOG_FILE]) {
      await firefox.visit(file);
      await expect.poll(() => firefoxBadge(options, file)).toBe('1');
    }
    await firefox.visit(UNREAD_FILE);
    expect(await firefoxBadge(options, UNREAD_FILE)).toBe('');
  });
});
