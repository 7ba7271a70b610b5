import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { carryWords, DRAWN_WORDS } from '../../lib/platform/carried-words';
import { formatDate } from '../../lib/platform/dates';
import { knowWords } from '../../lib/platform/known-words';
import { isExtensionThere, words } from '../../lib/platform/words';
import { LOCALES, placeholdersOf } from '../locales/messages';

afterEach(() => {
  vi.restoreAllMocks();
  knowWords({});
});

describe('words that an answer carries', () => {
  test('are those that the browser has, with their placeholders as they are', () => {
    expect(carryWords('card')).toMatchObject({ 'card.fold': 'Fold', 'date.day': '$2 $3, $1' });
    expect(Object.keys(carryWords('card'))).toEqual([...DRAWN_WORDS.card]);
  });

  test.each(Object.entries(LOCALES))(
    'do not depend on a number, and have three places to fill at most: %s',
    (_, messages) => {
      for (const key of [...DRAWN_WORDS.card, ...DRAWN_WORDS.rows]) {
        const forms = messages.get(key) ?? {};
        expect(Object.keys(forms), key).toEqual(['']);
        expect(
          placeholdersOf(forms[''] ?? '').filter((one) => Number(one.slice(1)) > 3),
          key,
        ).toEqual([]);
      }
    },
  );

  test('are the same as the browser’s, filled in or not, and the browser is not asked for them', () => {
    const say = () => [words('card.fold'), words('card.disconnected'), formatDate('2024-09-18')];
    const said = say();
    knowWords(carryWords('card'));
    const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage');
    expect(say()).toEqual(said);
    expect(asked).not.toHaveBeenCalled();
  });

  test('are filled in with what stands there, whatever that is', () => {
    knowWords({ 'date.day': '$3. $2. $1!' });
    expect(words('date.day', ['$2', '$3', '$$'])).toBe('$$. $3. $2!');
  });

  test('leave all others to the browser', () => {
    knowWords(carryWords('card'));
    expect(words('popup.found', 2)).toBe('2 notes');
  });
});

test('a script notices that its extension is gone, whatever words it knows', () => {
  knowWords(carryWords('card'));
  expect(isExtensionThere()).toBe(true);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(isExtensionThere()).toBe(false);
});
