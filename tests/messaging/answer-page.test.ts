// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { answerMessage } from '../../lib/messaging/answer';
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PageIdentity } from '../../lib/model/page-identity';
import { FOUND, MENTIONED } from '../sites/visits';
import { DRAWN_WORDS, KEYS, makeContext, OURS } from './answering';

const QUESTION = { type: 'page' };
const TITLE = 'A Paper';
const WINDOW = `[2409.08642] ${TITLE}`;
const BY_ADDRESS = [KEYS[0]].join(' ');
const BY_TITLE = `${KEYS[0]} ${TITLE}`;

/** A background whose library answers by what it is asked for, and whose tabs have a title. */
function backgroundWith(
  answers: Readonly<Record<string, Annotations>>,
  windowTitle: string | undefined = WINDOW,
) {
  const annotations = vi.fn(async ({ keys, titles }: PageIdentity) => {
    return answers[[...keys, ...titles].join(' ')] ?? NO_ANNOTATIONS;
  });
  const context = makeContext({ annotations, windowTitle: vi.fn(async () => windowTitle) });
  return {
    context,
    asked: () => annotations.mock.calls.map(([page]) => [...page.keys, ...page.titles].join(' ')),
  };
}

/** What the page is told, with what has been asked and brought for it. */
async function answer(...background: Parameters<typeof backgroundWith>) {
  const { context, asked } = backgroundWith(...background);
  const reply = await answerMessage(context, QUESTION, OURS);
  return {
    reply,
    asked: asked(),
    brought: context.bringScripts.mock.calls,
    shown: context.showInTab.mock.calls,
  };
}

const told = (annotations: Annotations) => ({
  ok: true,
  value: { annotations, folded: true, hidden: false },
});

/** With a card to draw. */
const toldWithCard = (annotations: Annotations) => {
  const { ok, value } = told(annotations);
  return { ok, value: { ...value, words: DRAWN_WORDS.card } };
};

describe('an abstract page is visited, and has its card drawn', () => {
  test('that has something by its address: nothing else is asked', async () => {
    expect(await answer({ [BY_ADDRESS]: FOUND })).toEqual({
      reply: toldWithCard(FOUND),
      asked: [BY_ADDRESS],
      brought: [[{ tabId: 7 }, ['abstract', 'card']]],
      shown: [[7, FOUND]],
    });
  });

  test('that is only mentioned', async () => {
    const { reply, brought } = await answer({ [BY_ADDRESS]: MENTIONED });
    expect(reply).toEqual(toldWithCard(MENTIONED));
    expect(brought).toEqual([[{ tabId: 7 }, ['abstract', 'card']]]);
  });

  test('that has something by its title', async () => {
    expect(await answer({ [BY_TITLE]: FOUND })).toEqual({
      reply: toldWithCard(FOUND),
      asked: [BY_ADDRESS, BY_TITLE],
      brought: [[{ tabId: 7 }, ['abstract', 'card']]],
      shown: [
        [7, NO_ANNOTATIONS],
        [7, FOUND],
      ],
    });
  });

  test('without a card where the reader wants none: it may have a link to learn', async () => {
    const { context } = backgroundWith({ [BY_ADDRESS]: FOUND });
    context.preferences.mockResolvedValue({ folded: false, hidden: true, digestedOnly: false });
    const { value } = told(FOUND);
    expect(await answerMessage(context, QUESTION, OURS)).toEqual({
      ok: true,
      value: { ...value, folded: false, hidden: true },
    });
    expect(context.bringScripts.mock.calls).toEqual([[{ tabId: 7 }, ['abstract']]]);
  });
});

