// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { type AnswerContext, answerMessage } from '../../lib/messaging/answer';
import { MESSAGE_LIMITS } from '../../lib/messaging/protocol';
import { reportOnce } from '../../lib/messaging/report-once';
import { NO_ANNOTATIONS, type RowBadge } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';
import { makeEntry } from '../library/entries';
import { DRAWN_WORDS, deedsOf, KEYS, LEARNED, makeContext, OURS, PAGE, QUESTION } from './answering';

const DONE = { ok: true, value: {} };

describe('a page is told', () => {
  test('its annotations, whether cards are folded, and whether the reader wants any there', async () => {
    const context = makeContext();
    const answer = await answerMessage(context, QUESTION, OURS);
    expect(answer).toEqual({
      ok: true,
      value: { annotations: NO_ANNOTATIONS, folded: true, hidden: false },
    });
    expect(context.annotations.mock.calls).toEqual([[PAGE]]);
    expect(context.preferences.mock.calls).toEqual([['arxiv.org']]);
    expect(context.report).not.toHaveBeenCalled();
  });

  test('by its tab what it has', async () => {
    const context = makeContext();
    await answerMessage(context, QUESTION, { ...OURS, tab: undefined });
    expect(context.showInTab).not.toHaveBeenCalled();
    await answerMessage(context, QUESTION, OURS);
    expect(context.showInTab.mock.calls).toEqual([[7, NO_ANNOTATIONS]]);
  });

  test('what each row of its list has, and whether the others are wanted', async () => {
    const badge: RowBadge = { count: 1, mentions: 0, tags: ['a'], date: '2024-09-18' };
    const context = makeContext({ badges: vi.fn(async () => [undefined, badge]) });
    const rows = [PAGE, { keys: [], titles: ['Another'] }];
    expect(await answerMessage(context, { type: 'badges', rows }, OURS)).toEqual({
      ok: true,
      value: { rows: [null, badge], digestedOnly: true, words: DRAWN_WORDS.rows },
    });
    expect(context.badges.mock.calls).toEqual([[rows]]);
    expect(context.showInTab).not.toHaveBeenCalled();
  });

  test('no words where nothing is to be drawn', async () => {
    const context = makeContext();
    const answer = await answerMessage(context, { type: 'badges', rows: [PAGE] }, OURS);
    expect(answer).toEqual({ ok: true, value: { rows: [null], digestedOnly: true } });
    expect(context.drawnWords).not.toHaveBeenCalled();
  });

  test('its drawing as soon as there is something to draw, and not where the reader wants nothing', async () => {
    const about = { id: 1, date: '2024-09-18', sources: ['mine'], entry: makeEntry('CPL') };
    const annotations = vi.fn(async () => ({ ...NO_ANNOTATIONS, about: [about] }));
    const badges = vi.fn(async () => [undefined, { count: 1, mentions: 0, tags: [] }]);
    const messages = [QUESTION, { type: 'badges', rows: [PAGE, PAGE] }];
    const hidden = async () => ({ folded: false, hidden: true, digestedOnly: false });
    const brought = async (parts: Partial<AnswerContext>, sender = OURS) => {
      const context = makeContext(parts);
      for (const message of messages) await answerMessage(context, message, sender);
      return context.bringScripts.mock.calls;
    };
    expect(await brought({ annotations, badges })).toEqual([
      [{ tabId: 7 }, ['card']],
      [{ tabId: 7 }, ['rows']],
    ]);
    // And into the document that has asked, where the browser tells which: its tab may have the next one by then.
    const inDocument = { tabId: 7, documentId: 'asking' };
    expect(await brought({ annotations, badges }, { ...OURS, documentId: 'asking' })).toEqual([
      [inDocument, ['card']],
      [inDocument, ['rows']],
    ]);
    expect(await brought({})).toEqual([]);
    expect(await brought({ annotations, badges, preferences: hidden })).toEqual([]);
    expect(await brought({ annotations, badges }, { ...OURS, tab: undefined })).toEqual([]);
  });

  test.each(['https://arxiv.org', 'https://www.arxiv.org', 'https://export.arxiv.org', 'https://mistral.ai'])(
    'on %s',
    async (origin) => {
      expect(await answerMessage(makeContext(), QUESTION, { ...OURS, origin })).toMatchObject({ ok: true });
    },
  );

  test('by its address where the browser tells no origin', async () => {
    const sender = { ...OURS, origin: undefined };
    expect(await answerMessage(makeContext(), QUESTION, sender)).toMatchObject({ ok: true });
  });

  test('on a host that the reader has granted, which is only known after asking', async () => {
    const context = makeContext({ isOurHost: async (hostname) => hostname === 'granted.example' });
    const sender = { ...OURS, origin: 'https://granted.example' };
    expect(await answerMessage(context, QUESTION, sender)).toMatchObject({ ok: true });
  });

  test('up to the limits', async () => {
    const keys = Array.from({ length: MESSAGE_LIMITS.keys }, (_, index): PaperKey => `url:a.b/${index}`);
    const titles = ['a'.repeat(MESSAGE_LIMITS.titleLength), 'b', 'c', 'd'];
    const rows = Array.from({ length: MESSAGE_LIMITS.rows }, () => ({ keys, titles: titles.slice(1) }));
    for (const message of [
      { type: 'annotations', keys, titles },
      { type: 'badges', rows },
    ])
      expect(await answerMessage(makeContext(), message, OURS)).toMatchObject({ ok: true });
  });
});

