import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import { anyPage } from '../../lib/sites/any-page';
import { drawnPages } from '../../lib/sites/drawn-pages';
import { pause } from '../../lib/sites/page-changes';
import type { Site } from '../../lib/sites/site';
import { type Ask, type SeenTitle, visitPage } from '../../lib/sites/visit';
import { FOUND, MENTIONED, makeCards, makeLibrary, makeSite } from './visits';

let cards = makeCards();
/** Ends what a test has visited, so that it puts no card back into the next one's page. */
let leaving = new AbortController();

beforeEach(() => {
  cards = makeCards();
  leaving = new AbortController();
  learned = [];
  document.body.innerHTML = '<h1>Paper</h1><p>Text</p>';
});

afterEach(() => {
  vi.restoreAllMocks();
  leaving.abort();
  cards.clear();
});

interface Visiting {
  readonly site?: Site;
  readonly ask: Ask;
  readonly lastHeading?: string;
  readonly signal?: AbortSignal;
  readonly loaded?: Promise<void>;
}

let learned: SeenTitle[] = [];

async function visit({
  site = makeSite(),
  ask,
  lastHeading,
  signal = leaving.signal,
  ...others
}: Visiting): Promise<void> {
  const page = { url: new URL('https://a.example/'), document, lastHeading };
  const learn = (seen: SeenTitle) => void learned.push(seen);
  await visitPage({ site, page, ask, draw: cards.draw, learn, drawn: drawnPages, signal, ...others });
}

test('a document that is parsed, and opened once more, is not waited for again', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const parsed = { domContentLoadedEventStart: 12 } as unknown as PerformanceEntry;
  const entries = vi.spyOn(window.performance, 'getEntriesByType').mockReturnValue([parsed]);
  const { ask } = makeLibrary({ 'url:a': FOUND });
  await visit({ ask });
  expect(entries.mock.calls).toEqual([['navigation']]);
  expect(cards.shown()).toBe(1);
});

describe('what is asked', () => {
  test('the address, before there is a document', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const { asked, ask } = makeLibrary({ 'url:a': FOUND });
    const titles = vi.fn(() => ['Paper']);
    const visiting = visit({ site: makeSite({ titles }), ask });
    expect(asked).toEqual([['url:a']]);
    await Promise.resolve();
    expect([titles.mock.calls.length, cards.shown()]).toEqual([0, 0]);
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await visiting;
    expect([asked, cards.drawn]).toEqual([[['url:a']], [FOUND]]);
    expect(titles).not.toHaveBeenCalled();
  });

  test('the title too, only where the address found nothing about the page', async () => {
    const { asked, ask } = makeLibrary({ Paper: FOUND });
    await visit({ ask });
    expect(asked).toEqual([['url:a'], ['url:a', 'Paper']]);
    expect(cards.drawn).toEqual([FOUND]);
  });

  test('the title too, where the address is only mentioned', async () => {
    const { asked, ask } = makeLibrary({ 'url:a': MENTIONED });
    await visit({ ask });
    expect(asked).toEqual([['url:a'], ['url:a', 'Paper']]);
    expect(cards.drawn).toEqual([MENTIONED]);
  });

  test('the title too, where the first question had no answer', async () => {
    const ask = vi.fn<Ask>().mockResolvedValueOnce(undefined).mockResolvedValueOnce(FOUND);
    await visit({ ask });
    expect(cards.drawn).toEqual([FOUND]);
  });

  test('nothing more, where the document tells nothing more', async () => {
    const { asked, ask } = makeLibrary({});
    await visit({ site: makeSite({ documentKeys: () => ['url:a'], titles: () => [] }), ask });
    expect(asked).toEqual([['url:a']]);
  });

  test('nothing at all of a page without keys', async () => {
    const { asked, ask } = makeLibrary({});
    const site = makeSite({ addressKeys: () => [], titles: () => [] });
    await visit({ site, ask });
    expect(asked).toEqual([]);
  });

  test('no keys of a page without keys that was navigated to: the badge is to be cleared', async () => {
    const { asked, ask } = makeLibrary({});
    const site = makeSite({ addressKeys: () => [], titles: () => [] });
    await visit({ site, ask, lastHeading: '' });
    expect(asked).toEqual([[]]);
  });
});