describe('an abstract page is visited to find out more', () => {
  test.each(['[2409.08642] On $\\gamma$', 'Another heading', ''])(
    'whose title %o is not plain',
    async (title) => {
      const { reply, asked, brought } = await answer({}, title);
      expect(reply).toEqual(told(NO_ANNOTATIONS));
      expect(asked).toEqual([BY_ADDRESS]);
      expect(brought).toEqual([[{ tabId: 7 }, ['abstract']]]);
    },
  );

  test('whose address names no paper: nothing is asked here', async () => {
    const { context, asked } = backgroundWith({});
    await answerMessage(context, QUESTION, { ...OURS, url: 'https://arxiv.org/abs/9999.12345' });
    expect(asked()).toEqual([]);
    expect(context.bringScripts.mock.calls).toEqual([[{ tabId: 7 }, ['abstract']]]);
  });
});

describe('an abstract page gets nothing', () => {
  test('that has nothing', async () => {
    expect(await answer({})).toEqual({
      reply: told(NO_ANNOTATIONS),
      asked: [BY_ADDRESS, BY_TITLE],
      brought: [],
      shown: [
        [7, NO_ANNOTATIONS],
        [7, NO_ANNOTATIONS],
      ],
    });
  });

  test('that was left before it had a title', async () => {
    const { context, asked } = backgroundWith({});
    context.windowTitle.mockResolvedValue(undefined);
    expect(await answerMessage(context, QUESTION, OURS)).toEqual(told(NO_ANNOTATIONS));
    expect(asked()).toEqual([BY_ADDRESS]);
    expect(context.bringScripts).not.toHaveBeenCalled();
  });

  test('in a tab that the browser does not tell', async () => {
    const { context } = backgroundWith({ [BY_ADDRESS]: FOUND });
    expect(await answerMessage(context, QUESTION, { ...OURS, tab: {} })).toEqual(told(NO_ANNOTATIONS));
    expect(context.bringScripts).not.toHaveBeenCalled();
  });
});

test('every form of address is read', async () => {
  for (const url of [
    'https://arxiv.org/abs/hep-th/9901001v2',
    'https://export.arxiv.org/abs/hep-th/9901001',
  ]) {
    const { context, asked } = backgroundWith({});
    await answerMessage(context, QUESTION, { ...OURS, url });
    expect(asked()[0]).toBe('arxiv:hep-th/9901001');
  }
});