describe('what the reader chose on a page is kept', () => {
  test.each([
    [{ folded: false }, 'setFolded', false],
    [{ digestedOnly: true }, 'setDigestedOnly', true],
    [{ hideSite: true }, 'hideSite', 'arxiv.org'],
  ] as const)('%j, and nothing else is done', async (preference, deed, argument) => {
    const context = makeContext();
    expect(await answerMessage(context, { type: 'preference', ...preference }, OURS)).toEqual(DONE);
    expect(context[deed].mock.calls).toEqual([[argument]]);
    expect(deedsOf(context)).toEqual([[argument]]);
  });

  test('for the site that the browser vouches for, whatever address there is', async () => {
    const context = makeContext();
    const sender = { ...OURS, origin: 'https://mistral.ai', url: 'https://arxiv.org/abs/2409.08642' };
    await answerMessage(context, { type: 'preference', hideSite: true }, sender);
    expect(context.hideSite.mock.calls).toEqual([['mistral.ai']]);
  });
});

describe('a click on a page opens', () => {
  test('the search for a tag, beside the tab', async () => {
    const context = makeContext();
    const message = { type: 'open', place: 'search', tag: '강화-학습' };
    expect(await answerMessage(context, message, OURS)).toEqual(DONE);
    expect(context.openSearch.mock.calls).toEqual([['강화-학습', 7]]);
  });

  test.each<[string, AnswerContext['isOurHost']]>([
    ['known at once', () => true],
    ['asked for', async () => true],
  ])('the panel before anything is awaited, its host being %s', async (_, isOurHost) => {
    const context = makeContext({ isOurHost });
    const answer = answerMessage(context, { type: 'open', place: 'panel' }, OURS);
    expect(context.openPanel.mock.calls).toEqual([[7]]);
    expect(await answer).toEqual(DONE);
    expect(context.openPanel).toHaveBeenCalledTimes(1);
  });

  test('nothing where there is no tab to open it beside', async () => {
    const context = makeContext();
    for (const message of [
      { type: 'open', place: 'panel' },
      { type: 'open', place: 'search', tag: 'a' },
    ])
      expect(await answerMessage(context, message, { ...OURS, tab: {} })).toEqual(DONE);
    expect(deedsOf(context)).toEqual([]);
  });
});

describe('a page of arXiv’s', () => {
  test.each([
    'https://arxiv.org/abs/2409.08642',
    'https://arxiv.org/abs/2409.08642v3?context=cs#a',
    'https://export.arxiv.org/pdf/2409.08642v1',
    'https://ar5iv.labs.arxiv.org/html/2409.08642',
  ])('at %s tells what it is', async (url) => {
    const context = makeContext();
    const sender = { ...OURS, origin: new URL(url).origin, url };
    expect(await answerMessage(context, LEARNED, sender)).toEqual(DONE);
    const { type: _, ...link } = LEARNED;
    expect(context.learn.mock.calls).toEqual([[{ ...link, by: 'title' }]]);
  });

  test('is not told whether its link was taken', async () => {
    const context = makeContext({ learn: vi.fn(async () => false) });
    expect(await answerMessage(context, LEARNED, OURS)).toEqual(DONE);
  });
});

describe('a failure behind a question', () => {
  const fail = (text: string) => () => Promise.reject(new Error(text));

  test.each<[string, unknown, Partial<AnswerContext>]>([
    ['of the library', QUESTION, { annotations: fail('The library is broken') }],
    ['of the library’s badges', { type: 'badges', rows: [] }, { badges: fail('The library is broken') }],
    ['of the preferences', QUESTION, { preferences: fail('No storage') }],
    ['of a permission', QUESTION, { isOurHost: fail('No permissions') }],
    ['of the panel', { type: 'open', place: 'panel' }, { openPanel: fail('No gesture') }],
    [
      'of the panel and of a permission',
      { type: 'open', place: 'panel' },
      { openPanel: fail('No gesture'), isOurHost: fail('No permissions') },
    ],
    [
      'of the toolbar',
      QUESTION,
      {
        showInTab: () => {
          throw new Error('No tab');
        },
      },
    ],
    [
      'that is thrown on the spot',
      { type: 'open', place: 'panel' },
      {
        isOurHost: () => {
          throw new Error('No permissions');
        },
      },
    ],
  ])('%s is reported, and is no answer', async (_, message, parts) => {
    const context = makeContext(parts);
    expect(await answerMessage(context, message, OURS)).toEqual({ ok: false });
    expect(context.report.mock.calls).toEqual([['a message could not be answered', expect.any(Error)]]);
  });
});

test('each reason is reported once, with its cause', async () => {
  const write = vi.fn();
  const report = reportOnce(write);
  const context = makeContext({ report, annotations: () => Promise.reject(new Error('Broken')) });
  for (let turn = 0; turn < 100; turn += 1) {
    await answerMessage(context, { turn }, OURS);
    await answerMessage(context, QUESTION, { ...OURS, origin: `https://${turn}.evil.com` });
    await answerMessage(context, { type: 'annotations', keys: KEYS, titles: [] }, OURS);
  }
  expect(write.mock.calls).toEqual([
    ['[Yeobaek] Refused a message of unknown shape', ''],
    ['[Yeobaek] Refused a message from a page that we do not run on', ''],
    ['[Yeobaek] a message could not be answered', expect.any(Error)],
  ]);
});
