import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageIdentity } from '../../lib/model/page-identity';
import { sites } from '../../lib/sites/registry';
import { watchPage } from '../../lib/sites/watch';
import { FOUND, makeCards, makeLibrary } from './visits';

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
      events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    },
  };
}

function watch(address: string, library: ReturnType<typeof makeLibrary>) {
  const opened = openWindow(address);
  const { draw, clear } = cards;
  const watched = watchPage(opened.view, sites, {
    ...{ ask: library.ask, draw, clear, learn: () => undefined },
    ...{ askRows: async () => [], drawRows: async () => undefined },
    signal: controller.signal,
  });
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
