// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestFormats } from '../lib/digest/registry';
import { migrations } from '../lib/library/migrations/registry';
import { siteOf, sites } from '../lib/sites/registry';
import { filesReachedBy } from './architecture/import-graph';
import { readSourceFiles } from './architecture/source-files';
import { ADDRESSES } from './fixtures/pages/addresses';
import { pageFor } from './fixtures/pages/registry';

/** Names of a folder's code, without endings. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => path.parse(name).name);
}

describe.each(digestFormats.map(({ name }) => name))('the digest format %s', (name) => {
  test('has a file of its name', () => {
    expect(namesIn('lib/digest/formats')).toContain(name);
  });

  test('has fixtures: a source and what must be read from it', () => {
    const folder = path.join('tests/fixtures/digests', name);
    const cases = readdirSync(folder);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) {
      expect(namesIn(path.join(folder, one)).sort(), one).toEqual(['expected', 'source']);
    }
  });
});

test('every file among the formats is one that is registered, or a part of one', () => {
  const reached = filesReachedBy('lib/digest/registry.ts', readSourceFiles()).map(({ name }) => name);
  const files = readdirSync('lib/digest/formats').map((name) => `lib/digest/formats/${name}`);
  expect(files.filter((name) => !reached.includes(name))).toEqual([]);
});

test('every folder of digest fixtures belongs to a format', () => {
  expect(readdirSync('tests/fixtures/digests').sort()).toEqual(digestFormats.map(({ name }) => name).sort());
});

const siteNames = sites.map(({ name }) => name);

test.each(siteNames)('the site %s has a file of its name, and a test', (name) => {
  expect(namesIn('lib/sites')).toContain(name);
  expect(existsSync(`tests/sites/${name}.test.ts`)).toBe(true);
});

test('every file that makes a site is registered', () => {
  const making = readdirSync('lib/sites').filter((name) =>
    /export const \w+: Site\b/.test(readFileSync(path.join('lib/sites', name), 'utf8')),
  );
  expect(making.map((name) => path.parse(name).name).sort()).toEqual([...siteNames].sort());
});

/** Known by their addresses alone, so that no document could tell more of them. */
const WITHOUT_PAGE: readonly string[] = ['arxiv-other'];

test.each(siteNames.filter((name) => !WITHOUT_PAGE.includes(name)))(
  'the site %s has a page in the fixtures',
  (name) => {
    const pages = Object.values(ADDRESSES).filter((address) => siteOf(new URL(address))?.name === name);
    expect(pages.length).toBeGreaterThan(0);
    for (const address of pages) expect(pageFor(new URL(address)), address).toBeDefined();
  },
);

test('every migration is registered, in order', () => {
  const numbered = namesIn('lib/library/migrations').filter((name) => name !== 'registry');
  expect(numbered.map(Number).sort((one, other) => one - other)).toEqual(
    migrations.map((_, index) => index + 1),
  );
});
