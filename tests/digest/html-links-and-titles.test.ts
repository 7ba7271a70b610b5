import { describe, expect, test } from 'vitest';
import { readDigestFile } from '../../lib/digest/read-file';
import { TODAY } from './fixtures';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => readDigestFile('post.html', bytes(html), TODAY);
const codes = (html: string) => read(html).problems.map(({ code }) => code);
const DATE = '<p>2024년 10월 3일</p>';
const ENTRY = '<h3>A Title</h3><p>(A Person)</p><p>논평입니다.</p><p>#tag</p>';
const entryOf = (html: string) => read(DATE + html).digests[0]?.entries[0];

describe('links in running text', () => {
  const paragraph = (html: string) => {
    const entry = entryOf(`<h3>A Title</h3><p>(A Person)</p><p>${html}</p>`);
    return [entry?.commentary.join('\n'), entry?.mentions];
  };
  const KEY = ['arxiv:2408.11039'];
  const ADDRESS = 'https://www.arxiv.org/abs/2408.11039v1';
  test.each([
    [
      'words get their address in brackets',
      '글 <a href="A">Transfusion</a>과 비슷',
      '글 Transfusion (A)과 비슷',
      KEY,
    ],
    ['words in brackets get it beside them', '글 (<a href="A">Transfusion</a>)', '글 (Transfusion, A)', KEY],
    ['an address stays one', '글 (<a href="A">A</a>)', '글 (A)', KEY],
    ['an address without its scheme gets it', '글 <a href="A">arxiv.org/abs/2408.11039v1</a>', '글 A', KEY],
    [
      'an address that a host has cut is whole',
      '글 <a href="A">https://www.arxiv.org/abs/24…</a>',
      '글 A',
      KEY,
    ],
    ['a link over two lines has it in the first', '글 <a href="A">One<br>둘</a>', '글 One (A)\n둘', KEY],
    ['a link of several looks is one', '글 <a href="A"><b>Trans</b>fusion</a>', '글 Transfusion (A)', KEY],
    ['a tag leads nowhere', '글 <a href="https://blog.example/tag/rl">#rl</a> 이야기', '글 #rl 이야기', []],
    ['a picture leads nowhere', '글 <a href="A"><img src="a.png"></a>', '글', []],
    ['nor does a place in the page', '글 <a href="#note">각주</a>', '글 각주', []],
  ])('%s', (_, html, text, mentions) => {
    expect(paragraph(html.replaceAll('"A"', `"${ADDRESS}"`).replaceAll('>A<', `>${ADDRESS}<`))).toEqual([
      text.replace(/\bA\b/, ADDRESS),
      mentions,
    ]);
  });
});

describe('titles', () => {
  test('are bold lines followed by authors, and not what is bold in the commentary', () => {
    const html =
      '<p><b>One</b></p><p>(A Person)</p><p><b>강조한 문장입니다.</b></p><p><b>결론</b></p><p>끝.</p><p><b>Two</b> (B Person)</p><p>글.</p>';
    expect(read(DATE + html).digests[0]?.entries).toMatchObject([
      { title: 'One', authors: ['A Person'], commentary: ['강조한 문장입니다.', '결론', '끝.'] },
      { title: 'Two', authors: ['B Person'], commentary: ['글.'] },
    ]);
  });

  test('lose labels of links, which are what the entry is about, or its resources', () => {
    const html =
      '<h3>A Title (Revisited) [<a href="https://arxiv.org/abs/2410.00001">arXiv</a> | <a href="https://github.com/a/b">code</a>]</h3><p>글입니다.</p>';
    expect(entryOf(html)).toMatchObject({
      title: 'A Title (Revisited)',
      links: ['arxiv:2410.00001'],
      resources: ['url:github.com/a/b'],
    });
  });

  test('that lead to their own place in the page are about nothing', () => {
    const html = `<html><head><link rel="canonical" href="https://blog.example/p"></head><body>${DATE}<h3><a href="https://blog.example/p#a">A Title</a></h3><p>(A Person)</p><p>글.</p></body></html>`;
    expect(read(html).digests[0]?.entries[0]).toMatchObject({ title: 'A Title', links: [] });
  });

  test('over several entries are left out and told, as is text before the first', () => {
    const html = `<p>인사말입니다.</p><h2>언어 모델</h2>${ENTRY}<h2>비전</h2>${ENTRY.replace('A Title', 'B Title')}`;
    const { digests, problems } = read(DATE + html);
    expect(digests[0]?.entries.map(({ title }) => title)).toEqual(['A Title', 'B Title']);
    expect(problems.map(({ code, details }) => [code, ...details])).toEqual([
      ['textOutsideNotes', '인사말입니다.'],
      ['headingLeftOut', '언어 모델'],
      ['headingLeftOut', '비전'],
    ]);
  });

  test('may have their tags before the text; text on both sides of them is told', () => {
    const before = '<h3>A Title</h3><p>(A Person)</p><p>#tag</p><p>논평.</p>';
    expect(read(DATE + before)).toMatchObject({
      digests: [{ entries: [{ tags: ['tag'], commentary: ['논평.'] }] }],
      problems: [],
    });
    const both = '<h3>A Title</h3><p>(A Person)</p><p>앞.</p><p>#tag</p><p>뒤.</p>';
    expect(entryOf(both)?.commentary).toEqual(['앞.', '뒤.']);
    expect(codes(DATE + both)).toEqual(['textAfterTags']);
  });
});
