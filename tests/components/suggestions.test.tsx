/** What the word being typed can become: offered below the box, and put into it by Tab. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Completion } from '../../lib/search/search-answer';
import {
  answerOf,
  boxIn,
  chipsIn,
  drawPopup,
  later,
  NEWEST,
  PAGE,
  popupProps,
  press,
  pressKey,
  settle,
  shown,
  type,
} from './popup-drawing';

const TAGS: readonly Completion[] = [
  { kind: 'tag', text: '#object-detection ', label: 'object-detection', count: 120 },
  { kind: 'tag', text: '#ocr ', label: 'ocr', count: 1 },
];
const OPERATOR: readonly Completion[] = [{ kind: 'operator', text: 'author:', label: 'author:' }];
const AUTHORS: readonly Completion[] = [
  { kind: 'author', text: 'author:"Ada Lovelace" ', label: 'Ada Lovelace' },
];

let props: ReturnType<typeof popupProps>;
beforeEach(() => {
  props = popupProps(() => ({ page: PAGE, newest: NEWEST }));
  props.search.mockResolvedValue(answerOf([shown(1, 'One'), shown(2, 'Two')]));
  props.complete.mockImplementation(async (text) => {
    if (text.startsWith('#o') && !text.endsWith(' ')) return TAGS;
    if (text === 'au') return OPERATOR;
    return text === 'author:' ? AUTHORS : [];
  });
});

const said = (root: Element) => root.querySelector('[aria-live=polite]')?.textContent;

describe('suggestions', () => {
  test('come with their numbers, in the place of what narrows; arrows and Enter stay the list’s', async () => {
    props.facets.mockResolvedValue({ tags: [{ value: 'rl', count: 1 }], years: [] });
    const root = await drawPopup(props);
    await type(root, '#o');
    expect(props.complete).toHaveBeenCalledExactlyOnceWith('#o', 2);
    expect(chipsIn(root)).toEqual(['#object-detection120', '#ocr1']);
    expect(said(root)).toBe('2 suggestions. Tab puts them in, one after the other.');
    await pressKey(root, 'ArrowDown');
    expect(root.querySelector('[aria-selected=true] .title')?.textContent).toBe('Two');
    expect(boxIn(root).value).toBe('#o');
    await type(root, 'model');
    expect(chipsIn(root)).toEqual(['#rl1']);
  });

  test('Tab puts the first into the box, Tab again the next, and after the last it leads on', async () => {
    const root = await drawPopup(props);
    await type(root, '#o');
    expect(await pressKey(root, 'Tab')).toBe(true);
    expect(boxIn(root).value).toBe('#object-detection ');
    expect(said(root)).toBe('1 of 2: #object-detection, 120 notes');
    expect(await pressKey(root, 'Tab')).toBe(true);
    expect(boxIn(root).value).toBe('#ocr ');
    expect(said(root)).toBe('2 of 2: #ocr, 1 note');
    expect(root.querySelector('.chip.chosen')?.textContent).toBe('#ocr1');
    expect(await pressKey(root, 'Tab')).toBe(false);
    expect(boxIn(root).value).toBe('#ocr ');
  });

  test('Shift+Tab leads back, and where there are none Tab leads on', async () => {
    const root = await drawPopup(props);
    await type(root, '#o');
    expect(await pressKey(root, 'Tab', { shiftKey: true })).toBe(false);
    await type(root, 'model');
    expect(await pressKey(root, 'Tab')).toBe(false);
  });

  test('an operator leads to its values', async () => {
    const root = await drawPopup(props);
    await type(root, 'au');
    await pressKey(root, 'Tab');
    expect(boxIn(root).value).toBe('author:');
    expect(chipsIn(root)).toEqual(['Ada Lovelace']);
    await pressKey(root, 'Tab');
    expect(boxIn(root).value).toBe('author:"Ada Lovelace" ');
  });

  test('a click puts one into the box, which keeps the focus', async () => {
    const root = await drawPopup(props);
    await type(root, '#o');
    await press(root, '#ocr1');
    expect(boxIn(root).value).toBe('#ocr ');
    expect(document.activeElement).toBe(boxIn(root));
  });

  test('Tab right after a key is about what that key made', async () => {
    const root = await drawPopup(props);
    await type(root, '#ob');
    const slow = later<ReturnType<typeof answerOf>>();
    props.search.mockReturnValueOnce(slow.promise);
    props.complete.mockImplementation(async (text) => (text === '#oc' ? TAGS.slice(1) : []));
    await type(root, '#oc');
    expect(await pressKey(root, 'Tab')).toBe(true);
    await settle();
    expect(boxIn(root).value).toBe('#ocr ');
  });

  test('what is in the box already is not offered', async () => {
    props.complete.mockResolvedValue([{ kind: 'tag', text: '#ocr ', label: 'ocr', count: 1 }]);
    const root = await drawPopup(props);
    await type(root, '#ocr');
    expect(chipsIn(root)).toEqual([]);
  });

  test('where they fail, none are offered', async () => {
    props.complete.mockRejectedValue(new Error('gone'));
    const root = await drawPopup(props);
    await type(root, '#o');
    expect(chipsIn(root)).toEqual([]);
  });
});
