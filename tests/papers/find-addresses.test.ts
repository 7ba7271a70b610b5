import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../lib/papers/find-addresses';

function addressesIn(text: string): string[] {
  return findAddresses(text).map(({ address }) => address);
}

const PAPER = 'https://arxiv.org/abs/2007.05869';

describe('1. what the sentence adds is cut off', () => {
  test.each([
    `${PAPER}`,
    `(${PAPER})`,
    `(${PAPER}) 를 보면`,
    `(${PAPER})를 보면`,
    `${PAPER}와`,
    `${PAPER}와 비슷`,
    `${PAPER}에서는,`,
    `${PAPER}와/과`,
    `${PAPER})와`,
    `${PAPER}(논문)`,
    `${PAPER}와(논문)`,
    `${PAPER}, 그리고`,
    `${PAPER},그리고`,
    `${PAPER}.그리고`,
    `${PAPER}.`,
    `${PAPER}),`,
    `${PAPER}).`,
    `${PAPER};`,
    `${PAPER}:`,
    `${PAPER}!?`,
    `"${PAPER}"라고`,
    `'${PAPER}'라고`,
    `“${PAPER}”`,
    `「${PAPER}」`,
    `（${PAPER}）`,
    `${PAPER}。GPT`,
    `${PAPER}，`,
    `[${PAPER}]`,
    `{${PAPER}}`,
    `<${PAPER}>`,
    `[글](${PAPER})`,
    `**${PAPER}**`,
    `\`${PAPER}\``,
    `| ${PAPER}|`,
    `${PAPER}(see this)`,
    `(${PAPER})GPT`,
    `${PAPER}\u200b`,
    `${PAPER}\u00a0x`,
    `${PAPER}\u3000x`,
    `${PAPER}\u202e`,
    `${PAPER}👍`,
    `${PAPER}·`,
    `${PAPER}ㆍ`,
    `참고${PAPER}`,
    `${PAPER}와`.normalize('NFD'),
    `${PAPER}\r\n다음`,
  ])('%j', (text) => {
    expect(addressesIn(text)).toEqual([PAPER]);
  });

  test('a particle behind a slash', () => {
    expect(addressesIn('https://mistral.ai/news/pixtral-12b/에서')).toEqual([
      'https://mistral.ai/news/pixtral-12b/',
    ]);
  });
});

describe('what belongs to the address stays', () => {
  test.each([
    'https://en.wikipedia.org/wiki/Foo_(bar)',
    'https://en.wikipedia.org/wiki/Foo_(bar_(baz))',
    'https://ko.wikipedia.org/wiki/한국어',
    'https://ko.wikipedia.org/wiki/나무_(식물)',
    'https://velog.io/@someone/GPT를-읽고',
    'https://web.archive.org/web/2020/https://openai.com/blog/',
    'https://l.facebook.com/l.php?u=https://a.com',
    'https://example.com/a?b=c&d[]=e#f',
    'http://[::1]:8080/a',
    'HTTPS://ARXIV.ORG/abs/2007.05869',
    'https://x.com/a,b;c.d!e',
    'https://arxiv.org/abs/2007.0…',
    'https://github.com/openai/wh...',
    'https://example.com/x_',
    'https://example.com/~a/',
    'https://日本語.jp/a',
  ])('%s', (address) => {
    expect(addressesIn(address)).toEqual([address]);
    expect(addressesIn(`(${address})`)).toEqual([address]);
    expect(addressesIn(`앞 ${address} 뒤`)).toEqual([address]);
  });

  test('a balanced bracket before a particle or a full stop', () => {
    const address = 'https://en.wikipedia.org/wiki/Foo_(bar)';
    expect(addressesIn(`${address}는`)).toEqual([address]);
    expect(addressesIn(`(${address}).`)).toEqual([address]);
  });
});

describe('several addresses', () => {
  test.each([
    '(https://a, https://b)',
    '(https://a,https://b)',
    'https://a\nhttps://b',
    '(https://a)(https://b)',
    'https://a)https://b',
    '[https://a](https://b)',
    'https://a와https://b',
    'https://a와 https://b를',
    'https://ahttps://b',
    'https://a·https://b',
    'https://a;https://b',
  ])('%s', (text) => {
    expect(addressesIn(text)).toEqual(['https://a', 'https://b']);
  });

  test('offsets count UTF-16 units', () => {
    const text = `😀가 (${PAPER})와`;
    expect(findAddresses(text)).toEqual([{ start: 5, end: 5 + PAPER.length, address: PAPER }]);
  });
});

test.each([
  '',
  'http',
  'https://',
  'https:// a',
  'https://)',
  'https://...',
  'https://와',
  '//a.com',
  'ftp://a.com',
])('nothing in %j', (text) => {
  expect(addressesIn(text)).toEqual([]);
});

describe('1 MB of hostile text takes linear time', () => {
  test.each([
    '(',
    ')',
    'http://',
    'http://a)/',
    'http://a(/',
    'http://a(',
    'http://a와',
    'http://a,',
    'https://https://',
    'http://a/와',
    '가',
    '.',
    "http://a'",
    '[(',
  ])('%s repeated', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    const unclean = [text, `https://a${text}`, `https://a/${text}-`].flatMap((hostile) =>
      findAddresses(hostile).filter(({ start, end, address }) => hostile.slice(start, end) !== address),
    );
    expect(unclean).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
