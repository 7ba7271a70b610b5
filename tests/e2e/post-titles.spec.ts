/** What the built script reads from posts, in the browser whose expressions it uses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadTitles } from '../../lib/sites/read-titles';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { BUILDS, expect, test } from './extension';

const SCRIPT = readFileSync(path.join(BUILDS.e2e, 'read-post-titles.js'), 'utf8');
const post = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

/** A post, and what is read of it. */
const POSTS: Readonly<Record<string, readonly [html: string, read: ReadTitles]>> = {
  'a heading that the window’s title repeats': [
    post(
      '<title>Pixtral | A Blog</title><meta property="og:title" content=" Pixtral 12B ">',
      '<h1> Pixtral </h1>',
    ),
    { titles: ['Pixtral 12B', 'Pixtral'], isDrawn: true },
  ],
  'no title for other sites': [
    post('<title>Pixtral</title>', '<h1>Pixtral</h1><h1>Others</h1>'),
    { titles: ['Pixtral'], isDrawn: true },
  ],
  'lines in both': [
    post(
      '<title>A long title</title><meta property="og:title" content="A\nlong\ntitle">',
      '<h1>A <b>long</b> title\n</h1>',
    ),
    { titles: ['A long title', 'A long title'], isDrawn: true },
  ],
  'two titles for other sites, one of them in the body': [
    post(
      '<title>B</title><meta property="og:title" content="One">',
      '<meta property="og:title" content="Two"><h1>B</h1>',
    ),
    { titles: ['One', 'B'], isDrawn: true },
  ],
  'a heading above the page’s own': [
    post('<title>Pixtral | A Blog</title>', '<h1>Welcome</h1><main><h1>Pixtral</h1></main>'),
    { titles: ['Pixtral'], isDrawn: true },
  ],
  'a heading that nothing confirms': [
    post(
      '<title>A Blog</title><meta property="og:title" content="Pixtral">',
      '<h1>Welcome</h1><main><h1>Pixtral</h1></main>',
    ),
    { titles: ['Pixtral', 'Pixtral'], isDrawn: false },
  ],
  'no heading': [
    post('<title>Pixtral</title><meta property="og:title" content="Pixtral">', '<h1></h1>'),
    { titles: ['Pixtral'], isDrawn: false },
  ],
  'titles that are too long': [
    post(
      `<title>${'a'.repeat(1_001)}</title><meta property="og:title" content="${'b'.repeat(1_001)}">`,
      `<h1>${'a'.repeat(1_001)}</h1>`,
    ),
    { titles: [], isDrawn: true },
  ],
};

const XML_POST = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Pixtral</title>
<meta property="og:title" content="Pixtral 12B"/></head><body><h1>Pixtral</h1></body></html>`;

for (const [name, [html, read]] of Object.entries(POSTS)) {
  test(`a post with ${name}`, async ({ page, web }) => {
    web.serve(ADDRESSES.otherPost, { status: 200, html });
    await page.goto(ADDRESSES.otherPost);
    expect(await page.evaluate(SCRIPT)).toEqual(read);
  });
}

test('a post of XML, in which an expression finds no element of HTML', async ({ page, web }) => {
  web.serve(ADDRESSES.otherPost, { status: 200, html: XML_POST, contentType: 'application/xhtml+xml' });
  await page.goto(ADDRESSES.otherPost);
  expect(await page.evaluate(SCRIPT)).toEqual({ titles: ['Pixtral 12B', 'Pixtral'], isDrawn: true });
});

test('a post with a form in the place of the document’s expressions', async ({ page, web }) => {
  const html = post('<title>Pixtral</title>', '<form name="evaluate"></form><h1>Pixtral</h1>');
  web.serve(ADDRESSES.otherPost, { status: 200, html });
  await page.goto(ADDRESSES.otherPost);
  expect(await page.evaluate(SCRIPT)).toEqual({ titles: ['Pixtral'], isDrawn: true });
});
