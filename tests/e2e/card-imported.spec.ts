/** What imported digests add to the pages of their papers. */
import { readFileSync } from 'node:fs';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { badgeOf, cardOf, expectUntouched, readCard } from './card-reading';
import { expect, test } from './extension';
import { importFiles, textFile } from './importing';
import { SEED_CARDS, SEED_PROVENANCE } from './seed';

const LATER = textFile('later.txt', [
  '2024년 10월 2일',
  'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
  '(Tianlong Wang, Xueting Han, Jing Bai)',
  'https://arxiv.org/abs/2409.08642v2',
  '두 번째 판이 나왔습니다. SOAP과 (https://arxiv.org/abs/2409.11321v1) 함께 읽어볼 만하네요.',
  '#rl',
  'On γ-Deformed Strings at Weak Coupling',
  '(Eve Example, Finn Example)',
  'https://arxiv.org/abs/hep-th/9901001v2',
  '오래된 번호의 논문입니다.',
  '#strings',
  'An Entry With Addresses That Must Not Become Links',
  '(Hana Example)',
  'https://arxiv.org/abs/2409.00001',
  '자바스크립트는 javascript:alert(1) 링크가 되지 않고 <b>굵은 글씨</b>도, data:text/html,<p>도 마찬가지. 옛 주소는 http://example.org/a?b=1&c=2를 보세요.',
]);

test('new entries stand above older ones of the same paper, and papers that name each other are joined', async ({
  page,
  extensionUrl,
  worker,
  takeScreenshot,
}) => {
  await page.goto(ADDRESSES.soap);
  expect(await readCard(page)).toEqual(SEED_CARDS.soap);
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');

  await page.goto(ADDRESSES.cpl);
  expect(await readCard(page)).toEqual({
    heads: ['2024년 10월 2일 · 둘째 독자 #rl', ...SEED_CARDS.cpl.heads],
    entries: [
      {
        paragraphs: [
          '두 번째 판이 나왔습니다. SOAP과 (https://arxiv.org/abs/2409.11321v1) 함께 읽어볼 만하네요.',
        ],
        links: [['https://arxiv.org/abs/2409.11321v1', 'https://arxiv.org/abs/2409.11321v1']],
        resources: [],
        mentions: [['SOAP: Improving and Stabilizing Shampoo using Adam', ADDRESSES.soap]],
      },
      ...SEED_CARDS.cpl.entries,
    ],
    mentionedBy: [],
  });
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('2');
  await takeScreenshot(page, 'card-two-entries');

  await page.goto(ADDRESSES.soap);
  expect(await readCard(page)).toMatchObject({
    heads: SEED_CARDS.soap.heads,
    mentionedBy: [
      {
        title: [
          'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
          'https://arxiv.org/abs/2409.08642v2',
        ],
        provenance: '2024년 10월 2일 · 둘째 독자',
      },
    ],
  });
  await expect.poll(() => badgeOf(page.url(), worker)).toBe('2');
});

test('a paper of an old identifier has its card under both forms of its address', async ({
  page,
  extensionUrl,
  worker,
}) => {
  await page.goto(ADDRESSES.oldPaper);
  await expectUntouched(page, worker);
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  for (const address of [ADDRESSES.oldPaper, `${ADDRESSES.oldPaper}v1`]) {
    await page.goto(address);
    expect(await readCard(page)).toMatchObject({
      heads: ['2024년 10월 2일 · 둘째 독자 #strings'],
      entries: [{ paragraphs: ['오래된 번호의 논문입니다.'] }],
    });
  }
  await page.goto(ADDRESSES.oldPaperWithSubjectClass);
  await expectUntouched(page, worker);
});

test('text from a file stays text: no markup, and links to web pages alone', async ({
  page,
  extensionUrl,
}) => {
  await importFiles(page, extensionUrl('options.html#import'), [LATER], '둘째 독자');
  await page.goto(ADDRESSES.paperWithoutEntry);
  const card = await readCard(page);
  expect(card.entries[0]?.paragraphs[0]).toContain('javascript:alert(1) 링크가 되지 않고 <b>굵은 글씨</b>도');
  expect(card.entries[0]?.links).toEqual([['http://example.org/a?b=1&c=2', 'http://example.org/a?b=1&c=2']]);
  await expect(cardOf(page).locator('b')).toHaveCount(0);
});

const SEED_FILES = {
  'with its addresses': ['2024-09-18.txt', '2024-09-18.links'],
  'as text alone': ['2024-09-18.txt'],
} as const;

for (const [how, names] of Object.entries(SEED_FILES)) {
  test(`the seed imported ${how} under another source shows the same words once, naming both`, async ({
    page,
    extensionUrl,
    worker,
    takeScreenshot,
  }) => {
    const files = names.map((name) => textFile(name, [readFileSync(`data/digests/${name}`, 'utf8')]));
    await importFiles(page, extensionUrl('options.html#import'), files, '내 사본');
    for (const name of ['cpl', 'kenlm', 'pixtral'] as const) {
      await page.goto(ADDRESSES[name]);
      const [head = ''] = SEED_CARDS[name].heads;
      expect(await readCard(page)).toEqual({
        ...SEED_CARDS[name],
        heads: [head.replace(SEED_PROVENANCE, `${SEED_PROVENANCE}, 내 사본`)],
      });
      await expect.poll(() => badgeOf(page.url(), worker)).toBe('1');
    }
    await takeScreenshot(page, 'card-two-sources');
  });
}
