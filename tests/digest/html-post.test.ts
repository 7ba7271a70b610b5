import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readDigestFile } from '../../lib/digest/read-file';
import { TODAY } from './fixtures';
import { expectedEntries, randomEntry, SHAPES, savePage } from './random-digest';

// Hundreds of random pages take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (html: string, name = 'post.html') => readDigestFile(name, bytes(html), TODAY);
const DATE = '<p>2024년 10월 3일</p>';
const ENTRY = '<h3>A Title</h3><p>(A Person)</p><p>논평입니다.</p><p>#tag</p>';

describe('any digest as a post', () => {
  test.each(Object.entries(SHAPES))('is read back as it was written, in %s', (_, write) => {
    const entries = fc.array(randomEntry, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(entries, fc.boolean(), (written, isSaved) => {
        const post = write(written);
        const { digests, problems } = read(isSaved ? savePage(post) : post);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(digests).toHaveLength(1);
        expect(digests[0]?.date).toBe('2024-10-03');
        expect(digests[0]?.entries).toMatchObject(expectedEntries(written));
        expect(digests[0]?.entries).toHaveLength(written.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is HTML', () => {
  const PLAIN = '2024년 10월 3일\nA Title\n(A Person)\n';
  test.each([
    ['a page', `<!DOCTYPE html>\n<html><body>${DATE}${ENTRY}</body></html>`],
    [
      'a page of XHTML',
      `<?xml version="1.0"?><!-- a -->\n<html xmlns="x"><body>${DATE}${ENTRY}</body></html>`,
    ],
    ['a fragment', DATE + ENTRY],
    ['lines that end in <br>', '2024년 10월 3일<br>\nA Title<br>\n(A Person)<br>\n논평입니다.<br>\n#tag'],
  ])('%s is', (_, html) => {
    expect(read(html, 'a.txt').digests[0]?.entries).toMatchObject([{ title: 'A Title', tags: ['tag'] }]);
  });

  test.each([
    ['text that mentions tags', '<b>와 <p> 태그를 <br> 섞어 쓰면 안 됩니다.'],
    ['text with a break in it', '논평<br>입니다.\n둘째 문단입니다.'],
    ['text with an address in angle brackets', '논평입니다. <https://example.com/>'],
  ])('%s is not', (_, commentary) => {
    const [digest] = read(`${PLAIN}${commentary}\n#tag`, 'a.html').digests;
    expect(digest?.entries).toMatchObject([{ title: 'A Title', commentary: commentary.split('\n') }]);
  });
});

describe('the day of a post', () => {
  const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
  const META = '<meta property="article:published_time" content="2024-10-05T23:00:00Z">';
  test.each([
    ['a line of it', page(META, `<p>2024년 10월 1일</p>${ENTRY}`), 'p.html', '2024-10-01'],
    ['its title', page(`${META}<title>2024년 10월 2일 - 블로그</title>`, ENTRY), 'p.html', '2024-10-02'],
    ['a date in its title', page(`${META}<title>정리 (2024. 10. 4)</title>`, ENTRY), 'p.html', '2024-10-04'],
    ['when it was published', page(META, ENTRY), '2024-10-09.html', '2024-10-05'],
    [
      'its <time>',
      page('', `<article><time datetime="2024-10-06T01:00">어제</time>${ENTRY}</article>`),
      'p.html',
      '2024-10-06',
    ],
    [
      'what the site shows',
      page('', `<div class="post-meta">Oct 7, 2024</div>${ENTRY}`),
      'p.html',
      '2024-10-07',
    ],
    ['the name of an exported file', ENTRY, '148991234.2024-10-8.html', '2024-10-08'],
    ['the name of a saved file', ENTRY, '20241010 title.html', '2024-10-10'],
  ])('is %s', (_, html, name, date) => expect(read(html, name).digests[0]?.date).toBe(date));

  test('without any, the post is not imported and the way out is told', () => {
    expect(read(ENTRY)).toMatchObject({
      digests: [],
      problems: [{ code: 'postWithoutDate', severity: 'error' }],
    });
  });

  test('a post of several days is several digests', () => {
    const html = `<h2>2024년 10월 1일</h2>${ENTRY}<h2>2024년 10월 2일</h2>${ENTRY}`;
    expect(read(html).digests.map(({ date }) => date)).toEqual(['2024-10-01', '2024-10-02']);
  });
});

describe('the source of a post', () => {
  test.each([
    [
      'the site that it names',
      '<meta property="og:site_name" content="블로그"><title>2024년 10월 3일</title>',
      '블로그',
    ],
    ['what a tab shows behind the title', '<title>2024년 10월 3일 | 다른 블로그</title>', '다른 블로그'],
    ['unknown in a page without', '<title>2024년 10월 3일</title>', undefined],
  ])('is %s', (_, head, source) => {
    const [digest] = read(`<html><head>${head}</head><body>${ENTRY}</body></html>`).digests;
    expect(digest?.source).toBe(source);
    expect(digest?.title).toBe('2024년 10월 3일');
  });
});
