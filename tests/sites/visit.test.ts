import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';
import type { Site } from '../../lib/sites/site';
import { type Ask, visitPage } from '../../lib/sites/visit';
import { FOUND, MENTIONED, makeCards, makeLibrary, makeSite } from './visits';

let cards = makeCards();

beforeEach(() => {
  cards = makeCards();
  document.body.innerHTML = '<h1>Paper</h1><p>Text</p>';
});

afterEach(() => {
  vi.restoreAllMocks();
});

interface Visiting {
  readonly site?: Site;
  readonly ask: Ask;
  readonly lastHeading?: string;
  readonly signal?: AbortSignal;
}

function visit({ site = makeSite(), ask, lastHeading, signal = new AbortController().signal }: Visiting) {
  const page = { url: new URL('https://a.example/'), document, lastHeading };
  return visitPage({ site, page, ask, draw: cards.draw, signal });
}

describe('what is asked', () => {
  test('the address, before there is a document', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const { asked, ask } = makeLibrary({ 'url:a': FOUND });
    const documentKeys = vi.fn((): PaperKey[] => ['title:paper']);
    const visiting = visit({ site: makeSite({ documentKeys }), ask });
    expect(asked).toEqual([['url:a']]);
    await Promise.resolve();
    expect([documentKeys.mock.calls.length, cards.shown()]).toEqual([0, 0]);
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(await visiting).toEqual(['url:a', 'title:paper']);
    expect([asked, cards.drawn]).toEqual([[['url:a']], [FOUND]]);
  });

  test('the title too, only where the address found nothing about the page', async () => {
    const { asked, ask } = makeLibrary({ 'title:paper': FOUND });
    await visit({ ask });
    expect(asked).toEqual([['url:a'], ['url:a', 'title:paper']]);
    expect(cards.drawn).toEqual([FOUND]);
  });

  test('the title too, where the address is only mentioned', async () => {
    const { asked, ask } = makeLibrary({ 'url:a': MENTIONED });
    await visit({ ask });
    expect(asked).toEqual([['url:a'], ['url:a', 'title:paper']]);
    expect(cards.drawn).toEqual([MENTIONED]);
  });

  test('the title too, where the first question had no answer', async () => {
    const ask = vi.fn<Ask>().mockResolvedValueOnce(undefined).mockResolvedValueOnce(FOUND);
    await visit({ ask });
    expect(cards.drawn).toEqual([FOUND]);
  });

  test('nothing more, where the document tells nothing more', async () => {
    const { asked, ask } = makeLibrary({});
    expect(await visit({ site: makeSite({ documentKeys: () => ['url:a'] }), ask })).toEqual(['url:a']);
    expect(asked).toEqual([['url:a']]);
  });

  test('nothing at all of a page without keys', async () => {
    const { asked, ask } = makeLibrary({});
    const site = makeSite({ addressKeys: () => [], documentKeys: () => [] });
    expect(await visit({ site, ask })).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('no keys of a page without keys that was navigated to: the badge is to be cleared', async () => {
    const { asked, ask } = makeLibrary({});
    const site = makeSite({ addressKeys: () => [], documentKeys: () => [] });
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
    expect(await visit({ ask: async () => answer })).toEqual(['url:a', 'title:paper']);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('nothing where there is no place for it', async () => {
    const site = makeSite({ cardAnchor: () => undefined });
    expect(await visit({ site, ask: async () => FOUND })).toEqual(['url:a', 'title:paper']);
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
      documentKeys: (page) => (page.document.querySelector('h1') === null ? [] : ['title:drawn']),
    });
    const visiting = visit({ site, ask: async () => FOUND });
    document.body.innerHTML = '<h1>Drawn</h1>';
    expect(await visiting).toEqual(['url:a', 'title:drawn']);
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

  test('gets its card back once where it threw it away', async () => {
    await visit({ site: drawnByScript(), ask: async () => FOUND });
    document.body.innerHTML = '<h1>Paper</h1><p>Text, drawn anew</p>';
    await vi.waitFor(() => expect(document.querySelector('h1 + aside')).not.toBeNull());
    expect(cards.drawn).toHaveLength(1);
  });
});
