import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPaperKey, nameOfKey } from '../../lib/model/paper-key';
import { addressOfKey } from '../../lib/papers/address-of-key';
import { findArxivIdInPath, parseArxivId } from '../../lib/papers/arxiv-id';
import { canonicalKey, keyOfAddress } from '../../lib/papers/canonical-address';
import { findAddresses } from '../../lib/papers/find-addresses';
import { normaliseTitle, titleKey } from '../../lib/papers/normalise-title';
import { ADDRESSES_BY_KEY } from './addresses';

const KNOWN = ADDRESSES_BY_KEY.flatMap(({ addresses }) => addresses);

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

const PIECES = [
  ...[
    '/',
    '//',
    '.',
    '..',
    '...',
    '…',
    '?',
    '#',
    '#/',
    '#!',
    '&',
    '=',
    '%',
    '%2e',
    '%2F',
    '%25',
    '%ec',
    ':',
    '@',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '와',
    '(논문)',
    ' ',
    ',',
    '\\',
    '|',
    '^',
    'index.html',
    '.git',
    'www.',
    'm.',
    ':80',
    ':443',
  ],
  ...[
    'http://',
    'https://',
    'arxiv.org',
    'doi.org/10.1234',
    'github.com',
    'x.com',
    'openai.com',
    'youtu.be',
    'notion.so',
  ],
  ...[
    'abs',
    'pdf',
    'blog',
    'index',
    't',
    'ko-KR',
    'status',
    'comments',
    '12',
    'a',
    'B',
    'v=',
    'id=',
    'u=',
    '2409.08642',
  ],
];
const patched = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 3 })),
);
const hostile = fc.oneof(
  anyText,
  patched.map((pieces) => pieces.join('')),
  fc.tuple(fc.constantFrom('https://', ...KNOWN), patched).map(([start, pieces]) => start + pieces.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

describe('canonicalKey', () => {
  test('never throws, gives well-formed keys, and a key leads back to itself', () => {
    fc.assert(
      fc.property(hostile, (address) => {
        const canonical = canonicalKey(address);
        if (canonical.kind !== 'key') return;
        expect(isPaperKey(canonical.key)).toBe(true);
        expect(keyOfAddress(addressOfKey(canonical.key) ?? '')).toBe(canonical.key);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('findAddresses', () => {
  test('offsets map back, in order, without overlap, and an address alone is found whole', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let last = 0;
        for (const { start, end, address } of findAddresses(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(address);
          expect(findAddresses(address)).toEqual([{ start: 0, end: address.length, address }]);
          last = end;
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test('brackets, punctuation and particles around any known address change nothing', () => {
    const before = fc.constantFrom('', '(', '가', ' ', '“', '[', '<');
    const after = fc.constantFrom(
      '',
      ')',
      ').',
      ', ',
      '와',
      ')와',
      '에서는 ',
      '”',
      ']',
      '>',
      '\n',
      '입니다.',
    );
    const clean = KNOWN.filter((address) => /^https?:\/\/[\w./-]*\w$/.test(address));
    fc.assert(
      fc.property(before, fc.constantFrom(...clean), after, (left, address, right) => {
        expect(findAddresses(left + address + right).map((found) => found.address)).toEqual([address]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('look-alikes', () => {
  const digits = fc.integer({ min: 0, max: 9 }).map(String);

  test('2,000 identifiers one digit off never give the key of the right one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        digits,
        fc.constantFrom('set', 'add', 'drop'),
        (at, digit, how) => {
          const right = '2409.08642';
          const index = at === 4 ? 5 : at;
          const kept = how === 'add' ? right.slice(index) : right.slice(index + 1);
          const wrong = right.slice(0, index) + (how === 'drop' ? '' : digit) + kept;
          fc.pre(wrong !== right);
          const key = keyOfAddress(`https://arxiv.org/abs/${wrong}`);
          expect(key === undefined || key === `arxiv:${wrong}`).toBe(true);
          expect(parseArxivId(wrong)?.id ?? wrong).toBe(wrong);
          expect(findArxivIdInPath(`/pdf/${wrong}.pdf`)?.id ?? wrong).toBe(wrong);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const foreignHost = fc.oneof(
    label.map((name) => `arxiv.org.${name}.com`),
    label.map((name) => `${name}arxiv.org`),
    label.map((name) => `arxiv.${name}.org`),
    label.map((name) => `arxiv-${name}.org`),
    label.map((name) => `arxiv.org@${name}.com`),
    label.map((name) => `${name}.com\\@arxiv.org`),
    label.map((name) => `${name}.com/arxiv.org`),
    label.map((name) => `${name}.com?https://arxiv.org`),
    label.map((name) => `evil-${name}.arxiv.org`),
    fc.constantFrom(
      'notarxiv.org',
      'arxiv.org.evil.com',
      'arxiv.com',
      'arxivorg',
      'arxiv.org:8443',
      'arxıv.org',
    ),
    fc.constantFrom('export.arxiv.org.evil.com', 'ar5iv.org.evil.com', 'xxx.lanl.gov.evil.com', 'lanl.gov'),
  );

  test('2,000 other hosts never give an arXiv key', () => {
    fc.assert(
      fc.property(foreignHost, (host) => {
        fc.pre(!/^ar5iv\.org$/.test(host));
        for (const path of ['/abs/2409.08642', '/pdf/2409.08642v1.pdf']) {
          expect(keyOfAddress(`https://${host}${path}`) ?? 'none').not.toMatch(/^arxiv:/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['doi.org.evil.com', 'notdoi.org', 'openreview.net.evil.com', 'notopenreview.net'])(
    '%s',
    (host) => {
      expect(keyOfAddress(`https://${host}/10.48550/arXiv.2409.08642?id=abc`)).toMatch(`url:${host}/`);
      expect(keyOfAddress(`https://${host}/forum?id=abc`)).toBe(`url:${host}/forum`);
    },
  );
});

describe('titles', () => {
  test('never throw, and a normalised title is its own normalised form', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const once = normaliseTitle(title);
        expect(normaliseTitle(once)).toBe(once);
        const key = titleKey(title);
        if (key) expect(isPaperKey(key) && titleKey(nameOfKey(key)) === key).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});
