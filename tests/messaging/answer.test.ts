// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { type AnswerContext, answerMessage, type Sender } from '../../lib/messaging/answer';
import { MESSAGE_LIMITS } from '../../lib/messaging/protocol';
import { reportOnce } from '../../lib/messaging/report-once';
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';
import { isMatchedHost } from '../../lib/platform/hosts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const OURS: Sender = {
  id: ID,
  origin: 'https://arxiv.org',
  url: 'https://arxiv.org/abs/2409.08642',
  frameId: 0,
  tab: { id: 7 },
};
const KEYS: PaperKey[] = ['arxiv:2409.08642', 'title:cpl'];
const QUESTION = { type: 'annotations', rows: [{ keys: KEYS }] };

function makeContext(parts: Partial<AnswerContext> = {}) {
  const context = {
    extensionId: ID,
    isOurHost: (hostname: string) => isMatchedHost(hostname, ['mistral.ai']),
    annotations: vi.fn(
      async (pages: readonly unknown[]): Promise<Annotations[]> => pages.map(() => NO_ANNOTATIONS),
    ),
    isFolded: vi.fn(async () => true),
    setFolded: vi.fn(async (_: boolean) => undefined),
    showInTab: vi.fn(),
    report: vi.fn(),
  };
  return Object.assign(context, parts as object);
}

async function expectRefusal(message: unknown, sender: Sender, reason: string): Promise<void> {
  const context = makeContext();
  expect(await answerMessage(context, message, sender)).toEqual({ ok: false });
  expect(context.report.mock.calls.map(([text]) => text)).toEqual([`Refused ${reason}`]);
  for (const act of [context.annotations, context.isFolded, context.setFolded, context.showInTab]) {
    expect(act).not.toHaveBeenCalled();
  }
}

describe('a content script of ours is answered', () => {
  test('with the annotations of each row and whether cards are folded', async () => {
    const context = makeContext();
    const rows = [{ keys: KEYS }, { keys: [] }];
    expect(await answerMessage(context, { type: 'annotations', rows }, OURS)).toEqual({
      ok: true,
      value: { rows: [NO_ANNOTATIONS, NO_ANNOTATIONS], folded: true },
    });
    expect(context.annotations).toHaveBeenCalledWith([KEYS, []]);
    expect(context.report).not.toHaveBeenCalled();
  });

  test('and its tab shows what its page has, but not what a list has', async () => {
    const context = makeContext();
    await answerMessage(context, { type: 'annotations', rows: [{ keys: KEYS }, { keys: KEYS }] }, OURS);
    expect(context.showInTab).not.toHaveBeenCalled();
    await answerMessage(context, QUESTION, { ...OURS, tab: undefined });
    expect(context.showInTab).not.toHaveBeenCalled();
    await answerMessage(context, QUESTION, OURS);
    expect(context.showInTab.mock.calls).toEqual([[7, NO_ANNOTATIONS]]);
  });

  test('and what the reader folded is kept', async () => {
    const context = makeContext();
    expect(await answerMessage(context, { type: 'preference', folded: false }, OURS)).toEqual({
      ok: true,
      value: {},
    });
    expect(context.setFolded.mock.calls).toEqual([[false]]);
  });

  test.each(['https://arxiv.org', 'https://www.arxiv.org', 'https://export.arxiv.org', 'https://mistral.ai'])(
    'on %s',
    async (origin) => {
      expect(await answerMessage(makeContext(), QUESTION, { ...OURS, origin })).toMatchObject({ ok: true });
    },
  );

  test('by its address where the browser tells no origin', async () => {
    expect(await answerMessage(makeContext(), QUESTION, { ...OURS, origin: undefined })).toMatchObject({
      ok: true,
    });
  });

  test('up to the limits', async () => {
    const keys = Array.from(
      { length: MESSAGE_LIMITS.keysPerRow },
      (_, index): PaperKey => `url:a.b/${index}`,
    );
    const rows = Array.from({ length: MESSAGE_LIMITS.rows }, () => ({ keys }));
    expect(await answerMessage(makeContext(), { type: 'annotations', rows }, OURS)).toMatchObject({
      ok: true,
    });
  });
});

