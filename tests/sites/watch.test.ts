import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageIdentity } from '../../lib/model/page-identity';
import { drawnPages } from '../../lib/sites/drawn-pages';
import type { LeftPage } from '../../lib/sites/left-page';
import { visitList } from '../../lib/sites/list-visit';
import { sites } from '../../lib/sites/registry';
import type { Site } from '../../lib/sites/site';
import { type WatchOptions, watchPage } from '../../lib/sites/watch';
import { FOUND, makeCards, makeLibrary, makeSite } from './visits';

const POST = 'https://blog.example/post';
const POST_KEY = 'url:blog.example/post';
const OTHER_KEY = 'url:blog.example/other';
const TOPIC = 'https://forum.example/t/slug/42';

let cards = makeCards();
let controller = new AbortController();

beforeEach(() => {
  cards = makeCards();
  controller = new AbortController();
  document.head.innerHTML = '<title>Post | Blog</title>';
  document.body.innerHTML = '<main><h1>Post</h1></main>';
});

afterEach(() => {
  controller.abort();
});

/** A window at an address that scripts can change, as far as a watch looks at it. */
function openWindow(address: string) {
  const location = { href: address };
  const events = new EventTarget();
  const view = {
    ...{ location, document, navigation: new EventTarget() },
    addEventListener: events.addEventListener.bind(events),
  };
  return {
    view: view as unknown as Window,
    goTo: (next: string) => {
      location.href = next;
      view.navigation.dispatchEvent(new Event('currententrychange'));
    },
    comeBack: (persisted: boolean) => {
      events.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
      events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    },
  };
}

interface Watching {
  readonly watchedSites?: readonly Site[];
  readonly parts?: Partial<WatchOptions>;
  readonly left?: LeftPage;
}

function watch(
  address: string,
  library: Pick<ReturnType<typeof makeLibrary>, 'ask'>,
  { watchedSites = sites, parts = {}, left }: Watching = {},
) {
  const opened = openWindow(address);
  const { draw, clear } = cards;
  const options = {
    ...{ ask: library.ask, draw, clear, learn: () => undefined, visitList, drawn: drawnPages },
    ...{ askRows: async () => [], drawRows: async () => undefined },
    signal: controller.signal,
    ...parts,
  };
  const watched = watchPage(opened.view, watchedSites, options, left);
  const known = async () => {
    const { keys = [], titles = [] } = (await watched?.currentPage()) ?? {};
    return [...keys, ...titles];
  };
  return { ...opened, watched, known };
}

function draw(heading: string) {
  document.title = `${heading} | Blog`;
  document.body.innerHTML = `<main><h1>${heading}</h1></main>`;
}

describe('a page', () => {
  test('is visited, and known by all its keys', async () => {
    const { known } = watch(POST, makeLibrary({ [POST_KEY]: FOUND }));
    expect(await known()).toEqual([POST_KEY, 'Post']);
    expect(cards.shown()).toBe(1);
  });

  test.each(['about:blank', 'chrome://newtab/'])('at %s is left alone', async (address) => {
    const library = makeLibrary({});
    const { watched, goTo } = watch(address, library);
    expect(watched).toBeUndefined();
    goTo(POST);
    expect(library.asked).toEqual([]);
  });
});

describe('a navigation inside the page', () => {
  test('to another page takes the card away at once, and is a visit of its own', async () => {
    const library = makeLibrary({ [POST_KEY]: FOUND });
    const { known, goTo } = watch(POST, library);
    await known();
    goTo('https://blog.example/other');
    expect(cards.shown()).toBe(0);
    expect(library.asked.at(-1)).toEqual([OTHER_KEY]);
    draw('Other');
    expect(await known()).toEqual([OTHER_KEY, 'Other']);
    expect(cards.shown()).toBe(0);
  });

  test('to another version of the paper is a visit of its own', async () => {
    const paper = 'https://www.alphaxiv.org/abs/2409.08642';
    const library = makeLibrary({ 'arxiv:2409.08642': FOUND });
    const { watched, goTo } = watch(`${paper}v1`, library);
    expect(await watched?.currentPage()).toMatchObject({ version: 1 });
    goTo(`${paper}v1#S2`);
    goTo(`${paper}v2`);
    expect(await watched?.currentPage()).toMatchObject({ version: 2 });
    expect(cards.versions).toEqual([1, 2]);
    expect(cards.shown()).toBe(1);
  });

  test('to a page with an entry shows its card', async () => {
    const { known, goTo } = watch('https://blog.example/', makeLibrary({ [POST_KEY]: FOUND }));
    await known();
    goTo(POST);
    draw('Post, Drawn Anew');
    await known();
    expect(cards.shown()).toBe(1);
  });

  test.each([
    ['a fragment', POST, `${POST}#part`],
    ['a query that names no page', POST, `${POST}?utm_source=a`],
    ['the number of the post that is read', TOPIC, `${TOPIC}/7`],
    ['the slug', TOPIC, 'https://forum.example/t/a-new-slug/42'],
  ])('that changes only %s keeps the card', async (_, from, to) => {
    const library = makeLibrary({ [POST_KEY]: FOUND, 'url:forum.example/t/42': FOUND });
    const { known, goTo } = watch(from, library);
    const keys = await known();
    const card = document.querySelector('aside');
    const questions = library.asked.length;
    goTo(to);
    expect(card?.isConnected).toBe(true);
    expect(library.asked).toHaveLength(questions);
    expect(await known()).toEqual(keys);
  });

  test('ends the visit before it: its late answer draws nothing', async () => {
    let answer: (() => void) | undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const library = makeLibrary({});
    const ask = async ({ keys }: PageIdentity) => {
      if (!keys.includes(POST_KEY)) return undefined;
      await late;
      return FOUND;
    };
    const { goTo, known } = watch(POST, { ...library, ask });
    const first = known();
    goTo('https://blog.example/other');
    draw('Other');
    answer?.();
    await first;
    await known();
    expect(cards.drawn).toEqual([]);
  });

  test('is not followed when the watch has ended', async () => {
    const library = makeLibrary({ [POST_KEY]: FOUND });
    const { goTo, known } = watch(POST, library);
    await known();
    controller.abort();
    goTo('https://blog.example/other');
    expect(library.asked.flat()).not.toContain(OTHER_KEY);
  });
});

