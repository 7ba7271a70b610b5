import { describe, expect, test } from 'vitest';
import { titleKey } from '../../lib/papers/normalise-title';
import { anyPage } from '../../lib/sites/any-page';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt, parsePage, withContentType } from './documents';

const POST = new URL('https://blog.example/post');

function keysOf(html: string, lastHeading?: string) {
  const titles = anyPage.titles({ url: POST, document: parsePage(html), lastHeading });
  return [...new Set(titles.map((title) => titleKey(title)))];
}

describe('the address', () => {
  test.each([
    [ADDRESSES.pixtral, 'url:mistral.ai/news/pixtral-12b'],
    ['https://mistral.ai/news/pixtral-12b?utm_source=x#top', 'url:mistral.ai/news/pixtral-12b'],
    [ADDRESSES.asyncTensorParallel, 'url:discuss.pytorch.org/t/209487'],
    [ADDRESSES.topicWithoutSlug, 'url:discuss.pytorch.org/t/209487'],
    [ADDRESSES.topicAtPost, 'url:discuss.pytorch.org/t/209487'],
    [ADDRESSES.otherTopic, 'url:discuss.pytorch.org/t/200001'],
    [ADDRESSES.topicIndex, 'url:discuss.pytorch.org'],
  ])('%s is %s', (address, key) => {
    expect(anyPage.matches(new URL(address))).toBe(true);
    expect(anyPage.addressKeys(new URL(address))).toEqual([key]);
  });

  test.each([
    'about:blank',
    'chrome://newtab/',
    'file:///home/a.html',
    'data:text/html,a',
    'moz-extension://a/b',
  ])('%s is nobody’s', (address) => {
    expect(anyPage.matches(new URL(address))).toBe(false);
  });
});

describe('titles of a loaded page', () => {
  test('are og:title and the first heading, each once', () => {
    expect(keysOf('<meta property="og:title" content="One Title"><h1>Another  Title</h1>')).toEqual([
      'title:one title',
      'title:another title',
    ]);
    expect(keysOf('<meta property="og:title" content="Same."><h1>SAME</h1>')).toEqual(['title:same']);
  });

  test('are never the window’s alone, which carries the site’s name', () => {
    expect(keysOf('<title>Announcing Pixtral 12B</title><h2>Announcing Pixtral 12B</h2>')).toEqual([]);
  });

  test('of the blog’s post', () => {
    const document = pageAt(ADDRESSES.pixtral);
    const url = new URL(ADDRESSES.pixtral);
    expect(new Set(anyPage.titles({ url, document }))).toEqual(new Set(['Announcing Pixtral 12B']));
  });
});

describe('titles after a navigation inside the page', () => {
  const page = (heading: string, title: string) =>
    `<meta property="og:title" content="The First Page"><title>${title}</title><main><h1>${heading}</h1></main>`;

  test('are the new heading that the window’s title confirms, and never og:title', () => {
    expect(keysOf(page('The Next Page', 'The Next Page | Blog'), 'The First Page')).toEqual([
      'title:the next page',
    ]);
  });

  test.each([
    ['the heading is still the last page’s', page('The First Page', 'The Next Page | Blog')],
    ['the window’s title is still the last page’s', page('The Next Page', 'The First Page | Blog')],
    [
      'there is no heading',
      '<meta property="og:title" content="The First Page"><title>The Next Page</title>',
    ],
  ])('are none while %s', (_, html) => {
    expect(keysOf(html, 'The First Page')).toEqual([]);
  });

  test('are the new heading where the last page had none', () => {
    expect(keysOf(page('The Next Page', 'The Next Page | Blog'), '')).toEqual(['title:the next page']);
  });
});

describe('the card stands after', () => {
  test.each([
    ['the heading in main', '<h1>Site</h1><main><p><h1>Post</h1></main>', 'Post'],
    ['the heading in the article', '<h1>Site</h1><article><h1>Post</h1></article>', 'Post'],
    ['the first heading', '<h1>Post</h1><h1>More</h1>', 'Post'],
    [
      'the heading that the window’s title names, before one that an author wrote',
      '<title>Topic - Forum</title><article><h1>In short</h1></article><div><h1> Topic </h1></div>',
      'Topic',
    ],
    [
      'the heading of main, not an empty one',
      '<title>Post | Blog</title><h1> </h1><main><h1>Other</h1></main>',
      'Other',
    ],
  ])('%s', (_, html, heading) => {
    expect(anyPage.cardPlace(parsePage(html))?.element?.textContent?.trim()).toBe(heading);
  });

  test.each([
    ['the next one', '<h1 style="display: none">Site</h1><h1>Post</h1>', 'Post'],
    ['the next one in main', '<h1 style="display: none">A</h1><h1>B</h1><main><h1>C</h1></main>', 'C'],
    [
      'the next one that the window’s title names',
      '<title>Post | Blog</title><div style="display: none"><h1>Post</h1></div><main><h1>More</h1></main><h1>Post</h1>',
      'Post',
    ],
  ])('%s where a heading is not drawn', (_, html, heading) => {
    const element = anyPage.cardPlace(parsePage(html))?.element;
    expect([element?.textContent, element?.checkVisibility()]).toEqual([heading, true]);
  });

  test('the title of the blog’s post', () => {
    expect(anyPage.cardPlace(pageAt(ADDRESSES.pixtral))?.element?.textContent).toBe('Announcing Pixtral 12B');
  });
});

describe('the card is a mark at the edge', () => {
  // Readers of such a page were shown nothing but the count on the toolbar.
  test.each([
    ['no heading', '<title>Post</title><h2>Post</h2>'],
    ['no heading that is drawn', '<div style="display: none"><h1>Post</h1></div><p>Text</p>'],
  ])('as a last resort where there is %s', (_, html) => {
    const document = parsePage(html);
    expect(anyPage.cardPlace(document)).toEqual({
      element: document.documentElement,
      where: 'beforeend',
      isAtEdge: true,
      isLastResort: true,
    });
  });

  test('of a PDF, where nothing better will come', () => {
    const document = withContentType(parsePage('<embed>'), 'application/pdf');
    expect(anyPage.cardPlace(document)).toEqual({
      element: document.documentElement,
      where: 'beforeend',
      isAtEdge: true,
    });
  });

  test('while the page has no heading to be known by', () => {
    expect(anyPage.heading(parsePage('<h2>Post</h2>'))).toBe('');
  });
});