describe('a page of another kind', () => {
  const HTML = 'https://arxiv.org/html/2409.08642v1';
  const POST = 'https://mistral.ai/news/pixtral-12b';
  const POST_KEY = 'url:mistral.ai/news/pixtral-12b';
  const at = (url: string) => ({ ...OURS, origin: new URL(url).origin, url });

  async function answerAt(
    url: string,
    answers: Readonly<Record<string, Annotations>>,
    titles: readonly string[] | undefined = [],
  ) {
    const { context, asked } = backgroundWith(answers);
    context.isOurHost.mockReturnValue(true);
    context.pageTitles.mockResolvedValue(titles);
    const reply = await answerMessage(context, QUESTION, at(url));
    const read = context.pageTitles.mock.calls.map(([tabId, kind]) => [tabId, kind]);
    return { reply, asked: asked(), read, brought: context.bringScripts.mock.calls };
  }

  test.each([
    [HTML, BY_ADDRESS, 'arxiv'],
    ['https://arxiv.org/pdf/2409.08642v2', BY_ADDRESS, 'arxiv'],
    [POST, POST_KEY, 'page'],
  ] as const)('that has something by its address is visited: %s', async (url, key, visit) => {
    expect(await answerAt(url, { [key]: FOUND })).toEqual({
      reply: toldWithCard(FOUND),
      ...{ asked: [key], read: [], brought: [[{ tabId: 7 }, [visit, 'card']]] },
    });
  });

  test.each([
    [HTML, KEYS[0], 'arxiv', 'html'],
    [POST, POST_KEY, 'page', 'post'],
  ] as const)('that has something by its title is visited: %s', async (url, key, visit, kind) => {
    expect(await answerAt(url, { [`${key} ${TITLE}`]: FOUND }, [TITLE])).toEqual({
      reply: toldWithCard(FOUND),
      asked: [key, `${key} ${TITLE}`],
      read: [[7, kind]],
      brought: [[{ tabId: 7 }, [visit, 'card']]],
    });
  });

  test.each([
    [HTML, [TITLE], [KEYS[0], `${KEYS[0]} ${TITLE}`]],
    [HTML, undefined, [KEYS[0]]],
    [POST, [], [POST_KEY]],
    ['https://arxiv.org/pdf/2409.08642', [], [KEYS[0]]],
    ['https://arxiv.org/format/2409.08642', [], [KEYS[0]]],
    ['https://arxiv.org/archive/cs', [], []],
  ] as const)('that has nothing gets nothing: %s, titled %o', async (url, titles, asked) => {
    const found = await answerAt(url, {}, titles);
    expect(found).toMatchObject({ reply: told(NO_ANNOTATIONS), asked, brought: [] });
  });

  test('that shows nothing is not visited, whatever it has: the button tells of it', async () => {
    const { brought, reply } = await answerAt('https://arxiv.org/format/2409.08642', { [BY_ADDRESS]: FOUND });
    expect(reply).toEqual(told(FOUND));
    expect(brought).toEqual([]);
  });

  test('whose address names no paper is visited where it may name one itself', async () => {
    const { asked, brought } = await answerAt('https://services.arxiv.org/html/submission/1/view', {});
    expect(asked).toEqual([]);
    expect(brought).toEqual([[{ tabId: 7 }, ['arxiv']]]);
  });

  test('of a site that has rules of its own is visited at once', async () => {
    const key = 'arxiv:2409.08642';
    const { asked, brought } = await answerAt('https://huggingface.co/papers/2409.08642', { [key]: FOUND });
    expect(asked).toEqual([key]);
    expect(brought).toEqual([
      [{ tabId: 7 }, ['page']],
      [{ tabId: 7 }, ['page', 'card']],
    ]);
    expect(await answerAt('https://huggingface.co/papers', {})).toMatchObject({
      asked: [],
      brought: [[{ tabId: 7 }, ['page']]],
    });
  });

  test('is the same one where only its address is written anew', async () => {
    const { context } = backgroundWith({});
    context.isOurHost.mockReturnValue(true);
    await answerMessage(context, QUESTION, at('https://discuss.pytorch.org/t/slug/42'));
    const [[, , isSamePage] = []] = context.pageTitles.mock.calls;
    const others = ['https://discuss.pytorch.org/t/slug/42/3', 'https://discuss.pytorch.org/t/slug/43'];
    expect(others.map((url) => isSamePage?.(url))).toEqual([true, false]);
  });
});

test('a page that has navigated inside itself is visited', async () => {
  const { context, asked } = backgroundWith({});
  expect(await answerMessage(context, { type: 'navigated' }, OURS)).toEqual({ ok: true, value: {} });
  expect(context.bringScripts.mock.calls).toEqual([[{ tabId: 7 }, ['page']]]);
  expect(asked()).toEqual([]);
});

test('a list is asked about by its links as it writes them, and shown where a row is known', async () => {
  const badge = { count: 1, mentions: 0, tags: [] };
  const badges = vi.fn(async () => [badge, undefined, undefined]);
  const context = makeContext({ badges });
  const links = ['/abs/2409.08642', 'https://arxiv.org/abs/hep-th/9901001v2', '/abs/nothing'];
  const message = { type: 'list', links, titles: ['One', '', 'Three'] };
  expect(await answerMessage(context, message, OURS)).toMatchObject({
    ok: true,
    value: { rows: [badge, null, null] },
  });
  expect(badges.mock.calls).toEqual([
    [
      [
        { keys: ['arxiv:2409.08642'], titles: ['One'] },
        { keys: ['arxiv:hep-th/9901001'], titles: [] },
        { keys: [], titles: [] },
      ],
    ],
  ]);
  expect(context.bringScripts.mock.calls).toEqual([[{ tabId: 7 }, ['list', 'rows']]]);
});
