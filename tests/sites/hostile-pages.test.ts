import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPaperKey } from '../../lib/model/paper-key';
import { identifyPage } from '../../lib/sites/identify';
import { sites } from '../../lib/sites/registry';
import type { Page, PaperRow, Site } from '../../lib/sites/site';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { HOSTILE_PAGES, pageWithTitles } from './hostile-pages';

const ALL_URLS = Object.values(ADDRESSES).map((address) => new URL(address));

/** Any document may stand at any of a site's addresses; the second of these has no identifier. */
function urlsOf(site: Site): URL[] {
  const own = ALL_URLS.filter((url) => site.matches(url)).slice(0, 2);
  return [new URL(ADDRESSES.cpl), new URL(ADDRESSES.previewHtml), ...own];
}

/** What a message may carry; a list of which one row has more is refused whole. */
const LIMITS = { rows: 2_000, keys: 8, titleLength: 4_000 } as const;

function expectSound(keys: readonly string[]): void {
  expect(keys.filter((key) => !isPaperKey(key))).toEqual([]);
  expect(keys.length).toBeLessThanOrEqual(LIMITS.keys);
}

/** Reads all that a site can read of a page, and gives the rows. */
function readAll(site: Site, page: Page): PaperRow[] {
  expectSound(site.documentKeys(page));
  site.titles(page);
  site.cardPlace(page.document);
  site.heading(page.document);
  site.listStart?.(page.document);
  const rows = site.rows?.(page) ?? [];
  expect(rows.length).toBeLessThanOrEqual(LIMITS.rows);
  for (const { keys, title = '' } of rows) {
    expectSound(keys);
    expect(title.length).toBeLessThanOrEqual(LIMITS.titleLength);
  }
  return rows;
}

describe.each(Object.entries(HOSTILE_PAGES))('%s', { timeout: 120_000 }, (_, makePage) => {
  const document = makePage();

  test.each(sites)('does not trouble $name', (site) => {
    for (const url of urlsOf(site)) {
      for (const lastHeading of [undefined, 'Before']) readAll(site, { url, document, lastHeading });
    }
  });
});

test.each(sites)('a page that is taken away in between does not trouble $name', (site) => {
  for (const url of urlsOf(site)) {
    const document = pageWithTitles('A Title');
    const page = { url, document };
    readAll(site, page);
    document.documentElement.remove();
    expect(readAll(site, page)).toEqual([]);
  }
});

describe('a title', () => {
  const read = (text: string) => {
    const document = pageWithTitles(text);
    return {
      ofPages: ALL_URLS.flatMap((url) => identifyPage({ url, document }).titles),
      ofRows: sites.flatMap((site) =>
        urlsOf(site).flatMap(
          (url) => site.rows?.({ url, document }).flatMap(({ title }) => title ?? []) ?? [],
        ),
      ),
    };
  };

  test('of any length that titles have is one, of pages and of rows', () => {
    for (const text of ['A Title', '가'.repeat(1_000)]) {
      const { ofPages, ofRows } = read(text);
      expect(new Set(ofPages)).toEqual(new Set([text]));
      expect(new Set(ofRows)).toEqual(new Set([text]));
    }
  });

  test.each([1_001, 5_000, 1_000_000])('of %i letters is none', (length) => {
    expect(read('가'.repeat(length))).toEqual({ ofPages: [], ofRows: [] });
  });
});

describe('addresses', () => {
  const path = fc
    .array(
      fc.constantFrom(
        'abs',
        'pdf',
        '/',
        '//',
        't',
        '%',
        '%2F',
        '%zz',
        '..',
        '?id=',
        '#',
        '2409.08642',
        'v',
        '한',
        'a'.repeat(3_000),
      ),
    )
    .map((parts) => parts.join(''));
  const host = fc.constantFrom(
    'arxiv.org',
    'www.arxiv.org',
    'discuss.pytorch.org',
    'a.b',
    '[::1]:8080',
    'xn--a.com',
  );

  test.each(sites)('of any form do not trouble $name', { timeout: 60_000 }, (site) => {
    fc.assert(
      fc.property(host, path, (name, rest) => {
        const address = `https://${name}/${rest}`;
        fc.pre(URL.canParse(address));
        const url = new URL(address);
        expect(site.addressKeys(url).filter((key) => !isPaperKey(key))).toEqual([]);
        site.matches(url);
      }),
      { numRuns: 1_000 },
    );
  });
});
