/** What is in the builds, file by file. */
import { describe, expect, test } from 'vitest';
import { BUILD_NAMES, type BuildName, readBuild, SHIPPED, scriptsOfPage } from './builds';

describe.each(SHIPPED)('the e2e build beside %s', (name) => {
  const testBuild: BuildName = `${name}-e2e`;

  test('has the same files', () => {
    expect([...readBuild(testBuild).keys()].sort()).toEqual([...readBuild(name).keys()].sort());
  });

  test('differs from what readers get in the openness of what it draws, in the sites that it is granted, and in nothing else', () => {
    const tested = readBuild(testBuild);
    const different = [...readBuild(name)].filter(([file, content]) => {
      return comparable(file, content) !== comparable(file, tested.get(file));
    });
    const drawing = ['draw-card.js', 'draw-rows.js', 'mark-links.js'];
    // The manifests are compared in manifest.test.ts.
    expect(different.map(([file]) => file).sort()).toEqual([...drawing, 'manifest.json'].sort());
    for (const file of drawing) {
      // Of two texts that differ in one word, each has what is before it and what is after it.
      expect(wordsApart(textOf(name, file), textOf(testBuild, file)), file).toEqual(['closed', 'open']);
    }
  });
});

test.each(BUILD_NAMES)('%s makes no code out of text and has no code for developers', (name) => {
  for (const [file, content] of readBuild(name)) {
    if (!file.endsWith('.js')) continue;
    const text = content.toString();
    expect(text, file).not.toMatch(/\beval\s*\(/);
    expect(text, file).not.toMatch(/(?<![.\w$])(?:new\s+)?Function\s*\(/);
    expect(text, file).not.toContain('__DEV__');
    expect(text, file).not.toContain('sourceMappingURL');
  }
});

test.each(BUILD_NAMES)('%s carries no path of the machine that built it', (name) => {
  const place = process.cwd();
  const named = [...readBuild(name)].filter(([, content]) => content.includes(place));
  expect(named.map(([file]) => file)).toEqual([]);
});

test.each(BUILD_NAMES)(
  '%s starts the scripts of pages as they are, and has V8 compile that of lists and those of the popup as a whole',
  (name) => {
    const files = readBuild(name);
    const scripts = [...files.keys()].filter((file) => !file.includes('/') && file.endsWith('.js'));
    const logging = scripts.filter((file) => files.get(file)?.includes('unlisted script'));
    expect(scripts).toContain('page.js');
    expect(logging).toEqual([]);
    const hinted = [...files].filter(([, content]) =>
      content.toString().startsWith('//# allFunctionsCalledOnLoad\n'),
    );
    const popup = scriptsOfPage(files, 'popup.html');
    expect(popup.length).toBeGreaterThan(0);
    expect(hinted.map(([file]) => file).sort()).toEqual(['arxiv-list.js', ...popup].sort());
  },
);

/** WXT indents the manifest in modes other than production. */
function comparable(file: string, content: Buffer | undefined): string | undefined {
  if (content === undefined || file !== 'manifest.json') return content?.toString('base64');
  return JSON.stringify(JSON.parse(content.toString()));
}

function textOf(name: BuildName, file: string): string {
  return readBuild(name).get(file)?.toString() ?? '';
}

/** The whole words at the one place where two texts differ. */
function wordsApart(one: string, other: string): [string, string] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const before = /\w*$/.exec(one.slice(0, start))?.[0] ?? '';
  const after = /^\w*/.exec(one.slice(one.length - end))?.[0] ?? '';
  const between = (text: string) => before + text.slice(start, text.length - end) + after;
  return [between(one), between(other)];
}
