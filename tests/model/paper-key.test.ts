// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  isPaperKey,
  kindOfKey,
  nameOfKey,
  PAPER_KEY_KINDS,
  PAPER_KEY_MAX_LENGTH,
  type PaperKey,
} from '../../lib/model/paper-key';

test.each<[PaperKey, string, string]>([
  ['arxiv:2409.08642', 'arxiv', '2409.08642'],
  ['arxiv:hep-th/9901001', 'arxiv', 'hep-th/9901001'],
  ['doi:10.1/a:b', 'doi', '10.1/a:b'],
  ['url:example.com:8080/a', 'url', 'example.com:8080/a'],
  ['title:omnigen:unified image generation', 'title', 'omnigen:unified image generation'],
])('%s is of the kind %s and names %s', (key, kind, name) => {
  expect([kindOfKey(key), nameOfKey(key)]).toEqual([kind, name]);
});

describe('a key', () => {
  test.each(PAPER_KEY_KINDS)('may be of the kind %s', (kind) => {
    expect(isPaperKey(`${kind}:a`)).toBe(true);
  });

  test.each([
    '',
    ':',
    'arxiv',
    'arxiv:',
    'arxiv: a',
    'isbn:1',
    'ARXIV:1',
    ' arxiv:1',
    'x\narxiv:1',
    'arxiv:\n1',
  ])('is not %j', (text) => {
    expect(isPaperKey(text)).toBe(false);
  });

  test('is of a bearable length', () => {
    const longest = `url:${'a'.repeat(PAPER_KEY_MAX_LENGTH - 4)}`;
    expect([isPaperKey(longest), isPaperKey(`${longest}a`)]).toEqual([true, false]);
  });
});
