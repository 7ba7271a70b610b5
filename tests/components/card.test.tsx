import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card';
import type { Annotations, ShownEntry } from '../../lib/model/annotation';
import { BUNDLED_SOURCE, type Entry } from '../../lib/model/digest';
import { makeEntry } from '../library/entries';
import { click, draw } from './drawing';
import { HOSTILE_KEYS, HOSTILE_TEXTS } from './hostile-texts';

/** What a reader's clicks do; whether the extension heard of it is the test's to say. */
const actions = {
  fold: vi.fn(async (_folded: boolean) => true),
  searchTag: vi.fn(async (_tag: string) => true),
  hideSite: vi.fn(async () => true),
  copy: vi.fn(async (_text: string) => true),
  openPanel: vi.fn(async () => true),
};

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset().mockResolvedValue(true);
});

function shown(entry: Entry, parts: Partial<ShownEntry> = {}): ShownEntry {
  return { id: 1, date: '2024-09-18', sources: [BUNDLED_SOURCE], entry, ...parts };
}

async function drawCard(
  annotations: Partial<Annotations>,
  parts: Partial<CardProps> = {},
): Promise<HTMLElement> {
  const all = { about: [], mentionedBy: [], titles: {}, ...annotations };
  return await draw(<Card annotations={all} folded={false} actions={actions} {...parts} />);
}

/** The button that says this. */
function button(root: Element, name: string): HTMLButtonElement | null {
  const all = [...root.querySelectorAll('button')];
  return all.find((one) => one.textContent === name || one.getAttribute('aria-label') === name) ?? null;
}

const textsOf = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');

describe('what a card shows', () => {
  const entry = makeEntry('Pixtral', {
    commentary: ['첫 문단.', '둘째 문단 (https://arxiv.org/abs/2302.05442).'],
    translation: ['The first.'],
    tags: ['vision-language', 'rl'],
    resources: ['url:github.com/a/b'],
    mentions: ['arxiv:2302.05442', 'doi:10.1/a'],
  });

  test('date, source, tags, and the commentary in its own paragraphs with live links', async () => {
    const card = await drawCard({ about: [shown(entry)] });
    expect(card.querySelector('time')?.dateTime).toBe('2024-09-18');
    expect(card.querySelector('.head')?.textContent).toContain('Bundled digest');
    expect(textsOf(card, '.head .tag')).toEqual(['#vision-language', '#rl']);
    expect(textsOf(card, 'p.commentary[lang="ko"]')).toEqual(entry.commentary);
    const link = card.querySelector('p.commentary a');
    expect(link?.getAttribute('href')).toBe('https://arxiv.org/abs/2302.05442');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(textsOf(card, 'details p[lang="en"]')).toEqual(['The first.']);
  });

  test('resources, and mentions by their titles where they are known, else by identifiers', async () => {
    const card = await drawCard({ about: [shown(entry)], titles: { 'arxiv:2302.05442': 'ViT-22B' } });
    const links = [...card.querySelectorAll('.related a')].map((a) => [
      a.textContent,
      a.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['github.com/a/b', 'https://github.com/a/b'],
      ['ViT-22B', 'https://arxiv.org/abs/2302.05442'],
      ['doi:10.1/a', 'https://doi.org/10.1/a'],
    ]);
  });

  test('several entries, each with its own day and sources', async () => {
    const other = makeEntry('Other', { commentary: ['다른 글.'], tags: [] });
    const card = await drawCard({
      about: [shown(entry), shown(other, { id: 2, date: '2024-09-01', sources: ['하나', '둘'] })],
    });
    expect([...card.querySelectorAll('time')].map(({ dateTime }) => dateTime)).toEqual([
      '2024-09-18',
      '2024-09-01',
    ]);
    expect(card.querySelector('.entry-head')?.textContent).toContain('하나, 둘');
  });

  test('its own words in the language of the interface, the author’s in theirs, whatever the page’s is', async () => {
    const mention = { ...shown(entry, { id: 2 }), paragraphs: ['둘째 문단.'] };
    const annotations = { about: [shown(entry)], mentionedBy: [mention] };
    const [card, mark] = [
      await drawCard(annotations),
      await drawCard(annotations, { folded: true, isAtEdge: true }),
    ];
    const languageOf = (root: Element, selector: string) =>
      root.querySelector(selector)?.closest<HTMLElement>('[lang]')?.lang;
    const own = [
      '.name',
      '.head .quiet',
      '.fold',
      '.more',
      '[role=status]',
      '.menu button',
      '.related-name',
      'summary',
    ];
    expect(own.map((selector) => languageOf(card, selector))).toEqual(own.map(() => 'en'));
    expect(languageOf(mark, '.edge-mark')).toBe('en');
    expect(languageOf(card, '.commentary')).toBe('ko');
    expect(languageOf(card, '.mentioned-by .commentary')).toBe('ko');
  });

  test('that an entry has no commentary', async () => {
    const card = await drawCard({ about: [shown(makeEntry('Bare', { commentary: [] }))] });
    expect(card.querySelector('.entry')?.textContent).toBe('Listed without commentary.');
  });

  test('of a page that is only mentioned, who mentions it, and where', async () => {
    const linked = { ...entry, links: ['arxiv:2409.00001'] } as const;
    const mention = { ...shown(linked), paragraphs: ['둘째 문단 (https://arxiv.org/abs/2302.05442).'] };
    const card = await drawCard({ mentionedBy: [mention] });
    expect(card.querySelector('.head')?.textContent).toContain('1 note mentions this paper');
    const item = card.querySelector('.mentioned-by li');
    expect(item?.querySelector('a')?.getAttribute('href')).toBe('https://arxiv.org/abs/2409.00001');
    expect(item?.querySelector('a')?.textContent).toBe('Pixtral');
    expect(textsOf(card, '.mentioned-by p.commentary')).toEqual(mention.paragraphs);
  });
});