describe('what is drawn', () => {
  test.each<[string, Annotations | undefined]>([
    ['nothing is known', NO_ANNOTATIONS],
    ['there is no answer', undefined],
  ])('nothing where %s: the page stays as it is', async (_, answer) => {
    const before = document.documentElement.outerHTML;
    await visit({ ask: async () => answer });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('nothing where there is no place for it', async () => {
    const site = makeSite({ cardPlace: () => undefined });
    await visit({ site, ask: async () => FOUND });
    expect(cards.drawn).toEqual([]);
  });

  test('nothing on a page that was left meanwhile', async () => {
    const controller = new AbortController();
    const ask = async () => {
      controller.abort();
      return FOUND;
    };
    await visit({ ask, signal: controller.signal });
    expect(cards.drawn).toEqual([]);
  });

  test('nothing, and nothing more is asked, on a page that was left while it was looked up', async () => {
    const controller = new AbortController();
    const ask = vi.fn<Ask>(async () => {
      controller.abort();
      return NO_ANNOTATIONS;
    });
    await visit({ ask, signal: controller.signal });
    expect(ask.mock.calls).toEqual([[{ keys: ['url:a'], titles: [] }]]);
  });

  test('one card, once', async () => {
    await visit({ ask: async () => FOUND });
    expect([cards.drawn, cards.shown()]).toEqual([[FOUND], 1]);
    expect(document.querySelector('h1 + aside')).not.toBeNull();
  });
});

describe('a page that its scripts draw', () => {
  const drawnByScript = (parts: Partial<Site> = {}) =>
    makeSite({
      drawnByScript: true,
      heading: (page) => page.querySelector('h1')?.textContent ?? '',
      ...parts,
    });

  test('is read when it has come to rest', async () => {
    document.body.innerHTML = '';
    const site = drawnByScript({
      titles: (page) => (page.document.querySelector('h1') === null ? [] : ['Drawn']),
    });
    const { asked, ask } = makeLibrary({ Drawn: FOUND });
    const visiting = visit({ site, ask });
    document.body.innerHTML = '<h1>Drawn</h1>';
    await visiting;
    expect(asked).toEqual([['url:a'], ['url:a', 'Drawn']]);
    expect(document.querySelector('h1 + aside')).not.toBeNull();
  });

  test('is read when its heading is no longer the last page’s', async () => {
    const visiting = visit({ site: drawnByScript(), ask: async () => FOUND, lastHeading: 'Paper' });
    const next = document.createElement('h1');
    next.textContent = 'Next';
    document.querySelector('h1')?.replaceWith(next);
    await visiting;
    expect(next.nextElementSibling?.localName).toBe('aside');
  });

  test('has a heading waited for that comes a moment later, and one card, behind it', async () => {
    document.body.innerHTML = '<p>Loading</p>';
    const visiting = visit({ site: anyPage, ask: async () => FOUND });
    await pause(document, 400);
    expect(cards.shown()).toBe(0);
    document.body.innerHTML = '<h1>Paper</h1>';
    await visiting;
    expect(document.querySelector('h1 + aside')).not.toBeNull();
    expect(cards.shown()).toBe(1);
  });

  test('has its card at the edge where no heading comes, and keeps that one where a heading comes later still', async () => {
    document.body.innerHTML = '<h2>Paper</h2>';
    await visit({ site: anyPage, ask: async () => FOUND });
    expect(document.querySelector('html > aside')).not.toBeNull();
    document.body.innerHTML = '<h1>Paper</h1>';
    await pause(document, 400);
    expect(cards.shown()).toBe(1);
  });

  test('that is a PDF is not waited for, since no script draws it', async () => {
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/pdf');
    const heading = vi.fn(() => undefined);
    await visit({ site: drawnByScript({ heading }), ask: async () => FOUND });
    expect([heading.mock.calls, cards.shown()]).toEqual([[], 1]);
  });

  test('gets its card back once where it threw it away', async () => {
    await visit({ site: drawnByScript(), ask: async () => FOUND });
    document.body.innerHTML = '<h1>Paper</h1><p>Text, drawn anew</p>';
    await vi.waitFor(() => expect(document.querySelector('h1 + aside')).not.toBeNull());
    expect(cards.drawn).toHaveLength(1);
  });
});

describe('the version that the page shows', () => {
  test('is told to the card', async () => {
    await visit({ site: makeSite({ version: () => 2 }), ask: async () => FOUND });
    await visit({ ask: async () => FOUND });
    expect(cards.versions).toEqual([2, undefined]);
  });
});

describe('an entry without a link of its own', () => {
  const authors = () => ['A. Person'];

  test('is told the key and the authors of the page that was found by its title', async () => {
    await visit({ site: makeSite({ authors }), ask: async () => FOUND });
    expect(learned).toEqual([{ entry: 1, key: 'url:a', authors: ['A. Person'] }]);
  });

  test('is looked for only where something was found: authors are not read for nothing', async () => {
    const read = vi.fn(authors);
    await visit({ site: makeSite({ authors: read }), ask: async () => NO_ANNOTATIONS });
    await visit({ site: makeSite({ authors: read }), ask: async () => MENTIONED });
    expect(read).not.toHaveBeenCalled();
  });

  test.each<[string, Partial<Site>]>([
    ['a page that names no authors', {}],
    ['a page whose address names nothing', { authors, addressKeys: () => [] }],
  ])('is told nothing by %s', async (_, parts) => {
    await visit({ site: makeSite(parts), ask: async () => FOUND });
    expect(learned).toEqual([]);
  });

  test('is told nothing where it has one', async () => {
    const about = FOUND.about.map((shown) => ({
      ...shown,
      entry: { ...shown.entry, links: ['url:b' as const] },
    }));
    await visit({ site: makeSite({ authors }), ask: async () => ({ ...FOUND, about }) });
    expect(learned).toEqual([]);
  });
});
