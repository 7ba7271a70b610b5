import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PageIdentity } from '../../lib/model/page-identity';
import { askFirst } from '../../lib/sites/first-questions';
import { FOUND, MENTIONED } from './visits';

const KEY = 'arxiv:2409.00001';
const TITLE = 'A Paper';

/** A library that answers by what it is asked for. */
function libraryOf(answers: Readonly<Record<string, Annotations | undefined>>) {
  const ask = vi.fn(async ({ keys, titles }: PageIdentity) => {
    const name = [...keys, ...titles].join(' ');
    return name in answers ? answers[name] : NO_ANNOTATIONS;
  });
  return { ask, asked: () => ask.mock.calls.map(([{ keys, titles }]) => [...keys, ...titles].join(' ')) };
}

function first(answers: Readonly<Record<string, Annotations | undefined>>, path = '/abs/2409.00001') {
  const library = libraryOf(answers);
  return { ...library, first: askFirst(new URL(path, 'https://arxiv.org'), document, library.ask) };
}

beforeEach(() => {
  document.title = `[2409.00001] ${TITLE}`;
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a page is worth a visit', () => {
  test('that has something by its address: nothing else is asked', async () => {
    const { first: questions, asked } = first({ [KEY]: FOUND });
    expect(await questions.isWorthVisiting).toBe(true);
    expect(asked()).toEqual([KEY]);
  });

  test('that is only mentioned', async () => {
    const { first: questions } = first({ [KEY]: MENTIONED });
    expect(await questions.isWorthVisiting).toBe(true);
  });

  test('that has something by its title', async () => {
    const { first: questions, asked } = first({ [`${KEY} ${TITLE}`]: FOUND });
    expect(await questions.isWorthVisiting).toBe(true);
    expect(asked()).toEqual([KEY, `${KEY} ${TITLE}`]);
  });

  test.each(['[2409.00001] On $\\gamma$', 'Another heading', ''])(
    'whose title %o is not plain',
    async (title) => {
      document.title = title;
      const { first: questions, asked } = first({});
      expect(await questions.isWorthVisiting).toBe(true);
      expect(asked()).toEqual([KEY]);
    },
  );

  test.each(['/abs/hep-th/9901001', '/abs/2409.00001v100', '/abs/9999.12345'])(
    'whose address %s is not of the usual form: nothing is asked here',
    async (path) => {
      const { first: questions, asked } = first({}, path);
      expect(await questions.isWorthVisiting).toBe(true);
      expect(asked()).toEqual([]);
    },
  );
});

describe('a page is not worth a visit', () => {
  test('that has nothing', async () => {
    const { first: questions, asked } = first({});
    expect(await questions.isWorthVisiting).toBe(false);
    expect(asked()).toEqual([KEY, `${KEY} ${TITLE}`]);
  });

  test('for which no answer can be had', async () => {
    const { first: questions } = first({ [KEY]: undefined, [`${KEY} ${TITLE}`]: undefined });
    expect(await questions.isWorthVisiting).toBe(false);
  });
});

test('the title is not looked for before there is a document', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const { first: questions, asked } = first({});
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked()).toEqual([KEY]);
  state.mockReturnValue('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await questions.isWorthVisiting;
  expect(asked()).toEqual([KEY, `${KEY} ${TITLE}`]);
});

describe('a visit', () => {
  test('is told once what has been asked already', async () => {
    const { first: questions, asked } = first({ [KEY]: FOUND });
    expect(await questions.ask({ keys: [KEY], titles: [] })).toBe(FOUND);
    expect(asked()).toEqual([KEY]);
    expect(await questions.ask({ keys: [KEY], titles: [] })).toBe(FOUND);
    expect(asked()).toEqual([KEY, KEY]);
  });

  test('asks what has not been asked', async () => {
    const { first: questions, asked } = first({ [KEY]: FOUND });
    await questions.ask({ keys: [KEY], titles: ['Another'] });
    expect(asked()).toEqual([KEY, `${KEY} Another`]);
  });

  test('asks everything anew once the answers are forgotten', async () => {
    const { first: questions, asked } = first({ [KEY]: FOUND });
    questions.forget();
    await questions.ask({ keys: [KEY], titles: [] });
    expect(asked()).toEqual([KEY, KEY]);
  });
});
