/** Queries that no reader means: whatever is put into the box, the popup answers, breaks nothing, and finds the next thing. */
import type { Page } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { readCard } from './card-reading';
import { expect, test } from './extension';
import { boxOf, expectFound, optionsOf } from './popup-view';
import { SEED_TITLES } from './seed';

/** Longer than any query is read. */
const LONG = 10_000;

const HOSTILE: readonly string[] = [
  // Long ones: one word, many, one phrase, one chain, one syllable, one letter.
  ...['x', 'ㅁ', '강화학습', '모델 ', '"모델 ', 'a-', 'model OR ', '-a ', 'tag:rl '].map((part) =>
    part.repeat(LONG / part.length),
  ),
  // Signs of the query's own language, and nothing else.
  ...[
    '"',
    '""',
    '“',
    '-',
    '--',
    '-"',
    '#',
    '##',
    ':',
    'OR',
    'OR OR',
    '|',
    'tag:',
    '-tag:',
    'date:..',
    'since:',
  ],
  ...['"', '-', '#', '|', ':', 'OR ', 'tag:'].map((part) => part.repeat(LONG / part.length)),
  // Quotes that are not closed, or not opened.
  ...['"shampoo', 'shampoo"', 'title:"soap', '"a" "b', '"“”'],
  // Names that every object has.
  ...['__proto__', 'constructor', 'toString', '#__proto__', 'tag:constructor', 'has:toString', '__proto__:x'],
  // Signs of regular expressions and of markup.
  ...[
    '.*',
    '(a+)+$',
    '[a-z',
    '\\',
    '\\u{110000}',
    '(?<x>',
    '{1,}',
    '$&',
    '^$',
    '*',
    '?',
    '<img src=x onerror=1>',
    '%00',
  ],
];

/** Some characters of every block, a hundred blocks at a time. */
const BLOCKS: readonly string[] = Array.from({ length: 0x110000 / 0x80 / 100 }, (_, part) =>
  Array.from({ length: 100 }, (_, block) =>
    [0, 0x21, 0x7e].map((place) => String.fromCodePoint((part * 100 + block) * 0x80 + place)).join(''),
  ).join(' '),
);

let view: Page;
const errors: string[] = [];
test.beforeEach(async ({ page, popup }) => {
  await page.goto(ADDRESSES.cpl);
  await readCard(page);
  view = await popup.click(page);
  errors.length = 0;
  view.on('pageerror', ({ message }) => errors.push(message));
  view.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await expect(optionsOf(view)).toHaveCount(7);
});
test.afterEach(() => expect(errors).toEqual([]));

/** What the popup opened with gives way to an answer, which is no failure. */
async function expectAnswered(query: string): Promise<void> {
  const name = `${query.slice(0, 20)}, ${query.length} characters`;
  const start = view.getByRole('heading', { name: '이 페이지' });
  await boxOf(view).fill('');
  await expect(start, name).toHaveCount(1);
  await boxOf(view).fill(query);
  await expect(start, name).toHaveCount(0);
  await expect(view.locator('.failure'), name).toHaveCount(0);
}

test('queries of signs, of great length and of patterns are answered', async () => {
  for (const query of HOSTILE) await expectAnswered(query);
  await expectFound(view, 'shampoo', [SEED_TITLES.soap]);
});

test('queries of every block of Unicode are answered', async () => {
  for (const query of BLOCKS) await expectAnswered(query);
  await expectFound(view, 'shampoo', [SEED_TITLES.soap]);
});
