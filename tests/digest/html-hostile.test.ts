import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readDigestFile } from '../../lib/digest/read-file';
import { DIGEST_FIXTURES, TODAY } from './fixtures';

// Hundreds of random pages take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (html: string, name = 'post.html') => readDigestFile(name, bytes(html), TODAY);
const codes = (html: string, name?: string) => read(html, name).problems.map(({ code }) => code);
const DATE = '<p>2024년 10월 3일</p>';
const ENTRY = '<h3>A Title</h3><p>(A Person)</p><p>논평입니다.</p><p>#tag</p>';
const entryOf = (html: string) => read(DATE + html).digests[0]?.entries[0];

describe('hostile pages', () => {
  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/abs/2410.00001',
  ])('a title that leads to %j leads nowhere', (address) => {
    const entry = entryOf(`<h3><a href="${address}">A Title</a></h3><p>(A Person)</p><p>글.</p>`);
    expect(entry).toMatchObject({ title: 'A Title', links: [], abstract: [], commentary: ['글.'] });
    expect(entry).not.toHaveProperty('address');
  });

  test('no element of a page is a part of what is read', () => {
    const html = `<h3>A Title</h3><p>(A Person)</p><p onclick="x()">글<style>p{background:url(https://t.example)}</style><script>alert(1)</script><iframe src="https://t.example"></iframe><svg><title>그림</title><script>x</script></svg><math><mi>γ</mi><annotation encoding="application/x-tex">\\gamma</annotation></math>.</p>`;
    expect(entryOf(html)?.commentary).toEqual(['글γ.']);
  });

  test.each([
    ['30,000 nested elements', `${'<div>'.repeat(30_000)}${ENTRY}${'</div>'.repeat(30_000)}`],
    ['elements without an end', '<b><i>'.repeat(100_000)],
    ['800 nested lists', '<ul><li>a'.repeat(800)],
  ])('%s end the reading there, and what came before stays', (_, nested) => {
    const { digests, problems } = read(`${DATE}${ENTRY}\n${nested}`);
    expect(problems).toContainEqual({
      file: 'post.html',
      line: 2,
      severity: 'error',
      code: 'nestedTooDeeply',
      details: [],
    });
    expect(digests[0]?.entries[0]).toMatchObject({ title: 'A Title', tags: ['tag'] });
  });

  test('a line of 10 MB is read as it is', () => {
    const long = '가나다 '.repeat(2_500_000).trim();
    const html = `${DATE}<h3>A Title</h3><p>(A Person)</p><p>${long}</p>`;
    expect(entryOf(html.slice(DATE.length))?.commentary[0]?.length).toBe(long.length);
  });

  test('more lines and findings than a call has arguments', () => {
    const html = `${DATE}${ENTRY}${'<h2>x</h2>\n'.repeat(150_000)}`;
    expect(read(html).digests[0]?.entries).toHaveLength(1);
  });

  test('a page without notes, and one in the place of a feed', () => {
    const page =
      '<!DOCTYPE html><html><head><title>Not found</title></head><body><p>Sorry.</p></body></html>';
    expect(codes(page)).toEqual(['postWithoutNotes']);
    expect(codes(page, 'feed.xml')).toEqual(['feedIsPage']);
  });
});

describe('encodings and damage', () => {
  test('EUC-KR is read', () => {
    // 「글」 and 「다」 in EUC-KR, from KS X 1001.
    const korean = [0xb1, 0xdb, 0x20, 0xb4, 0xd9, 0x2e];
    const html = new Uint8Array([
      ...bytes('<meta charset="euc-kr"><p>2024-10-03</p><p>A Title</p><p>(A Person)</p><p>'),
      ...korean,
      ...bytes('</p>'),
    ]);
    expect(readDigestFile('a.html', html, TODAY).digests[0]?.entries[0]?.commentary).toEqual(['글 다.']);
  });

  test('NFD Hangul and zero-width signs are made one spelling', () => {
    expect(
      entryOf(`<h3>A Title</h3><p>(A Person)</p><p>${'모델'.normalize('NFD')}&#8203; &nbsp;글.</p>`)
        ?.commentary,
    ).toEqual(['모델  글.']);
  });

  test('a broken byte costs the entry that it is in, also where the file is one line', () => {
    const html = readFileSync(path.join(DIGEST_FIXTURES, 'html-post/newsletter-export/source.html'));
    const broken = Uint8Array.from(html);
    broken[html.indexOf('거울에')] = 0xff;
    const { digests, problems } = readDigestFile('a.html', broken, TODAY);
    expect(digests[0]?.entries.map(({ title }) => title)).toEqual([
      'Improvements to SDXL in NovelAI Diffusion V3',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['damagedText']);
  });
});

describe('any bytes', () => {
  const MARKUP = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<h3>',
      '<b>',
      '</b>',
      '<a href="https://arxiv.org/abs/2410.00001">',
      '</a>',
      '<br>',
      '<blockquote>',
    ],
    ...[
      '<div class="share">',
      '<script>',
      '<!--',
      '-->',
      '<![CDATA[',
      '&#0;',
      '&#x202e;',
      '&',
      '<',
      '(A Person)',
      '#tag',
      '글.',
    ],
    ...[
      '2024년 10월 3일',
      '2024-13-45',
      '<ol start="x">',
      '<li>',
      '<pre>',
      '\n',
      '\r',
      'Title',
      '<form>',
      '</br>',
      '<svg>',
      '<title>',
    ],
  );
  test('of markup never throw, and say something', () => {
    fc.assert(
      fc.property(fc.array(MARKUP, { maxLength: 60 }), (parts) => {
        const { digests, problems } = read(`<p>${parts.join('')}`);
        expect(digests.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  const PAGE = readFileSync(path.join(DIGEST_FIXTURES, 'html-post/saved-newsletter-page/source.html'));
  const change = (position: number, value: number) => {
    const changed = Uint8Array.from(PAGE);
    changed[position] = value;
    return readDigestFile('a.html', changed, TODAY);
  };
  const byte = fc.integer({ min: 0, max: 255 });

  test('changed anywhere in a real page never throw, and say something', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PAGE.length - 1 }), byte, (position, value) => {
        const { digests, problems } = change(position, value);
        expect(digests.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('changed in the text of an entry leave the others as they are', () => {
    const whole = readDigestFile('a.html', PAGE, TODAY).digests[0]?.entries ?? [];
    const from = PAGE.indexOf('PixMo 데이터가');
    fc.assert(
      fc.property(fc.integer({ min: from, max: PAGE.indexOf('<em>', from) - 1 }), byte, (position, value) => {
        const { line: _, ...last } = change(position, value).digests[0]?.entries.at(-1) ?? {};
        expect(whole.at(-1)).toMatchObject(last);
        expect(last).toHaveProperty('title');
      }),
      { numRuns: 300 },
    );
  });

  test('a missing end tag does not silence what follows', () => {
    const html = `<h3>A Title</h3><p>(A Person)</p><p>글.</p><button>Share</but ton>${ENTRY.replace('A Title', 'B Title')}`;
    expect(read(DATE + html).digests[0]?.entries.map(({ title }) => title)).toEqual(['A Title', 'B Title']);
  });
});
