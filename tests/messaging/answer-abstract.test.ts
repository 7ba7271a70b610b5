// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { answerMessage } from '../../lib/messaging/answer';
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PageIdentity } from '../../lib/model/page-identity';
import { FOUND, MENTIONED } from '../sites/visits';
import { DRAWN_WORDS, KEYS, makeContext, OURS } from './answering';

const ABSTRACT = { type: 'abstract' };
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
  const reply = await answerMessage(context, ABSTRACT, OURS);
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
      brought: [[7, ['visit', 'card']]],
      shown: [[7, FOUND]],
    });
  });

  test('that is only mentioned', async () => {
    const { reply, brought } = await answer({ [BY_ADDRESS]: MENTIONED });
    expect(reply).toEqual(toldWithCard(MENTIONED));
    expect(brought).toEqual([[7, ['visit', 'card']]]);
  });

  test('that has something by its title', async () => {
    expect(await answer({ [BY_TITLE]: FOUND })).toEqual({
      reply: toldWithCard(FOUND),
      asked: [BY_ADDRESS, BY_TITLE],
      brought: [[7, ['visit', 'card']]],
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
    expect(await answerMessage(context, ABSTRACT, OURS)).toEqual({
      ok: true,
      value: { ...value, folded: false, hidden: true },
    });
    expect(context.bringScripts.mock.calls).toEqual([[7, ['visit']]]);
  });
});

describe('an abstract page is visited to find out more', () => {
  test.each(['[2409.08642] On $\\gamma$', 'Another heading', ''])(
    'whose title %o is not plain',
    async (title) => {
      const { reply, asked, brought } = await answer({}, title);
      expect(reply).toEqual(told(NO_ANNOTATIONS));
      expect(asked).toEqual([BY_ADDRESS]);
      expect(brought).toEqual([[7, ['visit']]]);
    },
  );

  test('whose address names no paper: nothing is asked here', async () => {
    const { context, asked } = backgroundWith({});
    await answerMessage(context, ABSTRACT, { ...OURS, url: 'https://arxiv.org/abs/9999.12345' });
    expect(asked()).toEqual([]);
    expect(context.bringScripts.mock.calls).toEqual([[7, ['visit']]]);
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
    expect(await answerMessage(context, ABSTRACT, OURS)).toEqual(told(NO_ANNOTATIONS));
    expect(asked()).toEqual([BY_ADDRESS]);
    expect(context.bringScripts).not.toHaveBeenCalled();
  });

  test('in a tab that the browser does not tell', async () => {
    const { context } = backgroundWith({ [BY_ADDRESS]: FOUND });
    expect(await answerMessage(context, ABSTRACT, { ...OURS, tab: {} })).toEqual(told(NO_ANNOTATIONS));
    expect(context.bringScripts).not.toHaveBeenCalled();
  });
});

test('every form of address is read', async () => {
  for (const url of [
    'https://arxiv.org/abs/hep-th/9901001v2',
    'https://export.arxiv.org/abs/hep-th/9901001',
  ]) {
    const { context, asked } = backgroundWith({});
    await answerMessage(context, ABSTRACT, { ...OURS, url });
    expect(asked()[0]).toBe('arxiv:hep-th/9901001');
  }
});
