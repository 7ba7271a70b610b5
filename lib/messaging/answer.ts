/** The background's side: it answers content scripts of the hosts that we run on, and refuses everything else. */
import type { Annotations } from '../model/annotation';
import type { PaperKey } from '../model/paper-key';
import { MESSAGE_LIMITS, type Reply, type ToBackground } from './protocol';
import { type BackgroundRequest, requestSchema } from './request-schemas';

/** As far as the browsers tell alike who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface AnswerContext {
  readonly extensionId: string;
  /** Whether we run on a host. */
  readonly isOurHost: (hostname: string) => boolean;
  readonly annotations: (pages: readonly (readonly PaperKey[])[]) => Promise<Annotations[]>;
  readonly isFolded: () => Promise<boolean>;
  readonly setFolded: (folded: boolean) => Promise<void>;
  /** Told what a tab's own page has. */
  readonly showInTab: (tabId: number, annotations: Annotations) => void;
  /** Told why a message was refused or failed, once a reason. */
  readonly report: (reason: string, cause?: unknown) => void;
}

export type BackgroundReply = Reply<ToBackground[keyof ToBackground]['reply']>;

/** Answers one message of any shape from anyone. Never rejects. */
export async function answerMessage(
  context: AnswerContext,
  message: unknown,
  sender: Sender,
): Promise<BackgroundReply> {
  const refusal = refuseSender(context, sender) ?? refuseSize(message);
  if (refusal !== undefined) return refuse(context, refusal);
  const parsed = requestSchema.safeParse(message);
  if (!parsed.success) return refuse(context, 'a message of unknown shape');
  try {
    return { ok: true, value: await answerRequest(context, parsed.data, sender) };
  } catch (error) {
    context.report('a message could not be answered', error);
    return { ok: false };
  }
}

async function answerRequest(
  context: AnswerContext,
  request: BackgroundRequest,
  sender: Sender,
): Promise<ToBackground[keyof ToBackground]['reply']> {
  if (request.type === 'preference') {
    await context.setFolded(request.folded);
    return {};
  }
  const [rows, folded] = await Promise.all([
    context.annotations(request.rows.map(({ keys }) => keys)),
    context.isFolded(),
  ]);
  const own = rows[0];
  if (own !== undefined && rows.length === 1 && sender.tab?.id !== undefined) {
    context.showInTab(sender.tab.id, own);
  }
  return { rows, folded };
}

/**
 * `sender.id` says only that a script of ours sent it, and `sender.url` may be any page that it runs in; the origin is what
 * the browser vouches for, and a sandboxed frame has none.
 */
function refuseSender(context: AnswerContext, sender: Sender): string | undefined {
  if (sender.id !== context.extensionId) return 'a message from another extension';
  if (sender.frameId !== 0) return 'a message from inside a frame';
  const origin = sender.origin ?? originOf(sender.url);
  return isOurOrigin(context, origin) ? undefined : 'a message from a page that we do not run on';
}

function isOurOrigin({ isOurHost }: AnswerContext, origin: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  // A page that came without encryption may have been written by anyone on the way.
  return protocol === 'https:' && isOurHost(hostname);
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

function refuseSize(message: unknown): string | undefined {
  try {
    const { length } = JSON.stringify(message) ?? '';
    return length > MESSAGE_LIMITS.characters ? 'a message beyond the limits' : undefined;
  } catch {
    // Firefox clones what JSON cannot write, such as circles.
    return 'a message of unknown shape';
  }
}

function refuse(context: AnswerContext, reason: string): BackgroundReply {
  context.report(`Refused ${reason}`);
  return { ok: false };
}