describe('a wrong sender is refused', () => {
  const STRANGER = 'a message from a page that we do not run on';

  test.each<[string, Partial<Sender>, string]>([
    ['another extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }, 'a message from another extension'],
    ['nobody', { id: undefined }, 'a message from another extension'],
    ['a frame', { frameId: 3 }, 'a message from inside a frame'],
    ['no frame', { frameId: undefined }, 'a message from inside a frame'],
    ['a sandboxed page', { origin: 'null' }, STRANGER],
    ['nowhere', { origin: undefined, url: undefined }, STRANGER],
    ['a page without an origin', { origin: undefined, url: 'about:blank' }, STRANGER],
    ['no address', { origin: undefined, url: 'no address' }, STRANGER],
    ['an empty origin', { origin: '' }, STRANGER],
    ['another host, whatever its address', { origin: 'https://evil.com' }, STRANGER],
    ['another host by its address', { origin: undefined, url: 'https://evil.com/arxiv.org' }, STRANGER],
    ['a host that begins as ours', { origin: 'https://arxiv.org.evil.com' }, STRANGER],
    ['a host that ends as ours', { origin: 'https://notarxiv.org' }, STRANGER],
    ['a host that ends as a pinned one', { origin: 'https://notmistral.ai' }, STRANGER],
    ['a subdomain of a pinned host', { origin: 'https://evil.mistral.ai' }, STRANGER],
    ['a user name that is our host', { origin: undefined, url: 'https://arxiv.org@evil.com/' }, STRANGER],
    ['a page that anyone on the way may have written', { origin: 'http://arxiv.org' }, STRANGER],
    ['an extension page', { origin: `chrome-extension://${ID}` }, STRANGER],
    ['a file', { origin: 'file://' }, STRANGER],
  ])('%s', async (_, parts, reason) => {
    await expectRefusal(QUESTION, { ...OURS, ...parts }, reason);
  });
});

describe('an unknown shape is refused', () => {
  const cyclic: Record<string, unknown> = { type: 'annotations' };
  cyclic.rows = [cyclic];

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'annotations'],
    ['a number', 1],
    ['a list', [QUESTION]],
    ['no type', { rows: [] }],
    ['another type', { type: 'library', rows: [] }],
    ['a type of the content script’s', { type: 'identify' }],
    ['a type that every object has', { type: 'constructor' }],
    ['no rows', { type: 'annotations' }],
    ['rows that are no list', { type: 'annotations', rows: { 0: { keys: KEYS }, length: 1 } }],
    ['a row that is no row', { type: 'annotations', rows: [KEYS] }],
    ['a row without keys', { type: 'annotations', rows: [{}] }],
    ['a key of no known kind', { type: 'annotations', rows: [{ keys: ['isbn:1'] }] }],
    ['a key without a name', { type: 'annotations', rows: [{ keys: ['arxiv:'] }] }],
    ['a key that is no text', { type: 'annotations', rows: [{ keys: [['arxiv:2409.08642']] }] }],
    ['a key of 2,001 letters', { type: 'annotations', rows: [{ keys: [`url:${'a'.repeat(1_997)}`] }] }],
    ['a field more', { ...QUESTION, source: 'bundled' }],
    ['a field more in a row', { type: 'annotations', rows: [{ keys: KEYS, remove: true }] }],
    ['a preference that is none', { type: 'preference', folded: 'true' }],
    ['a preference of another name', { type: 'preference', importSource: 'a' }],
    ['two preferences', { type: 'preference', folded: true, importSource: 'a' }],
    ['a prototype', JSON.parse('{"type":"preference","folded":true,"__proto__":{"isFolded":true}}')],
    ['a prototype in a row', JSON.parse('{"type":"annotations","rows":[{"keys":[],"__proto__":{"a":1}}]}')],
  ])('%s', async (_, message) => {
    await expectRefusal(message, OURS, 'a message of unknown shape');
  });

  test.each<[string, unknown]>([
    ['one that holds itself', cyclic],
    ['one with a number that JSON does not know', { type: 'preference', folded: 1n }],
    [
      'one that throws when it is looked at',
      {
        get type() {
          throw new Error('Looked at');
        },
      },
    ],
  ])('%s, and nothing is thrown', async (_, message) => {
    const context = makeContext();
    expect(await answerMessage(context, message, OURS)).toEqual({ ok: false });
    expect(context.report).toHaveBeenCalledTimes(1);
  });

  test('leaves no trace on other objects', async () => {
    const message: unknown = JSON.parse('{"type":"preference","folded":true,"__proto__":{"polluted":true}}');
    await answerMessage(makeContext(), message, OURS);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what is beyond the limits is refused', () => {
  const key = (index: number): PaperKey => `url:a.b/${index}`;

  test.each<[string, unknown]>([
    ['2,001 rows', Array.from({ length: 2_001 }, () => ({ keys: [] }))],
    ['9 keys in a row', [{ keys: Array.from({ length: 9 }, (_, index) => key(index)) }]],
  ])('%s', async (_, rows) => {
    await expectRefusal({ type: 'annotations', rows }, OURS, 'a message of unknown shape');
  });

  test('more than 1 MB', async () => {
    const keys = Array.from({ length: 8 }, (_, index): PaperKey => `url:a.b/${'a'.repeat(100)}${index}`);
    const rows = Array.from({ length: 1_200 }, () => ({ keys }));
    await expectRefusal({ type: 'annotations', rows }, OURS, 'a message beyond the limits');
  });
});

describe('a failure behind a question', () => {
  test.each<[string, Partial<AnswerContext>]>([
    ['of the library', { annotations: () => Promise.reject(new Error('The library is broken')) }],
    ['of the preferences', { isFolded: () => Promise.reject(new Error('No storage')) }],
    [
      'of the toolbar',
      {
        showInTab: () => {
          throw new Error('No tab');
        },
      },
    ],
  ])('%s is reported, and is no answer', async (_, parts) => {
    const context = makeContext(parts);
    expect(await answerMessage(context, QUESTION, OURS)).toEqual({ ok: false });
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
    await answerMessage(context, QUESTION, OURS);
  }
  expect(write.mock.calls).toEqual([
    ['[Yeobaek] Refused a message of unknown shape', ''],
    ['[Yeobaek] Refused a message from a page that we do not run on', ''],
    ['[Yeobaek] a message could not be answered', expect.any(Error)],
  ]);
});
