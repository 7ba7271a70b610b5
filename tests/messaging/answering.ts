/** A background that answers, and the messages that a content script of ours sends it. */
import { expect, vi } from 'vitest';
import { type AnswerContext, answerMessage, type Sender } from '../../lib/messaging/answer';
import type { ShownPreferences } from '../../lib/messaging/request-context';
import { type Annotations, NO_ANNOTATIONS, type RowBadge } from '../../lib/model/annotation';
import type { PageIdentity } from '../../lib/model/page-identity';
import type { PaperKey } from '../../lib/model/paper-key';
import { isArxivHost } from '../../lib/sites/arxiv-hosts';

export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const OURS: Sender = {
  id: ID,
  origin: 'https://arxiv.org',
  url: 'https://arxiv.org/abs/2409.08642',
  frameId: 0,
  tab: { id: 7 },
};
export const KEYS: PaperKey[] = ['arxiv:2409.08642'];
export const PAGE: PageIdentity = { keys: KEYS, titles: ['CPL'] };
export const QUESTION = { type: 'annotations', ...PAGE };
export const LEARNED = { type: 'learned', entry: 3, key: 'arxiv:2409.08642', authors: ['Doe, Jane'] };
export const DRAWN_WORDS = { card: { 'card.fold': 'Fold' }, rows: { 'list.digestedOnly': 'Only $1/$2' } };
const PREFERENCES: ShownPreferences = { folded: true, hidden: false, digestedOnly: true };

export function makeContext(parts: Partial<AnswerContext> = {}) {
  const context = {
    extensionId: ID,
    isOurHost: vi.fn<AnswerContext['isOurHost']>((host) => isArxivHost(host) || host === 'mistral.ai'),
    annotations: vi.fn(async (_: PageIdentity): Promise<Annotations> => NO_ANNOTATIONS),
    badges: vi.fn(async (rows: readonly PageIdentity[]) => rows.map((): RowBadge | undefined => undefined)),
    preferences: vi.fn(async (_: string) => PREFERENCES),
    drawnWords: vi.fn((drawing: 'card' | 'rows') => DRAWN_WORDS[drawing]),
    setFolded: vi.fn(async (_: boolean) => undefined),
    setDigestedOnly: vi.fn(async (_: boolean) => undefined),
    hideSite: vi.fn(async (_: string) => undefined),
    openSearch: vi.fn(async (_: string, __: number) => undefined),
    openPanel: vi.fn(async (_: number) => undefined),
    learn: vi.fn<AnswerContext['learn']>(async () => true),
    showInTab: vi.fn(),
    windowTitle: vi.fn(async (_: number, __: string): Promise<string | undefined> => '[2409.08642] CPL'),
    pageTitles: vi.fn<AnswerContext['pageTitles']>(async () => []),
    bringScripts: vi.fn(),
    report: vi.fn(),
  };
  return Object.assign(context, parts as object);
}

/** Everything that a context can be made to do. */
export function deedsOf({
  extensionId: _,
  isOurHost: __,
  report: ___,
  ...deeds
}: ReturnType<typeof makeContext>) {
  return Object.values(deeds).flatMap((deed) => deed.mock.calls);
}

/** That a message is refused for a reason, and nothing is done for it. */
export async function expectRefusal(
  message: unknown,
  sender: Sender,
  reason: string,
  parts: Partial<AnswerContext> = {},
): Promise<void> {
  const context = makeContext(parts);
  expect(await answerMessage(context, message, sender)).toEqual({ ok: false });
  expect(context.report.mock.calls.map(([text]) => text)).toEqual([`Refused ${reason}`]);
  expect(deedsOf(context)).toEqual([]);
}
