// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { answerMessage, type Sender } from '../../lib/messaging/answer';
import type { PaperKey } from '../../lib/model/paper-key';
import { deedsOf, expectRefusal, ID, KEYS, LEARNED, makeContext, OURS, PAGE, QUESTION } from './answering';

const STRANGER = 'a message from a page that we do not run on';
const UNKNOWN = 'a message of unknown shape';

/** One of each kind that there is. */
const MESSAGES: [string, object][] = [
  ['annotations', QUESTION],
  ['badges', { type: 'badges', rows: [PAGE] }],
  ['folded', { type: 'preference', folded: true }],
  ['digestedOnly', { type: 'preference', digestedOnly: true }],
  ['hideSite', { type: 'preference', hideSite: true }],
  ['search', { type: 'open', place: 'search', tag: 'a' }],
  ['panel', { type: 'open', place: 'panel' }],
  ['learned', LEARNED],
];

test.each(MESSAGES)('%s is answered where its sender is right', async (_, message) => {
  const context = makeContext();
  expect(await answerMessage(context, message, OURS)).toMatchObject({ ok: true });
  expect(deedsOf(context).length).toBeGreaterThan(0);
});

describe.each(MESSAGES)('%s from a wrong sender is refused', (_, message) => {
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
  ])('%s', async (__, parts, reason) => {
    await expectRefusal(message, { ...OURS, ...parts }, reason);
  });
});

describe('a host whose permission is gone is refused once that is known', () => {
  const isOurHost = async () => false;

  test.each(MESSAGES.filter(([name]) => name !== 'panel'))('%s', async (_, message) => {
    await expectRefusal(message, OURS, STRANGER, { isOurHost });
  });

  test('and the panel, which cannot wait for that, is all that it gets', async () => {
    const context = makeContext({ isOurHost });
    expect(await answerMessage(context, { type: 'open', place: 'panel' }, OURS)).toEqual({ ok: false });
    expect(deedsOf(context)).toEqual([[7]]);
  });
});

describe('a link is learned from nothing but arXiv’s own page of that very paper', () => {
  const REASON = 'a link that is not its page’s own';

  test.each<[string, Partial<Sender>]>([
    ['another paper’s page', { url: 'https://arxiv.org/abs/2409.08643' }],
    ['a list', { url: 'https://arxiv.org/list/cs.LG/new' }],
    ['a page without an address', { url: undefined }],
    ['another site of ours', { origin: 'https://mistral.ai', url: 'https://mistral.ai/news' }],
    ['another site of ours with arXiv’s address', { origin: 'https://mistral.ai' }],
  ])('from %s', async (_, parts) => {
    await expectRefusal(LEARNED, { ...OURS, ...parts }, REASON);
  });

  test.each(['https://xxx.lanl.gov', 'https://ar5iv.org', 'https://huggingface.co'])(
    'from %s, though it has the paper',
    async (origin) => {
      const sender = { ...OURS, origin, url: `${origin}/abs/2409.08642` };
      await expectRefusal(LEARNED, sender, REASON, { isOurHost: () => true });
    },
  );

  test('with the key of a page that is no paper', async () => {
    const url = 'https://arxiv.org/list/cs.LG/new';
    await expectRefusal({ ...LEARNED, key: 'url:arxiv.org/list/cs.LG/new' }, { ...OURS, url }, REASON);
  });
});

