// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ListedSite, listSites } from '../../lib/platform/site-list';
import { optionalSites } from '../../lib/sites/optional-sites';
import { BUILT_IN, type FakePermissions, fakePermissions } from './permissions';

let permissions: FakePermissions;

beforeEach(() => {
  vi.restoreAllMocks();
  permissions = fakePermissions();
});

/** A list in short: `name`, with `on` where it is granted, and the number of its entries where there are any. */
const short = (sites: readonly ListedSite[]) =>
  sites.map(({ name, isGranted, entries }) =>
    [name, ...(isGranted ? ['on'] : []), ...(entries > 0 ? [entries] : [])].join(' '),
  );

const granted = (sites: readonly ListedSite[]) => short(sites).filter((site) => site.includes(' on'));

describe('sites out of the box', () => {
  test('are arXiv and the pinned hosts, each once', async () => {
    const { builtIn } = await listSites([]);
    expect(short(builtIn)).toEqual(['arXiv on', 'mistral.ai on']);
    expect(builtIn.map(({ matches }) => matches)).toEqual([BUILT_IN.slice(0, 2), BUILT_IN.slice(2)]);
  });

  test('are told where the browser withholds them, arXiv also where only a part of it', async () => {
    permissions.withdraw(...BUILT_IN);
    expect(short((await listSites([])).builtIn)).toEqual(['arXiv', 'mistral.ai']);
    permissions.grant('https://arxiv.org/*');
    const listed = await listSites([]);
    expect(short(listed.builtIn)).toEqual(['arXiv', 'mistral.ai']);
    expect(listed.linked).toEqual([]);
  });
});

describe('sites that we know', () => {
  test('are all offered, and on where all of their hosts are granted', async () => {
    const [first, second] = optionalSites;
    permissions.grant(...(second?.matches ?? []));
    const { optional } = await listSites([]);
    expect(optional.map(({ id }) => id)).toEqual(optionalSites.map(({ id }) => id));
    expect(granted(optional)).toEqual([`${second?.name} on`]);
    expect(optional[0]?.matches).toEqual(first?.matches);
  });

  test('have the entries that point to them', async () => {
    const { optional, linked } = await listSites([
      { host: 'huggingface.co', entries: 8 },
      { host: 'www.openreview.net', entries: 4 },
    ]);
    expect(short(optional).filter((site) => /\d$/.test(site))).toEqual(['Hugging Face 8', 'OpenReview 4']);
    expect(linked).toEqual([]);
  });

  test('granted in part are off, and the part is told by itself', async () => {
    permissions.grant('https://scholar.google.co.kr/*');
    const { optional, linked } = await listSites([]);
    expect(granted(optional)).toEqual([]);
    expect(short(linked)).toEqual(['scholar.google.co.kr on']);
  });
});

describe('sites that entries point to', () => {
  test('are told in the order given, without those that are told already', async () => {
    const hosts = [
      { host: 'arxiv.org', entries: 900 },
      { host: 'github.com', entries: 40 },
      { host: 'export.arxiv.org', entries: 9 },
      { host: 'mistral.ai', entries: 6 },
      { host: 'blog.google', entries: 2 },
    ];
    permissions.grant('https://blog.google/*', 'https://www.blog.google/*');
    expect(short((await listSites(hosts)).linked)).toEqual(['github.com 40', 'blog.google on 2']);
  });

  test('with and without www. are one', async () => {
    const hosts = [
      { host: 'www.openai.com', entries: 13 },
      { host: 'github.com', entries: 5 },
      { host: 'openai.com', entries: 2 },
    ];
    const { linked } = await listSites(hosts);
    expect(short(linked)).toEqual(['openai.com 15', 'github.com 5']);
    expect(linked[0]?.matches).toEqual(['https://openai.com/*', 'https://www.openai.com/*']);
  });

  test('are on where one of the two names is granted, since we run there', async () => {
    permissions.grant('https://www.openai.com/*');
    expect(short((await listSites([{ host: 'openai.com', entries: 1 }])).linked)).toEqual([
      'openai.com on 1',
    ]);
  });

  test('are followed by what else is granted, so that it can be taken back here', async () => {
    permissions.grant('https://old.example.org/*', 'https://www.other.org/*', 'https://other.org/*');
    const { linked } = await listSites([{ host: 'github.com', entries: 1 }]);
    expect(short(linked)).toEqual(['github.com 1', 'old.example.org on', 'other.org on']);
    expect(linked[1]?.matches).toEqual(['https://old.example.org/*']);
  });

  test('come after every site, where the reader has granted that', async () => {
    permissions.grant('https://*/*');
    const { optional, linked } = await listSites([{ host: 'github.com', entries: 1 }]);
    expect(short(linked)).toEqual(['Every site on', 'github.com on 1']);
    expect(linked[0]?.matches).toEqual(['https://*/*']);
    expect(granted(optional)).toHaveLength(optionalSites.length);
  });
});