describe('folding', () => {
  const about = [shown(makeEntry('Paper'))];

  test.each([
    [false, 'Fold', true],
    [true, 'Unfold', false],
  ])('a card that is folded: %s says so, and offers the other', async (folded, name, asked) => {
    const card = await drawCard({ about }, { folded });
    const fold = button(card, name);
    expect(fold?.getAttribute('aria-expanded')).toBe(String(!folded));
    expect(card.querySelector<HTMLElement>('#body')?.hidden).toBe(folded);
    expect(fold?.getAttribute('aria-controls')).toBe('body');
    await click(fold);
    expect(actions.fold.mock.calls).toEqual([[asked]]);
    expect(card.querySelector<HTMLElement>('#body')?.hidden).toBe(!folded);
  });

  test('is the reader’s alone: a click that a page’s script made does nothing', async () => {
    const card = await drawCard({ about });
    const all = [...card.querySelectorAll('button')];
    for (const one of all) {
      await click(one, false);
      one.click();
    }
    expect(all.length).toBeGreaterThan(3);
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
  });

  test('at the window’s edge is a mark with a number, and no choice to remember', async () => {
    const card = await drawCard({ about }, { folded: true, isAtEdge: true });
    expect(card.querySelector('section')).toBeNull();
    await click(button(card, 'Yeobaek: unfold 1 entry about this'));
    expect(card.querySelector('section')?.textContent).toContain('Paper에 대한 논평입니다.');
    await click(button(card, 'Fold'));
    expect(card.querySelector('section')).toBeNull();
    expect(actions.fold).not.toHaveBeenCalled();
  });
});