describe('an unknown shape is refused', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'annotations'],
    ['a number', 1],
    ['a list', [QUESTION]],
    ['no type', PAGE],
    ['another type', { type: 'library', ...PAGE }],
    ['a type of the content script’s', { type: 'identify' }],
    ['a type that every object has', { type: 'constructor' }],
    ['no keys', { type: 'annotations', titles: [] }],
    ['no titles', { type: 'annotations', keys: [] }],
    ['no rows', { type: 'badges' }],
    ['rows that are no list', { type: 'badges', rows: { 0: PAGE, length: 1 } }],
    ['a row that is no row', { type: 'badges', rows: [KEYS] }],
    ['a row without keys', { type: 'badges', rows: [{ titles: [] }] }],
    ['a key of no known kind', { ...QUESTION, keys: ['isbn:1'] }],
    ['a key without a name', { ...QUESTION, keys: ['arxiv:'] }],
    ['a key that is no text', { ...QUESTION, keys: [KEYS] }],
    ['a title that is no text', { ...QUESTION, titles: [null] }],
    ['a field more', { ...QUESTION, source: 'bundled' }],
    ['a field more in a row', { type: 'badges', rows: [{ ...PAGE, remove: true }] }],
    ['a preference that is none', { type: 'preference', folded: 'true' }],
    ['a preference of another name', { type: 'preference', importSource: 'a' }],
    ['no preference', { type: 'preference' }],
    ['two preferences', { type: 'preference', folded: true, digestedOnly: true }],
    ['a preference and another name', { type: 'preference', folded: true, importSource: 'a' }],
    ['a site to hide', { type: 'preference', hideSite: 'arxiv.org' }],
    ['a site not to hide', { type: 'preference', hideSite: false }],
    ['a place that is none', { type: 'open', place: 'options' }],
    ['an address to open', { type: 'open', place: 'panel', url: 'https://evil.com' }],
    ['a search for nothing', { type: 'open', place: 'search', tag: '' }],
    ['a search without a tag', { type: 'open', place: 'search' }],
    ['a link by hand', { ...LEARNED, by: 'hand' }],
    ['a link of no entry', { ...LEARNED, entry: 0 }],
    ['a link of half an entry', { ...LEARNED, entry: 1.5 }],
    ['a link without authors', { type: 'learned', entry: 3, key: 'arxiv:2409.08642' }],
    ['a prototype', JSON.parse('{"type":"preference","folded":true,"__proto__":{"setFolded":true}}')],
    ['a prototype in a row', JSON.parse('{"type":"badges","rows":[{"keys":[],"titles":[],"__proto__":{}}]}')],
  ])('%s', async (_, message) => {
    await expectRefusal(message, OURS, UNKNOWN);
  });

  const cyclic: Record<string, unknown> = { type: 'badges' };
  cyclic.rows = [cyclic];

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
    await expectRefusal(message, OURS, UNKNOWN);
  });

  test('leaves no trace on other objects', async () => {
    const message: unknown = JSON.parse('{"type":"preference","folded":true,"__proto__":{"polluted":true}}');
    await answerMessage(makeContext(), message, OURS);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what is beyond the limits is refused', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index): PaperKey => `url:a.b/${index}`);
  const titles = (count: number) => Array.from({ length: count }, (_, index) => `Title ${index}`);

  test.each<[string, unknown]>([
    ['2,001 rows', { type: 'badges', rows: Array.from({ length: 2_001 }, () => ({ keys: [], titles: [] })) }],
    ['9 keys', { ...QUESTION, keys: keys(9) }],
    ['9 keys in a row', { type: 'badges', rows: [{ keys: keys(9), titles: [] }] }],
    ['a key of 2,001 letters', { ...QUESTION, keys: [`url:${'a'.repeat(1_997)}`] }],
    ['5 titles', { ...QUESTION, titles: titles(5) }],
    ['5 titles in a row', { type: 'badges', rows: [{ keys: [], titles: titles(5) }] }],
    ['a title of 4,001 letters', { ...QUESTION, titles: ['a'.repeat(4_001)] }],
    ['a tag of 201 letters', { type: 'open', place: 'search', tag: 'a'.repeat(201) }],
    ['201 authors', { ...LEARNED, authors: titles(201) }],
    ['an author of 201 letters', { ...LEARNED, authors: ['a'.repeat(201)] }],
  ])('%s', async (_, message) => {
    await expectRefusal(message, OURS, UNKNOWN);
  });

  test('more than 1 MB', async () => {
    const rows = Array.from({ length: 1_200 }, () => ({ keys: [], titles: ['a'.repeat(900)] }));
    await expectRefusal({ type: 'badges', rows }, OURS, 'a message beyond the limits');
  });
});
