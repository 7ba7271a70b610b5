import { beforeEach, describe, expect, test } from 'vitest';
import type { LinkMark } from '../../lib/model/page-links';
import type { PaperKey } from '../../lib/model/paper-key';
import { createPageLinks } from '../../lib/sites/page-links';
import type { Slices } from '../../lib/sites/slices';

const OWN: PaperKey = 'url:blog.example/post';
const known = (...keys: PaperKey[]): LinkMark[] => keys.map((key) => ({ key, isAbout: true, label: key }));

/** Which mark is the current one, by its words. */
let current: string | undefined;
/** How often the page had its turn. */
let turns = 0;
let isOver: Slices['isOver'] = () => false;
let duringTurn = () => {};

const slices: Slices = {
  isOver: () => isOver(),
  next: async () => {
    turns += 1;
    duringTurn();
  },
};

beforeEach(() => {
  current = undefined;
  turns = 0;
  isOver = () => false;
  duringTurn = () => {};
});

function show(...parts: readonly string[]) {
  document.body.innerHTML = parts.join('');
  return createPageLinks({
    elements: () => document.querySelectorAll('a[href]'),
    ownKeys: () => [OWN],
    atOnce: 3,
    draw: ({ label }) => {
      const element = document.createElement('yeobaek-badge');
      element.textContent = label;
      // This document has no layout.
      element.getClientRects = () => (element.closest('[hidden]') ? [] : [1]) as unknown as DOMRectList;
      return {
        element,
        setCurrent: (isCurrent) => {
          current = isCurrent ? label : undefined;
        },
      };
    },
    slices,
  });
}

const link = (address: string, text = 'a link') => `<p><a href="${address}">${text}</a></p>`;
const arxiv = (id: string) => link(`https://arxiv.org/abs/${id}`);
const marks = () => [...document.querySelectorAll('yeobaek-badge')].map((badge) => badge.textContent);

describe('the links of a page', () => {
  test('become the keys of what they lead to, each once, in the page’s order', async () => {
    const links = show(
      arxiv('2409.08642'),
      link('https://mistral.ai/news/pixtral-12b/?utm=1'),
      link('https://arxiv.org/pdf/2409.08642v2'),
    );
    expect(await links.next()).toEqual({
      from: 0,
      keys: ['arxiv:2409.08642', 'url:mistral.ai/news/pixtral-12b'],
    });
    expect(links.counts()).toEqual({ links: 3, known: 0, marked: 0, isDone: false, isCut: false });
  });

  test('are no links where they lead to the page itself, or to no page at all', async () => {
    const links = show(
      link('https://blog.example/post#part'),
      link('https://blog.example/post?share=1'),
      link('javascript:alert(1)'),
      link('mailto:somebody@example.org'),
      link('https://t.co/abc'),
      '<a>no address</a>',
      '<svg><a href="https://arxiv.org/abs/2409.08642"><text>drawn</text></a></svg>',
    );
    // A drawing's link has an object for its address.
    const drawn = document.querySelector('svg a');
    Object.defineProperty(drawn, 'href', { value: { baseVal: 'https://arxiv.org/abs/2409.08642' } });
    expect((await links.next()).keys).toEqual([]);
    expect(links.counts()).toMatchObject({ links: 0, isDone: true });
  });

  test('are given out in parts, the same one until it is answered', async () => {
    const ids = ['2409.00001', '2409.00002', '2409.00003', '2409.00004'];
    const links = show(...ids.map(arxiv));
    const first = await links.next();
    expect(first.keys).toHaveLength(3);
    // The popup was closed before it could answer.
    expect(await links.next()).toEqual(first);
    await links.mark(first.from, []);
    const second = await links.next();
    expect(second).toEqual({ from: 3, keys: ['arxiv:2409.00004'] });
    expect(links.counts()?.isDone).toBe(false);
    await links.mark(second.from, []);
    expect(links.counts()?.isDone).toBe(true);
    expect((await links.next()).keys).toEqual([]);
  });

  test('beyond a hundred thousand are not looked at, which is said', async () => {
    const one = document.createElement('a');
    one.href = 'https://arxiv.org/abs/2409.08642';
    const elements = (length: number) => Array<Element>(length).fill(one);
    const search = async (length: number) => {
      const links = createPageLinks({
        elements: () => elements(length),
        ...{ ownKeys: () => [], atOnce: 3, slices },
        draw: () => ({ element: document.createElement('i'), setCurrent: () => undefined }),
      });
      await links.next();
      return links.counts();
    };
    expect(await search(100_000)).toMatchObject({ links: 100_000, isCut: false });
    expect(await search(100_001)).toMatchObject({ links: 100_000, isCut: true });
  });

  test('of which each takes a slice of time are given up after some seconds', async () => {
    const links = show(...Array.from({ length: 700 }, (_, index) => arxiv(`2409.${10_000 + index}`)));
    isOver = () => true;
    await links.next();
    expect(links.counts()).toMatchObject({ isCut: true });
    expect(turns).toBe(600);
  });
});

