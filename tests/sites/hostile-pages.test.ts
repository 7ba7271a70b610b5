import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPaperKey } from '../../lib/model/paper-key';
import { sites } from '../../lib/sites/registry';
import { parsePage } from './documents';

const MEGABYTE = 1_000_000;
const TAGS = ['citation_title', 'citation_arxiv_id'];

function hostileMeta(content: string): string {
  const named = TAGS.map((name) => `<meta name="${name}" content="${content}">`).join('');
  return `${named}<meta property="og:title" content="${content}"><title>${content}</title><h1>${content}</h1>`;
}

const empty = (): Document => document.implementation.createHTMLDocument();

const PAGES: Readonly<Record<string, () => Document>> = {
  'a title of a megabyte': () => parsePage(hostileMeta('가 '.repeat(MEGABYTE / 2))),
  'a hundred thousand links': () =>
    parsePage(`<main>${'<a href="https://arxiv.org/abs/2409.08642">a</a>'.repeat(100_000)}</main>`),
  'ten thousand headings': () => parsePage(`<title>a</title>${'<h1></h1><h1>a</h1>'.repeat(5_000)}`),
  'no head': () => {
    const page = empty();
    page.head.remove();
    return page;
  },
  'no root': () => {
    const page = empty();
    page.documentElement.remove();
    return page;
  },
  'a frozen document': () => Object.freeze(parsePage(hostileMeta('Frozen'))),
  'tags without content': () => parsePage(TAGS.map((name) => `<meta name="${name}">`).join('')),
  'a text where an identifier should be': () => parsePage(hostileMeta('{{alert(1)}} %00 ../..')),
  'a picture where the page should be': () =>
    new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>',
      'image/svg+xml',
    ),
};

describe.each(Object.entries(PAGES))('%s', { timeout: 60_000 }, (_, makePage) => {
  const page = makePage();

  test.each(sites)('does not trouble $name', (site) => {
    for (const lastHeading of [undefined, '', 'Before']) {
      const url = new URL('https://arxiv.org/abs/2409.08642');
      const keys = site.documentKeys({ url, document: page, lastHeading });
      expect(keys.filter((key) => !isPaperKey(key))).toEqual([]);
    }
    expect(() => [site.cardAnchor(page), site.heading(page)]).not.toThrow();
  });
});

test.each([1_001, 5_000, MEGABYTE])('a title of %i letters is none, and gives no key', (length) => {
  const page = parsePage(hostileMeta('가'.repeat(length)));
  const url = new URL('https://arxiv.org/abs/2409.08642');
  expect(sites.flatMap((site) => site.documentKeys({ url, document: page }))).toEqual([]);
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