describe('a page that navigates in a loop', () => {
  const address = (number: number) => `https://blog.example/${number}`;

  test('is visited at a few addresses, and then at the one where it rests', async () => {
    const library = makeLibrary({});
    const { goTo } = watch(address(0), library);
    for (let number = 1; number <= 30; number += 1) goTo(address(number));
    const visited = () => library.asked.map(([key]) => key);
    expect(visited()).toEqual([0, 1, 2, 3].map((number) => `url:blog.example/${number}`));
    await vi.waitFor(() => expect(visited()[4]).toBe('url:blog.example/30'), { timeout: 5_000 });
  });

  test('has no card of an address that it has left meanwhile', async () => {
    const { known, goTo } = watch(POST, makeLibrary({ [POST_KEY]: FOUND }));
    await known();
    for (let number = 1; number <= 30; number += 1) {
      goTo(number % 2 === 0 ? POST : address(number));
      expect(cards.shown()).toBe(0);
    }
  });
});

// A rejection that nobody takes would be an error on somebody else's page, and fails the run.
describe('a page on which something fails', () => {
  const fail = vi.fn((): never => {
    throw new Error('This page is not what it seems.');
  });

  beforeEach(() => {
    fail.mockClear();
  });

  test.each<[string, Partial<Site>]>([
    ['its titles', { titles: fail }],
    ['what its document tells', { documentKeys: fail }],
    ['the place of its card', { cardPlace: fail }],
    ['its version', { version: fail }],
    ['its authors', { authors: fail }],
    ['its rows', { rows: fail }],
    ['its heading', { heading: fail, drawnByScript: true }],
    ['what its address tells', { addressKeys: fail }],
  ])('hears of nothing: %s', async (_, parts) => {
    const site = makeSite({ authors: () => [], ...parts });
    const { comeBack } = watch(POST, makeLibrary({ Paper: FOUND }), { watchedSites: [site] });
    await vi.waitFor(() => expect(fail).toHaveBeenCalled());
    comeBack(true);
  });

  test.each<[string, Partial<WatchOptions>]>([
    ['the card', { draw: fail }],
    ['the rows', { askRows: async () => [null], drawRows: fail }],
    ['what is learned', { learn: fail }],
  ])('hears of nothing when we cannot draw or tell: %s', async (_, parts) => {
    const row = { element: document.body, where: 'beforeend' } as const;
    const rows = () => [{ keys: ['url:b' as const], elements: [document.body], badge: row }];
    const site = makeSite({ authors: () => [], rows });
    const { known } = watch(POST, makeLibrary({ 'url:a': FOUND }), { watchedSites: [site], parts });
    await vi.waitFor(() => expect(fail).toHaveBeenCalled());
    expect(await known()).toEqual(['url:a', 'Paper']);
  });

  test('is left with nothing of ours, be its heading what it may', async () => {
    const watchedSites = [
      makeSite({
        addressKeys: ({ href }) => [`url:${href}`],
        ...{ heading: fail, drawnByScript: true },
        titles: () => [],
      }),
    ];
    const { known, goTo } = watch(POST, makeLibrary({ [`url:${POST}`]: FOUND }), { watchedSites });
    await known();
    expect(cards.shown()).toBe(1);
    goTo('https://blog.example/other');
    expect(cards.shown()).toBe(0);
    expect(await known()).toEqual(['url:https://blog.example/other']);
  });
});

describe('coming back to the page', () => {
  test('out of the browser’s cache asks again, for the badge, and draws nothing twice', async () => {
    const library = makeLibrary({ [POST_KEY]: FOUND });
    const { comeBack, known } = watch(POST, library);
    const keys = await known();
    comeBack(true);
    await vi.waitFor(() => expect(library.asked.at(-1)).toEqual(keys));
    expect([library.asked.length, cards.shown()]).toEqual([2, 1]);
  });

  test('by loading it asks nothing more', async () => {
    const library = makeLibrary({ [POST_KEY]: FOUND });
    const { comeBack, known } = watch(POST, library);
    await known();
    comeBack(false);
    await known();
    expect(library.asked).toHaveLength(1);
  });
});

describe('a watch that begins after a navigation', () => {
  test('believes nothing that may be the page’s that was left', async () => {
    const library = makeLibrary({});
    const left = { url: 'https://blog.example/before', heading: 'Post', moment: 0 };
    const { known } = watch(POST, library, { left });
    // The badge is cleared, and the heading that stands there yet is no title of this page's.
    expect(library.asked).toEqual([[POST_KEY]]);
    draw('New');
    expect(await known()).toEqual([POST_KEY, 'New']);
  });

  test('within the same page visits it as any other', async () => {
    const left = { url: `${TOPIC}/3`, heading: 'Post', moment: 0 };
    const { known } = watch(TOPIC, makeLibrary({}), { left });
    expect(await known()).toContain('Post');
  });
});
