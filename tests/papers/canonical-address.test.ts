import { describe, expect, test } from 'vitest';
import { PAPER_KEY_MAX_LENGTH } from '../../lib/model/paper-key';
import { addressOfKey } from '../../lib/papers/address-of-key';
import { canonicalKey, keyOfAddress } from '../../lib/papers/canonical-address';
import { usualArxivKey } from '../../lib/papers/usual-arxiv-key';
import { ADDRESSES_BY_KEY, REAL_ADDRESSES } from './addresses';

describe.each(ADDRESSES_BY_KEY)('$clause', ({ key, addresses }) => {
  test.each(addresses)(`%s is ${key}`, (address) => {
    expect(keyOfAddress(address)).toBe(key);
  });

  test('the key leads back to itself', () => {
    expect(keyOfAddress(addressOfKey(key) ?? '')).toBe(key);
  });
});

test.each(REAL_ADDRESSES)('seed: %s', (address, key) => {
  expect(keyOfAddress(address)).toBe(key);
});

describe('the short way to the keys of usual arXiv addresses', () => {
  const written = ADDRESSES_BY_KEY.flatMap(({ addresses }) => addresses);

  test.each([
    'https://arxiv.org/abs/2409.08642',
    'https://www.arxiv.org/pdf/2409.08642v2',
    'https://export.arxiv.org/html/0704.0001',
  ])('%s has what the long way gives it', (address) => {
    expect(usualArxivKey(address)).toBeDefined();
    expect(usualArxivKey(address)).toBe(keyOfAddress(address));
  });

  test.each([...written, ...REAL_ADDRESSES.map(([address]) => address)])('%s has no other key', (address) => {
    expect([undefined, keyOfAddress(address)]).toContain(usualArxivKey(address));
  });

  test.each([
    'https://arxiv.org/abs/2413.08642',
    'https://arxiv.org/abs/2409.0864',
    'https://arxiv.org/abs/2409.08642?x=1',
    'https://arxiv.org.example.org/abs/2409.08642',
    'https://example.org/abs/2409.08642',
    'https://arxiv.org',
    'arxiv.org/abs/2409.08642',
  ])('%s takes the long way', (address) => expect(usualArxivKey(address)).toBeUndefined());
});

test('a version is told beside the key', () => {
  expect(canonicalKey('https://arxiv.org/pdf/2409.08642v12.pdf')).toEqual({
    kind: 'key',
    key: 'arxiv:2409.08642',
    version: 12,
  });
  expect(canonicalKey('https://arxiv.org/abs/2409.08642')).not.toHaveProperty('version');
});

describe('what cannot be matched offline', () => {
  test.each([
    ['https://t.co/AbC', 'shortened'],
    ['https://aka.ms/phi', 'shortened'],
    ['https://bit.ly/x', 'shortened'],
    ['https://arxiv.org/abs/2409.0…', 'cut'],
    ['https://github.com/openai/wh...', 'cut'],
    ['https://www.reuters.com/.../story', 'cut'],
    ['https://example.com/a%2E%2E%2E', 'cut'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Ft.co%2Fx', 'shortened'],
    ['https://arxiv.org/abs/2112.0886', 'bad-identifier'],
    ['https://arxiv.org/abs/9999.12345', 'bad-identifier'],
    ['https://arxiv.org/pdf/2409.086423', 'bad-identifier'],
    ['https://arxiv.org/abs/hepth/9901001', 'bad-identifier'],
    ['https://arxiv.org/abs?id=2112.0886', 'bad-identifier'],
    ['https://ar5iv.org/html/2112.0886', 'bad-identifier'],
    ['https://huggingface.co/papers/2112.0886', 'bad-identifier'],
    ['https://www.alphaxiv.org/overview/9999.12345', 'bad-identifier'],
    ['https://papers.cool/arxiv/hepth/9901001', 'bad-identifier'],
    ['https://doi.org/10.48550/arXiv.2112.0886', 'bad-identifier'],
    ['https://openreview.net/forum?arxivid=2112.0886', 'bad-identifier'],
  ])('%s: %s', (address, reason) => {
    expect(canonicalKey(address)).toEqual({ kind: 'unmatchable', reason });
    expect(keyOfAddress(address)).toBeUndefined();
  });

  test('three dots inside a name are part of it', () => {
    expect(keyOfAddress('https://github.com/o/r/compare/main...dev')).toBe(
      'url:github.com/o/r/compare/main...dev',
    );
  });
});

describe('what is not an address', () => {
  test.each([
    '',
    ' ',
    'hello',
    'mistral.ai/news',
    'arxiv.org',
    '2409.08642',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'ht\ttps://arxiv.org/abs/2409.08642',
    'https://arxiv.org/abs/ 2409.08642',
    'data:text/html,x',
    'ftp://arxiv.org/abs/2409.08642',
    'chrome-extension://abc/popup.html',
    'https://',
    'https://a b',
    'https://[',
    'https://%',
    'http://.',
    'https://a../',
    'https://l.facebook.com/l.php',
    'https://l.facebook.com/l.php?u=javascript:alert(1)',
    `https://example.com/${'a'.repeat(PAPER_KEY_MAX_LENGTH)}`,
    `https://example.com/?${'a'.repeat(1_000_000)}`,
  ])('%.80j', (address) => {
    expect(canonicalKey(address)).toEqual({ kind: 'not-an-address' });
  });

  test('a long query that is dropped does no harm', () => {
    expect(keyOfAddress(`https://example.com/a?utm=${'a'.repeat(5_000)}`)).toBe('url:example.com/a');
  });
});

describe('pages that are not the same stay apart', () => {
  test.each([
    ['https://github.com/o/r', 'https://github.com/o/r/tree/main'],
    ['https://github.com/o/r/blob/main/a.md', 'https://github.com/o/r/blob/main/A.md'],
    ['https://example.com/A', 'https://example.com/a'],
    ['https://example.com:8080/a', 'https://example.com/a'],
    ['https://openai.com/index/x', 'https://openai.com/news/x'],
    ['https://discuss.pytorch.org/t/209487', 'https://discuss.huggingface.co/t/209487'],
    ['https://www.youtube.com/watch?v=aaaaaaaaaaa', 'https://www.youtube.com/watch?v=bbbbbbbbbbb'],
    ['https://www.youtube.com/playlist?list=PL1', 'https://www.youtube.com/playlist?list=PL2'],
    ['https://news.ycombinator.com/item?id=1', 'https://news.ycombinator.com/item?id=2'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0098679',
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0098678',
    ],
    ['https://openreview.net/forum?id=abc', 'https://openreview.net/forum?id=ABC'],
    ['https://papers.cool/venue/abc@OpenReview', 'https://papers.cool/venue/abc@AAAI'],
    ['https://huggingface.co/2409.08642', 'https://huggingface.co/papers/2409.08642'],
    ['https://alphaxiv.org.example.com/abs/2409.08642', 'https://www.alphaxiv.org/abs/2409.08642'],
    ['https://example.com/a%2Fb', 'https://example.com/a/b'],
    ['https://example.com/a%3Fb', 'https://example.com/a?b'],
    ['https://app.example.com/#/a', 'https://app.example.com/#/b'],
    ['https://m.com/a', 'https://com/a'],
    ['https://x.com/karpathy', 'https://x.com/karpathy/status/1'],
  ])('%s and %s', (one, other) => {
    expect(keyOfAddress(one)).toBeDefined();
    expect(keyOfAddress(one)).not.toBe(keyOfAddress(other));
  });
});

test('a title has no address', () => {
  expect(addressOfKey('title:attention is all you need')).toBeUndefined();
});
