// @vitest-environment node

import { describe, expect, test, vi } from 'vitest';
import { isWithin } from '../../lib/platform/hosts';
import { findSiteOffer, type KnownSites } from '../../lib/this-page/site-offer';

const ARXIV = ['https://arxiv.org/*', 'https://*.arxiv.org/*'];
const BUILT_IN = [...ARXIV, 'https://mistral.ai/*'];

function sites(parts: Partial<KnownSites> & { readonly granted?: readonly string[] } = {}): KnownSites {
  const { granted = BUILT_IN } = parts;
  return {
    builtIn: BUILT_IN,
    optional: [
      { id: 'alphaxiv', name: 'alphaXiv', matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'] },
      { id: 'google-scholar', name: 'Google Scholar', matches: ['https://scholar.google.com/*'] },
    ],
    isHostLinked: async (address) => /^https:\/\/(?:www\.)?(?:openai\.com|blog\.example)\//.test(address),
    accessTo: async (matches) => matches.every((one) => granted.some((wider) => isWithin(one, wider))),
    ...parts,
  };
}

describe('what is offered on', () => {
  test('a site that shows papers is that site, with all its hosts', async () => {
    expect(await findSiteOffer('https://alphaxiv.org/abs/2409.08642', sites())).toEqual({
      isWithheld: false,
      name: 'alphaXiv',
      matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
    });
  });

  test('one more top-level domain of Google Scholar is that one', async () => {
    expect(await findSiteOffer('https://scholar.google.lu/scholar?q=a', sites())).toEqual({
      isWithheld: false,
      name: 'Google Scholar',
      matches: ['https://scholar.google.lu/*'],
    });
  });

  test.each([
    ['https://openai.com/index/o1', ['https://openai.com/*', 'https://www.openai.com/*']],
    ['https://www.openai.com/index/o1', ['https://openai.com/*', 'https://www.openai.com/*']],
    ['https://blog.example/post', ['https://blog.example/*', 'https://www.blog.example/*']],
  ])('%s, to which entries point, is the host', async (address, matches) => {
    const name = new URL(address).hostname;
    expect(await findSiteOffer(address, sites())).toEqual({ isWithheld: false, name, matches });
  });

  test.each([
    ['https://qwenlm.github.io/blog/qwen2.5/'],
    ['https://team.notion.site/Notes-0123456789abcdef0123456789abcdef'],
    ['https://old.reddit.com/r/a/comments/1abc/title/'],
    ['https://twitter.com/a/status/1'],
  ])('%s, to which an entry points by another host’s name, is its own host', async (address) => {
    const isHostLinked = vi.fn(async () => true);
    const { hostname } = new URL(address);
    const offer = await findSiteOffer(address, sites({ isHostLinked }));
    expect(offer).toMatchObject({ isWithheld: false, name: hostname });
    expect(offer?.matches).toContain(`https://${hostname}/*`);
    expect(isHostLinked.mock.calls).toEqual([[address]]);
  });

  test.each([
    'https://example.com/',
    'https://cdn.openai.com/paper.pdf',
    'https://notalphaxiv.org/abs/2409.08642',
    'https://alphaxiv.org.example.com/abs/2409.08642',
    'http://alphaxiv.org/abs/2409.08642',
    'https://scholar.google.example.com/scholar',
  ])('%s is nothing', async (address) => {
    expect(await findSiteOffer(address, sites())).toBeUndefined();
  });

  test('what is granted is nothing', async () => {
    const granted = [...BUILT_IN, 'https://alphaxiv.org/*', 'https://openai.com/*'];
    expect(await findSiteOffer('https://alphaxiv.org/abs/1', sites({ granted }))).toBeUndefined();
    expect(await findSiteOffer('https://openai.com/', sites({ granted }))).toBeUndefined();
    const everything = sites({ granted: ['<all_urls>'] });
    expect(await findSiteOffer('https://alphaxiv.org/abs/1', everything)).toBeUndefined();
  });

  test('a host of our own asks the library nothing', async () => {
    const isHostLinked = vi.fn(async () => false);
    await findSiteOffer('https://arxiv.org/abs/2409.08642', sites({ isHostLinked }));
    await findSiteOffer('https://alphaxiv.org/', sites({ isHostLinked }));
    expect(isHostLinked).not.toHaveBeenCalled();
  });
});

describe('where the browser withholds what we run on out of the box', () => {
  const granted: readonly string[] = [];

  test.each(['https://arxiv.org/abs/2409.08642', 'https://export.arxiv.org/abs/2409.08642'])(
    '%s says so, and asks for all of arXiv',
    async (address) => {
      const offer = { isWithheld: true, name: 'arXiv', matches: ARXIV };
      expect(await findSiteOffer(address, sites({ granted }))).toEqual(offer);
      expect(await findSiteOffer(address, sites())).toBeUndefined();
    },
  );

  test('a blog says so, and asks for itself', async () => {
    expect(await findSiteOffer('https://mistral.ai/news/', sites({ granted }))).toEqual({
      isWithheld: true,
      name: 'mistral.ai',
      matches: ['https://mistral.ai/*'],
    });
  });

  test('a page that the browser does not tell may be arXiv’s, and nothing else is offered there', async () => {
    const offer = { isWithheld: true, name: 'arXiv', matches: ARXIV };
    expect(await findSiteOffer(undefined, sites({ granted }))).toEqual(offer);
    expect(await findSiteOffer(undefined, sites())).toBeUndefined();
  });
});
