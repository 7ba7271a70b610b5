// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import polyfill from 'webextension-polyfill';
import { type AddressSuggestion, onAddressBarInput } from '../../lib/platform/address-bar';

type Changed = (text: string, show: (rows: { content: string; description: string }[]) => void) => void;

/** An address bar that hands on what is typed in it. */
function haveAddressBar() {
  const defaults: string[] = [];
  let changed: Changed = () => undefined;
  let entered: (text: string, place: string) => void = () => undefined;
  Object.assign(polyfill, {
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => defaults.push(description),
      onInputChanged: { addListener: (listener: Changed) => (changed = listener) },
      onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
    },
  });
  const shown: { content: string; description: string }[][] = [];
  return {
    ...{ defaults, shown },
    type: (text: string) => changed(text, (rows) => shown.push(rows)),
    enter: (text: string) => entered(text, 'currentTab'),
  };
}

let bar: ReturnType<typeof haveAddressBar>;
beforeEach(() => {
  bar = haveAddressBar();
});

const suggestion = (title: string, parts: Partial<AddressSuggestion> = {}): AddressSuggestion => ({
  content: 'https://arxiv.org/abs/2409.00001',
  title: [{ text: title, marked: false }],
  date: '2024년 9월 18일',
  ...parts,
});

describe('the address bar', () => {
  test('listens at once, and says what can be typed', () => {
    onAddressBarInput({ suggest: async () => [], enter: vi.fn() });
    expect(bar.defaults).toEqual(['Search by title, author, commentary or #tag']);
  });

  test('shows titles with what was found, and dates; no text becomes markup', async () => {
    const title = [
      { text: 'A < B & "', marked: false },
      { text: '<C>', marked: true },
    ];
    onAddressBarInput({ suggest: async () => [suggestion('', { title })], enter: vi.fn() });
    bar.type('<c> & d');
    await vi.waitFor(() => expect(bar.shown).toHaveLength(1));
    expect(bar.defaults.at(-1)).toBe('Search Yeobaek for: &#60;c&#62; &#38; d');
    expect(bar.shown[0]).toEqual([
      {
        content: 'https://arxiv.org/abs/2409.00001',
        description: 'A &#60; B &#38; &#34;<match>&#60;C&#62;</match> <dim>2024년 9월 18일</dim>',
      },
    ]);
  });

  test.each(['a\u0000b\uFFFFc\nd', `a\uD835b`])('%j loses what no XML may hold', async (title) => {
    onAddressBarInput({ suggest: async () => [suggestion(title)], enter: vi.fn() });
    bar.type('a');
    await vi.waitFor(() => expect(bar.shown).toHaveLength(1));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    expect(bar.shown[0]?.[0]?.description).not.toMatch(/[\u0000-\u001F\uFFFE\uFFFF]|\p{Cs}/u);
  });

  test('shows what the last key found, whichever answer comes first', async () => {
    let come: (rows: AddressSuggestion[]) => void = () => undefined;
    const slow = new Promise<AddressSuggestion[]>((resolve) => {
      come = resolve;
    });
    const signals: AbortSignal[] = [];
    onAddressBarInput({
      suggest: (text, signal) => {
        signals.push(signal);
        return text === 'a' ? slow : Promise.resolve([suggestion('Newer')]);
      },
      enter: vi.fn(),
    });
    bar.type('a');
    bar.type('ab');
    await vi.waitFor(() => expect(bar.shown).toHaveLength(1));
    come([suggestion('Older')]);
    await slow;
    expect(bar.shown.flat().map(({ description }) => description.slice(0, 5))).toEqual(['Newer']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  test('hands on what was chosen, also where nothing could be suggested', async () => {
    const enter = vi.fn();
    onAddressBarInput({ suggest: () => Promise.reject(new Error('gone')), enter });
    bar.type('a');
    bar.enter('a');
    expect(enter).toHaveBeenCalledExactlyOnceWith('a', 'currentTab');
  });
});
