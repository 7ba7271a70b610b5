import { describe, expect, test } from 'vitest';
import { LinkedText } from '../../components/LinkedText';
import { ANY_FIELD } from '../../lib/search/fields';
import { hangulKey } from '../../lib/search/hangul-key';
import { createMarker } from '../../lib/search/marker';
import { draw } from './drawing';
import { HOSTILE_TEXTS } from './hostile-texts';

async function linksIn(text: string): Promise<[text: string, address: string | null][]> {
  const root = await draw(<LinkedText text={text} />);
  expect(root.textContent).toBe(text);
  return [...root.querySelectorAll('a')].map((link) => [link.textContent ?? '', link.getAttribute('href')]);
}

describe('addresses in a text', () => {
  test.each([
    ['논문과 (https://arxiv.org/abs/2302.05442) 비슷', ['https://arxiv.org/abs/2302.05442']],
    [
      'https://arxiv.org/abs/2404.07965, https://a.b/c.',
      ['https://arxiv.org/abs/2404.07965', 'https://a.b/c'],
    ],
    ['https://arxiv.org/abs/2007.05869와', ['https://arxiv.org/abs/2007.05869']],
    ['줄인 주소 https://t.co/AbC', ['https://t.co/AbC']],
    ['있을 수 없는 https://arxiv.org/abs/9999.12345', ['https://arxiv.org/abs/9999.12345']],
    ['HTTP://Example.com/A', ['HTTP://Example.com/A']],
    ['주소가 없는 글', []],
    ['', []],
  ])('%s', async (text, addresses) => {
    expect(await linksIn(text)).toEqual(addresses.map((address) => [address, address]));
  });

  test.each([
    'https://arxiv.org/abs/2409.0…',
    'https://github.com/openai/wh...',
    '(https://www.reuters.com/.../story)',
  ])('%s has been cut short, leads nowhere, and stays text', async (text) => {
    expect(await linksIn(text)).toEqual([]);
  });

  test('around one that was cut are links all the same', async () => {
    const text = 'https://a.b/1 https://a.b/… https://a.b/2 끝';
    expect(await linksIn(text)).toEqual([
      ['https://a.b/1', 'https://a.b/1'],
      ['https://a.b/2', 'https://a.b/2'],
    ]);
  });

  test.each(HOSTILE_TEXTS)('%j has none but http(s)', async (text) => {
    for (const [, address] of await linksIn(text)) expect(address).toMatch(/^https?:\/\//i);
  });
});

test('what a query found is marked, and the text stays the text', async () => {
  const text = '모델을 (https://arxiv.org/abs/2302.05442) 모델로';
  const mark = createMarker([{ key: hangulKey('모델'), match: 'exact', weight: 1, fields: ANY_FIELD }]);
  const root = await draw(<LinkedText text={text} mark={mark} />);
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['모델', '모델']);
  expect(root.querySelectorAll('a')).toHaveLength(1);
  expect(root.textContent).toBe(text);
});

test('a link opens beside the popup where it is asked to', async () => {
  const root = await draw(<LinkedText text="https://a.b/" target="_blank" />);
  expect(root.querySelector('a')?.target).toBe('_blank');
  const card = await draw(<LinkedText text="https://a.b/" />);
  expect(card.querySelector('a')?.hasAttribute('target')).toBe(false);
});
