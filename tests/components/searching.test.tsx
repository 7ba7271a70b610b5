/** Asking in the popup: what is listed, marked and said, what narrows it, and what the next popup remembers. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ShownEntry } from '../../lib/model/annotation';
import type { SearchAnswer, SearchRequest, SearchTotal } from '../../lib/search/search-answer';
import { makeEntry } from '../library/entries';
import {
  answerOf,
  boxIn,
  chipsIn,
  drawPopup,
  later,
  marksIn,
  NEWEST,
  PAGE,
  popupProps,
  press,
  pressKey,
  shown,
  titlesIn,
  type,
} from './popup-drawing';

const rows = (count: number, from = 1): ShownEntry[] =>
  Array.from({ length: count }, (_, index) => shown(from + index, `Paper ${from + index}`));

let props: ReturnType<typeof popupProps>;
beforeEach(() => {
  props = popupProps(() => ({ page: PAGE, newest: NEWEST }));
});

const requests = () => props.search.mock.calls.map(([request]): SearchRequest => request);
const textOf = (root: Element, selector: string) => root.querySelector(selector)?.textContent;

test('a search is rehearsed once the popup’s own list is there, and not where a query is', async () => {
  const callOff = vi.fn();
  props.rehearse.mockReturnValue(callOff);
  const root = await drawPopup(props);
  expect(props.rehearse).toHaveBeenCalledTimes(1);
  expect(callOff).not.toHaveBeenCalled();
  props.search.mockResolvedValue(answerOf(rows(1)));
  await type(root, 'd');
  expect(callOff).toHaveBeenCalledTimes(1);
  props.rehearse.mockClear();
  await drawPopup({ ...props, query: 'd' });
  expect(props.rehearse).not.toHaveBeenCalled();
});

describe('what is found', () => {
  test('is counted, and marked exactly where it was found', async () => {
    const entry = makeEntry('Diffusion Models', {
      authors: ['Ada Example'],
      commentary: ['아무것도 없는 문단.', `${'앞에 선 말 '.repeat(20)} diffusion을 말합니다.`],
      tags: ['Diffusion'],
    });
    props.search.mockResolvedValue(answerOf([{ ...shown(4, ''), entry }], 'diffusion', { total: 1_234 }));
    const root = await drawPopup(props);
    await type(root, 'diffusion');
    expect(textOf(root, '.section-name')).toBe('1,234 notes');
    expect(textOf(root, '[role=status]')).toBe('1,234 notes');
    expect(marksIn(root)).toEqual(['Diffusion', 'diffusion', 'Diffusion']);
    expect(textOf(root, '.snippet')).toMatch(/^….*diffusion을 말합니다\.$/);
    expect(root.querySelector('.authors')).toBeNull();
  });

  test('by an author shows the author; a condition on one field marks no other', async () => {
    const entry = makeEntry('On Examples', { authors: ['Ben Other', 'Ada Example'] });
    const marks = [{ key: 'example', match: 'exact', weight: 1, fields: 0b01000 }] as const;
    props.search.mockResolvedValue(answerOf([{ ...shown(4, ''), entry }], '', { marks }));
    const root = await drawPopup(props);
    await type(root, 'author:example');
    expect(marksIn(root)).toEqual(['Example']);
    expect(textOf(root, '.authors')).toBe('Ben Other, Ada Example');
  });

  test('is counted roughly where not all texts could be looked at', async () => {
    props.search.mockResolvedValue(answerOf(rows(3), '', { isExact: false }));
    props.count.mockResolvedValue({ total: 3, isExact: false });
    const root = await drawPopup(props);
    await type(root, '"a phrase"');
    expect(textOf(root, '.section-name')).toBe('about 3 notes');
  });

  test('is there before it is counted, and is not counted where that is known', async () => {
    const counted = later<SearchTotal>();
    props.search.mockResolvedValue(answerOf(rows(20), '', { isExact: false }));
    props.count.mockReturnValueOnce(counted.promise);
    const root = await drawPopup(props);
    await type(root, '"a phrase"');
    expect(textOf(root, '.section-name')).toBe('about 20 notes');
    expect(textOf(root, '.more-rows')).toBe('Show more');
    await counted.come({ total: 34, isExact: true });
    expect(textOf(root, '.section-name')).toBe('34 notes');
    expect(textOf(root, '.more-rows')).toBe('Show more (14 left)');
    props.search.mockResolvedValue(answerOf(rows(20)));
    await type(root, 'phrase');
    expect(textOf(root, '.section-name')).toBe('20 notes');
    expect(root.querySelector('.more-rows')).toBeNull();
    expect(props.count).toHaveBeenCalledOnce();
  });

  test('a slower count of an earlier key is given up', async () => {
    const counted = later<SearchTotal>();
    props.search.mockResolvedValueOnce(answerOf(rows(2), '', { isExact: false }));
    props.count.mockReturnValueOnce(counted.promise);
    const root = await drawPopup(props);
    await type(root, '"a p"');
    props.search.mockResolvedValue(answerOf(rows(3)));
    await type(root, 'other');
    expect(props.count.mock.calls.map(([, signal]) => signal.aborted)).toEqual([true]);
    await counted.come({ total: 99, isExact: true });
    expect(textOf(root, '.section-name')).toBe('3 notes');
  });

  test('a slower answer to an earlier key is given up', async () => {
    const slow = later<SearchAnswer>();
    props.search.mockReturnValueOnce(slow.promise).mockResolvedValue(answerOf([shown(5, 'Newer')]));
    const root = await drawPopup(props);
    await type(root, 'o');
    await type(root, 'ol');
    expect(props.search.mock.calls.map(([, signal]) => signal.aborted)).toEqual([true, false]);
    await slow.come(answerOf([shown(4, 'Older')]));
    expect(titlesIn(root)).toEqual(['Newer']);
  });

  test('nothing: what to try is told, but not while a condition has no value yet', async () => {
    const root = await drawPopup(props);
    await type(root, '양자역학');
    expect(textOf(root, '.message')).toContain('No note matches “양자역학”.');
    expect(root.querySelectorAll('.tips li')).toHaveLength(3);
    const problem = { kind: 'nothing', part: 'author:', isOpen: true } as const;
    props.search.mockResolvedValue(answerOf([], '', { problems: [problem] }));
    await type(root, 'author:');
    expect(root.querySelector('.message')).toBeNull();
    expect(textOf(root, '.query-notes')).toBe('“author:”: there is nothing to search for yet. Go on typing.');
  });

  test('a failure is told, and the next key tries again', async () => {
    props.search.mockRejectedValueOnce(new Error('gone'));
    const root = await drawPopup(props);
    await type(root, 'a');
    expect(textOf(root, '.failure')).toContain('The browser could not open the digests.');
    await type(root, 'ab');
    expect(root.querySelector('.failure')).toBeNull();
  });
});

describe('what there is to say of a query', () => {
  test('names the part that was not understood; one that is still being typed waits', async () => {
    const problems = [
      { kind: 'field', part: 'foo:bar', isOpen: false },
      { kind: 'date', part: 'date:20', isOpen: true },
      { kind: 'only-not', part: '-x', isOpen: false },
    ] as const;
    props.search.mockResolvedValue(answerOf(rows(1), '', { problems }));
    const root = await drawPopup(props);
    await type(root, 'foo:bar -x date:20');
    const said = [...root.querySelectorAll('.problem')];
    expect(said.map(({ textContent }) => textContent?.slice(0, 12))).toEqual([
      '“foo:bar”: t',
      '“date:20”: t',
      '“-x”: there ',
    ]);
    expect(said.map(({ classList }) => classList.contains('late'))).toEqual([false, true, false]);
  });

  test('tells by what else it was answered', async () => {
    props.search.mockResolvedValue(answerOf(rows(1), '', { widenedBy: ['typo', 'layout'] }));
    const root = await drawPopup(props);
    await type(root, 'difusion');
    expect(textOf(root, '.query-notes')).toBe(
      'Little was found, so words of nearly the same spelling were searched too.' +
        'It was also read as typed in the other keyboard layout.',
    );
  });
});

describe('narrowing', () => {
  const facets = {
    tags: [
      { value: 'rl', count: 12 },
      { value: 'vision-language', count: 3 },
    ],
    years: [{ value: '2024', count: 1_200 }],
  };

  test('its line is there before what comes into it, and a click adds a condition', async () => {
    const counted = later<typeof facets>();
    props.facets.mockReturnValueOnce(counted.promise);
    props.search.mockResolvedValue(answerOf(rows(2), '', { total: 2_000 }));
    const root = await drawPopup(props);
    expect(root.querySelector('.strip')).toBeNull();
    await type(root, 'model ');
    expect(titlesIn(root)).toHaveLength(2);
    expect(root.querySelector('.strip')?.childElementCount).toBe(0);
    await counted.come(facets);
    expect(chipsIn(root)).toEqual(['#rl12', '#vision-language3', '20241,200']);
    props.facets.mockResolvedValue(facets);
    await press(root, '#vision-language3');
    expect(boxIn(root).value).toBe('model #vision-language');
    expect(document.activeElement).toBe(boxIn(root));
    // It is asked already.
    expect(chipsIn(root)).toEqual(['#rl12', '20241,200']);
    await press(root, '20241,200');
    expect(boxIn(root).value).toBe('model #vision-language date:2024');
    expect(requests().at(-1)?.text).toBe('model #vision-language date:2024');
  });

  test('is one stop of the Tab key, with arrows inside it', async () => {
    props.facets.mockResolvedValue(facets);
    props.search.mockResolvedValue(answerOf(rows(2), '', { total: 2_000 }));
    const root = await drawPopup(props);
    await type(root, 'model');
    const chips = [...root.querySelectorAll<HTMLButtonElement>('.chip')];
    const stops = () => chips.map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    chips[0]?.focus();
    const move = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    move('ArrowRight');
    move('ArrowRight');
    move('ArrowRight');
    expect(document.activeElement).toBe(chips[2]);
    move('ArrowLeft');
    expect(document.activeElement).toBe(chips[1]);
    expect(stops()).toEqual([-1, 0, -1]);
  });

  test('what all have is not offered', async () => {
    props.facets.mockResolvedValue(facets);
    props.search.mockResolvedValue(answerOf(rows(2), '', { total: 12 }));
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(chipsIn(root)).toEqual(['#vision-language3']);
  });

  test('what narrowed an earlier query does not come back with another', async () => {
    props.facets.mockResolvedValueOnce(facets);
    props.search.mockResolvedValue(answerOf(rows(2), '', { total: 2_000 }));
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(chipsIn(root)).toHaveLength(3);
    await type(root, '');
    const counted = later<typeof facets>();
    props.facets.mockReturnValueOnce(counted.promise);
    await type(root, 'other');
    expect(titlesIn(root)).toHaveLength(2);
    expect(chipsIn(root)).toEqual([]);
    await counted.come({ tags: [{ value: 'nlp', count: 4 }], years: [] });
    expect(chipsIn(root)).toEqual(['#nlp4']);
  });

  test('nothing narrows what found nothing', async () => {
    props.facets.mockResolvedValue(facets);
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(props.facets).not.toHaveBeenCalled();
    expect(chipsIn(root)).toEqual([]);
  });
});

describe('the order', () => {
  test('is chosen once and remembered', async () => {
    props.search.mockResolvedValue(answerOf(rows(2)));
    const root = await drawPopup(props);
    await type(root, 'model');
    await press(root, 'Newest');
    expect(requests().map(({ sort }) => sort)).toEqual(['relevance', 'date']);
    expect(props.rememberSort).toHaveBeenCalledExactlyOnceWith('date');
    expect(textOf(root, '[aria-pressed=true]')).toBe('Newest');
  });

  test('is the one that was chosen before', async () => {
    const root = await drawPopup({ ...props, remembered: Promise.resolve({ query: '', sort: 'date' }) });
    await type(root, 'model');
    expect(requests().map(({ sort }) => sort)).toEqual(['date']);
  });
});

describe('the last query', () => {
  test('is there again, selected, so that typing replaces it', async () => {
    props.search.mockResolvedValue(answerOf(rows(2)));
    const remembered = Promise.resolve({ query: '강화 학습', sort: 'relevance' as const });
    const root = await drawPopup({ ...props, remembered });
    const { value, selectionStart, selectionEnd } = boxIn(root);
    expect([value, selectionStart, selectionEnd]).toEqual(['강화 학습', 0, 5]);
    expect(titlesIn(root)).toHaveLength(2);
    expect(props.rememberQuery).toHaveBeenCalledExactlyOnceWith('강화 학습');
  });

  test('does not take the place of one that the popup was opened with', async () => {
    const remembered = Promise.resolve({ query: 'old', sort: 'relevance' as const });
    const root = await drawPopup({ ...props, query: '#rl', remembered });
    expect(boxIn(root).value).toBe('#rl');
    expect(requests().map(({ text }) => text)).toEqual(['#rl']);
  });
});

describe('more', () => {
  test('comes by a button, which says how much is left', async () => {
    props.search.mockImplementation(async ({ count }) =>
      answerOf(rows(Math.min(count, 45)), '', { total: 45 }),
    );
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(titlesIn(root)).toHaveLength(20);
    await press(root, 'Show more (25 left)');
    await press(root, 'Show more (5 left)');
    expect(titlesIn(root)).toHaveLength(45);
    expect(root.querySelector('.more-rows')).toBeNull();
    expect(requests().map(({ count }) => count)).toEqual([20, 40, 60]);
    await type(root, 'models');
    expect(titlesIn(root)).toHaveLength(20);
  });

  test('comes when ↓ reaches the end, which stays where it is', async () => {
    props.search.mockImplementation(async ({ count }) => answerOf(rows(count), '', { total: 1_000 }));
    const root = await drawPopup(props);
    await type(root, 'model');
    for (let row = 1; row < 20; row += 1) await pressKey(root, 'ArrowDown');
    expect(textOf(root, '[aria-selected=true] .title')).toBe('Paper 20');
    expect(titlesIn(root)).toHaveLength(40);
    await pressKey(root, 'ArrowDown');
    expect(textOf(root, '[aria-selected=true] .title')).toBe('Paper 21');
  });

  test('is not offered where fewer came than were asked for, though more match', async () => {
    props.search.mockResolvedValue(answerOf(rows(3), '', { total: 9 }));
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(root.querySelector('.more-rows')).toBeNull();
  });
});

describe('similar notes', () => {
  test('are looked for when they are asked for, and folded away again', async () => {
    props.search.mockResolvedValue(answerOf(rows(1)));
    const alike = later<readonly ShownEntry[]>();
    props.related.mockReturnValueOnce(alike.promise);
    const root = await drawPopup(props);
    await type(root, 'model');
    await press(root, 'Unfold: Paper 1');
    expect(props.related).not.toHaveBeenCalled();
    await press(root, 'Similar notes');
    expect(props.related).toHaveBeenCalledExactlyOnceWith(1);
    const entry = makeEntry('Alike', { links: ['arxiv:2409.00002'] });
    await alike.come([{ ...shown(2, ''), entry }]);
    const link = root.querySelector<HTMLAnchorElement>('.alike a');
    expect([link?.textContent, link?.href, link?.target]).toEqual([
      'Alike',
      'https://arxiv.org/abs/2409.00002',
      '_blank',
    ]);
    await press(root, 'Similar notes');
    expect(root.querySelector('.alike a')).toBeNull();
  });

  test('none, and a failure, are told', async () => {
    props.search.mockResolvedValue(answerOf(rows(1)));
    props.related.mockResolvedValueOnce([]).mockRejectedValueOnce(new Error('gone'));
    const root = await drawPopup(props);
    await type(root, 'model');
    await press(root, 'Unfold: Paper 1');
    await press(root, 'Similar notes');
    expect(textOf(root, '.alike [role=status]')).toBe('There are no similar notes.');
    await press(root, 'Similar notes');
    await press(root, 'Similar notes');
    expect(textOf(root, '.alike [role=status]')).toContain('The browser could not open the digests.');
  });
});

describe('how to search', () => {
  test('is a table of operators, each of which goes into the box', async () => {
    const root = await drawPopup(props);
    await type(root, 'model');
    await press(root, 'How to search');
    expect(root.querySelectorAll('.help tr')).toHaveLength(12);
    await press(root, 'date:2024-09');
    expect(boxIn(root).value).toBe('model date:');
    expect(document.activeElement).toBe(boxIn(root));
    expect(root.querySelector('.help')).toBeNull();
  });

  test('Esc closes it, and only then clears the box', async () => {
    const root = await drawPopup(props);
    await type(root, 'model');
    await press(root, 'How to search');
    await pressKey(root, 'Escape');
    expect(root.querySelector('.help')).toBeNull();
    expect(boxIn(root).value).toBe('model');
    await pressKey(root, 'Escape');
    expect(boxIn(root).value).toBe('');
    await pressKey(root, 'Escape');
    expect(vi.mocked(props.close)).toHaveBeenCalledOnce();
  });
});
