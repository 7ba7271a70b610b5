// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { suggestEntries } from '../../lib/address-bar/suggest-entries';
import { ANY_FIELD } from '../../lib/search/fields';
import type { SearchAnswer, SearchRequest } from '../../lib/search/search-answer';
import { makeEntry } from '../library/entries';

const row = (id: number, title: string, address?: string) => ({
  ...{ id, date: '2024-09-18', sources: ['내 다이제스트'] },
  entry: makeEntry(title, address === undefined ? {} : { address }),
});
const ANSWER: SearchAnswer = {
  rows: [row(1, 'A Reward', 'https://a.b/1'), row(2, 'No Address')],
  ...{ total: 2, isExact: true, problems: [], widenedBy: [] },
  marks: [{ key: 'reward', match: 'exact', weight: 1, fields: ANY_FIELD }],
};

const search = vi.fn(async (_request: SearchRequest, _signal?: AbortSignal) => ANSWER);
const pages = { openAddress: vi.fn(), openSearch: vi.fn() };
const { signal } = new AbortController();
let input: ReturnType<typeof suggestEntries>;
beforeEach(() => {
  vi.clearAllMocks();
  input = suggestEntries({ search }, pages);
});

describe('what is typed in the address bar', () => {
  test('is searched for, with titles marked and dates in words', async () => {
    expect(await input.suggest('reward', signal)).toEqual([
      {
        content: 'https://a.b/1',
        title: [
          { text: 'A ', marked: false },
          { text: 'Reward', marked: true },
        ],
        date: 'September 18, 2024',
      },
      { content: 'No Address', title: [{ text: 'No Address', marked: false }], date: 'September 18, 2024' },
    ]);
    expect(search).toHaveBeenCalledExactlyOnceWith({ text: 'reward', sort: 'relevance', count: 8 }, signal);
  });

  test('is nothing where it is blank', async () => {
    expect(await input.suggest('  ', signal)).toEqual([]);
    expect(search).not.toHaveBeenCalled();
  });

  test('opens the paper that was chosen', async () => {
    await input.suggest('reward', signal);
    input.enter('https://a.b/1', 'newBackgroundTab');
    expect(pages.openAddress).toHaveBeenCalledExactlyOnceWith('https://a.b/1', 'newBackgroundTab');
    expect(pages.openSearch).not.toHaveBeenCalled();
  });

  test.each(['reward', 'No Address', 'https://a.b/2'])(
    '%s is searched for on its own page',
    async (typed) => {
      await input.suggest('reward', signal);
      input.enter(typed, 'currentTab');
      expect(pages.openSearch).toHaveBeenCalledExactlyOnceWith(typed, 'currentTab');
      expect(pages.openAddress).not.toHaveBeenCalled();
    },
  );
});
