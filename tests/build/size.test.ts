/** Limits in bytes, packed: a content script is loaded by every page of its hosts, a popup anew each time it is opened. */
import { describe, expect, test } from 'vitest';
import { fileOf, gzippedSize, readBuild, SHIPPED, scriptsOfPage } from './builds';

const CONTENT_SCRIPT_LIMIT = 16_000;
/** More than a third of it is the search: its analyzer, its queries and the reading of its index. */
const POPUP_LIMIT = 76_000;

/** By what they are for: asking, reading, visiting pages, drawing on them, and what a click in the popup puts there. */
const CONTENT_SCRIPTS = [
  ...['arxiv.js', 'arxiv-list.js', 'page.js', 'read-html-title.js', 'read-post-titles.js'],
  ...['visit-abstract.js', 'visit-arxiv.js', 'visit-list.js', 'visit-page.js'],
  ...['draw-card.js', 'draw-rows.js', 'identify.js', 'mark-links.js'],
];

describe.each(SHIPPED)('the content scripts of %s', (name) => {
  test.each(CONTENT_SCRIPTS)('%s has at most 16 kB packed', (script) => {
    const size = gzippedSize(fileOf(readBuild(name), script));
    expect(size, `${script} has ${size} bytes packed`).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
  });
});

const PAGES = SHIPPED.flatMap((name) => [[name, 'popup.html'] as const, [name, 'sidepanel.html'] as const]);

test.each(PAGES)('the scripts that %s loads for %s have at most 76 kB packed', (name, page) => {
  const files = readBuild(name);
  const scripts = scriptsOfPage(files, page);
  const sizes = scripts.map((script) => [script, gzippedSize(fileOf(files, script))] as const);
  const size = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const parts = sizes.map(([script, bytes]) => `${script} ${bytes}`).join(', ');
  expect(scripts.length, `scripts of ${page}`).toBeGreaterThan(0);
  expect(size, `the scripts of ${page} have ${size} bytes packed: ${parts}`).toBeLessThanOrEqual(POPUP_LIMIT);
});
