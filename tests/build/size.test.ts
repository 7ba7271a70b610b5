/** Limits in bytes, packed: a content script is loaded by every page of its hosts, a popup anew each time it is opened. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { gzippedSize, readBuild, SHIPPED } from './builds';

const CONTENT_SCRIPT_LIMIT = 16_000;
const POPUP_LIMIT = 60_000;

test.each(SHIPPED)('the content script of %s has at most 16 kB packed', (name) => {
  const size = gzippedSize(fileOf(readBuild(name), 'page.js'));
  expect(size, `page.js has ${size} bytes packed`).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
});

test.each(SHIPPED)('the scripts that the popup of %s loads have at most 60 kB packed', (name) => {
  const files = readBuild(name);
  const scripts = scriptsOfPage(files, 'popup.html');
  const sizes = scripts.map((script) => [script, gzippedSize(fileOf(files, script))] as const);
  const size = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const parts = sizes.map(([script, bytes]) => `${script} ${bytes}`).join(', ');
  expect(scripts.length, 'scripts of popup.html').toBeGreaterThan(0);
  expect(size, `the popup's scripts have ${size} bytes packed: ${parts}`).toBeLessThanOrEqual(POPUP_LIMIT);
});

/** The scripts that a page names, preloaded ones too, and all that they import. */
function scriptsOfPage(files: ReadonlyMap<string, Buffer>, page: string): string[] {
  const named = fileOf(files, page)
    .toString()
    .matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.js)"/g);
  const found = new Set<string>();
  const add = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    for (const imported of importsOf(script, fileOf(files, script).toString())) add(imported);
  };
  for (const [, script = ''] of named) add(script);
  return [...found];
}

/** Statements and calls alike: what is imported later is loaded too, only later. */
function importsOf(script: string, text: string): string[] {
  const imports = text.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
  return [...imports].map(([, specifier = '']) => path.posix.join(path.posix.dirname(script), specifier));
}

function fileOf(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const content = files.get(name);
  if (content === undefined) throw new Error(`The build has no ${name}.`);
  return content;
}