describe('what is known', () => {
  test('is marked at every link to it, and nothing else of the page changes', async () => {
    const links = show(arxiv('2409.08642'), arxiv('2409.00001'), link('https://arxiv.org/pdf/2409.08642'));
    const before = document.body.innerHTML;
    const { from } = await links.next();
    expect(await links.mark(from, known('arxiv:2409.08642'))).toEqual({
      ...{ links: 3, known: 2, marked: 2, isDone: true, isCut: false },
    });
    expect(marks()).toEqual(['arxiv:2409.08642', 'arxiv:2409.08642']);
    const [first] = document.querySelectorAll('a');
    expect(first?.nextElementSibling?.localName).toBe('yeobaek-badge');
    links.clear();
    expect(document.body.innerHTML).toBe(before);
    expect(links.counts()).toBeUndefined();
  });

  test('is marked once, though two windows of ours ask at once', async () => {
    const links = show(arxiv('2409.08642'));
    const [part, twin] = await Promise.all([links.next(), links.next()]);
    expect(twin).toEqual(part);
    await links.mark(part.from, known('arxiv:2409.08642'));
    await links.mark(twin.from, known('arxiv:2409.08642'));
    expect(marks()).toHaveLength(1);
  });

  test('is left alone in what the reader writes, and where the page has thrown it away', async () => {
    const links = show(
      `<div contenteditable="true">${arxiv('2409.08642')}</div>`,
      `<div contenteditable>${arxiv('2409.08642')}</div>`,
      `<div id="gone">${arxiv('2409.08642')}</div>`,
      `<div contenteditable="false">${arxiv('2409.08642')}</div>`,
    );
    const { from } = await links.next();
    document.querySelector('#gone')?.remove();
    expect(await links.mark(from, known('arxiv:2409.08642'))).toMatchObject({ known: 4, marked: 1 });
    expect(document.querySelector('[contenteditable="false"] yeobaek-badge')).not.toBeNull();
  });

  test('is marked two thousand times at most', async () => {
    const links = show(...Array<string>(2_100).fill(arxiv('2409.08642')));
    const { from } = await links.next();
    expect(await links.mark(from, known('arxiv:2409.08642'))).toMatchObject({ known: 2_100, marked: 2_000 });
  });

  test('is no longer marked once the reader has taken the marks away in the middle of it', async () => {
    const links = show(...Array<string>(20).fill(arxiv('2409.08642')), arxiv('2409.00001'));
    const { from } = await links.next();
    isOver = () => marks().length === 5;
    duringTurn = () => links.clear();
    await links.mark(from, known('arxiv:2409.08642', 'arxiv:2409.00001'));
    expect(turns).toBe(1);
    expect(marks()).toEqual([]);
  });
});

describe('a jump', () => {
  const scrolled: (string | null)[] = [];
  beforeEach(() => {
    scrolled.length = 0;
    Element.prototype.scrollIntoView = function scrollIntoView() {
      scrolled.push(this.textContent);
    };
  });

  async function showThree() {
    const links = show(
      arxiv('2409.00002'),
      `<details id="folded">${arxiv('2409.00001')}</details>`,
      arxiv('2409.00003'),
    );
    const { from } = await links.next();
    // Not in the page's order.
    await links.mark(from, known('arxiv:2409.00003', 'arxiv:2409.00002', 'arxiv:2409.00001'));
    return links;
  }

  test('leads to the first, the next, and around, in the page’s order', async () => {
    const links = await showThree();
    expect([links.jump(1), links.jump(1), links.jump(1), links.jump(1)].map(({ at }) => at)).toEqual([
      1, 2, 3, 1,
    ]);
    expect(scrolled).toEqual(['2', '1', '3', '2'].map((last) => `arxiv:2409.0000${last}`));
    expect(current).toBe('arxiv:2409.00002');
    expect(links.jump(-1)).toEqual({ at: 3, of: 3 });
  });

  test('passes what is folded up, and what the page has thrown away', async () => {
    const links = await showThree();
    document.querySelector('#folded')?.toggleAttribute('hidden', true);
    expect(links.jump(1)).toEqual({ at: 1, of: 2 });
    expect(links.jump(1)).toEqual({ at: 2, of: 2 });
    expect(scrolled).toEqual(['arxiv:2409.00002', 'arxiv:2409.00003']);
    document.body.replaceChildren();
    expect(links.jump(1)).toEqual({ at: 0, of: 0 });
    expect(current).toBeUndefined();
  });
});