describe('what a card can do', () => {
  const entry = makeEntry('A *Paper*', { tags: ['rl'], address: 'https://arxiv.org/abs/2409.11340v1' });
  const about = [shown(entry)];

  test('a tag leads to the search for it', async () => {
    await click(button(await drawCard({ about }), '#rl'));
    expect(actions.searchTag.mock.calls).toEqual([['rl']]);
  });

  test('all entries are copied as Markdown, and it says so', async () => {
    const card = await drawCard({ about });
    await click(button(card, 'Copy as Markdown'));
    expect(actions.copy.mock.calls).toEqual([
      [
        [
          '### [A \\*Paper\\*](https://arxiv.org/abs/2409.11340v1)',
          'A *Paper*에 대한 논평입니다.',
          '#rl',
          '(September 18, 2024 · Bundled digest)\n',
        ].join('\n\n'),
      ],
    ]);
    expect(card.querySelector('[role=status]')?.textContent).toBe('Copied.');
  });

  test('it opens in the side panel, where the browser lets it', async () => {
    await click(button(await drawCard({ about }), 'Open in the side panel'));
    expect(actions.openPanel).toHaveBeenCalledOnce();
    const { openPanel: _, ...others } = actions;
    expect(button(await drawCard({ about }, { actions: others }), 'Open in the side panel')).toBeNull();
  });

  test('it is hidden on this site from the next time on, and says where that is taken back', async () => {
    const card = await drawCard({ about });
    await click(button(card, 'Hide on this site'));
    expect(actions.hideSite).toHaveBeenCalledOnce();
    expect(card.querySelector('[role=status]')?.textContent).toContain('options, under Sites');
  });

  test.each([
    ['Fold', actions.fold],
    ['#rl', actions.searchTag],
    ['Hide on this site', actions.hideSite],
    ['Open in the side panel', actions.openPanel],
  ])('%s says so where the extension does not hear it', async (name, action) => {
    action.mockResolvedValue(false);
    const card = await drawCard({ about });
    await click(button(card, name));
    expect(card.querySelector('[role=status]')?.textContent).toContain('Reload the page');
  });

  test('a sample does nothing but fold', async () => {
    const card = await draw(<Card annotations={{ about, mentionedBy: [], titles: {} }} folded={false} />);
    expect([...card.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Fold']);
    await click(button(card, 'Fold'));
    expect(card.querySelector<HTMLElement>('#body')?.hidden).toBe(true);
  });
});

describe('the version that an entry is about', () => {
  const about = (address: string) => [shown(makeEntry('Paper', { address, links: ['arxiv:2409.11340'] }))];

  test.each([
    ['https://arxiv.org/abs/2409.11340v1', 2, 'about v1 · this page is v2'],
    ['https://arxiv.org/pdf/2409.11340v3.pdf', 2, 'about v3 · this page is v2'],
    ['https://arxiv.org/abs/2409.11340v2', 2, undefined],
    ['https://arxiv.org/abs/2409.11340', 2, undefined],
    ['https://arxiv.org/abs/2409.11340v1', undefined, undefined],
  ])('%s on version %s: %s', async (address, version, said) => {
    const card = await drawCard({ about: about(address) }, { version });
    expect(card.querySelector('.version')?.textContent).toBe(said);
  });

  test('is not told of one about several papers, since the page may be of another', async () => {
    const links = ['arxiv:2409.11340', 'arxiv:2409.00001'] as const;
    const several = makeEntry('Papers', { address: 'https://arxiv.org/abs/2409.11340v1', links });
    const card = await drawCard({ about: [shown(several)] }, { version: 2 });
    expect(card.querySelector('.version')).toBeNull();
  });
});

describe('no text becomes anything but text', () => {
  const OURS = new Set(
    'a article button circle details div h1 header li p path rect section span summary svg time ul'.split(
      ' ',
    ),
  );

  function expectOnlyOurs(root: Element): void {
    for (const element of root.querySelectorAll('*')) {
      expect(OURS).toContain(element.localName);
      for (const { name } of element.attributes)
        expect(name).not.toMatch(/^(?:on|src|style|formaction|xlink)/);
    }
    for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
    expect(root.querySelectorAll('[href]:not(a)')).toHaveLength(0);
  }

  test.each(HOSTILE_TEXTS)('%j', async (text) => {
    const entry = makeEntry(text, {
      authors: [text],
      abstract: [text],
      commentary: [text, `${text} https://arxiv.org/abs/2302.05442 ${text}`],
      translation: [text],
      tags: [text],
      address: 'https://a.b/',
    });
    const parts = { sources: [text], date: text };
    const mentioning = { ...shown({ ...entry, address: `https://a.b/${text}` }, parts), paragraphs: [text] };
    const card = await drawCard({ about: [shown(entry, parts)], mentionedBy: [mentioning] });
    expectOnlyOurs(card);
    expect(textsOf(card, '.entry > p.commentary')[0]).toBe(text);
    expect(textsOf(card, '.head .tag')).toEqual([`#${text}`]);
    expect(textsOf(card, '.mentioned-by li > a')).toEqual([text]);
    expect(card.querySelector('.head .quiet')?.textContent).toContain(text);
  });

  test.each(HOSTILE_KEYS)('the key %s', async (key) => {
    const entry = makeEntry('Paper', { links: [key], resources: [key], mentions: [key] });
    const mentioning = { ...shown(entry), paragraphs: [] };
    const card = await drawCard({
      about: [shown(entry)],
      mentionedBy: [mentioning],
      titles: { [key]: '<b>' },
    });
    expectOnlyOurs(card);
    expect(card.querySelectorAll('.related li').length).toBe(3);
  });
});
