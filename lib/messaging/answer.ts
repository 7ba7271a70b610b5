/** The background's side: it answers content scripts of the hosts that we run on, and refuses everything else. */
import { type Answer, answerRequest, refuseRequest } from './answer-request';
import { MESSAGE_LIMITS, type Reply } from './protocol';
import type { AskingPage, RequestContext } from './request-context';
import { type BackgroundRequest, requestSchema } from './request-schemas';

/** As far as the browsers tell alike who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface AnswerContext extends RequestContext {
  readonly extensionId: string;
  /** Whether we run on a host. */
  readonly isOurHost: (hostname: string) => boolean | Promise<boolean>;
  /** Told why a message was refused or failed, once a reason. */
  readonly report: (reason: string, cause?: unknown) => void;
}

export type BackgroundReply = Reply<Answer>;

const STRANGER = 'a message from a page that we do not run on';

/**
 * Answers one message of any shape from anyone. Never rejects. To be called by the browser's listener itself, with nothing
 * awaited before: `openPanel` is then called within the click that the message tells of, without which browsers open no panel
 * (https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open). So the panel alone does not wait for an
 * `isOurHost` that takes its time; beside a page that turns out not to be ours any more it shows that page nothing.
 */
export async function answerMessage(
  context: AnswerContext,
  message: unknown,
  sender: Sender,
): Promise<BackgroundReply> {
  const page = readSender(context, sender);
  if (typeof page === 'string') return refuse(context, page);
  try {
    const isOurs = context.isOurHost(page.host);
    if (isOurs === false) return refuse(context, STRANGER);
    const request = readRequest(message, page);
    const panel = opensPanel(request) ? answerRequest(context, request, page) : undefined;
    // It may fail while something else is waited for.
    panel?.catch(() => undefined);
    if (!(await isOurs)) return refuse(context, STRANGER);
    if (typeof request === 'string') return refuse(context, request);
    return { ok: true, value: await (panel ?? answerRequest(context, request, page)) };
  } catch (error) {
    context.report('a message could not be answered', error);
    return { ok: false };
  }
}

/**
 * The page that a script of ours has sent from, or why it is refused. `sender.id` says only that a script of ours sent it, and
 * `sender.url` may be any page that it runs in; the origin is what the browser vouches for, and a sandboxed frame has none.
 */
function readSender({ extensionId }: AnswerContext, sender: Sender): AskingPage | string {
  if (sender.id !== extensionId) return 'a message from another extension';
  if (sender.frameId !== 0) return 'a message from inside a frame';
  const { origin = sender.url, url, tab, documentId } = sender;
  if (origin === undefined || !URL.canParse(origin)) return STRANGER;
  const { protocol, hostname } = new URL(origin);
  // A page that came without encryption may have been written by anyone on the way.
  return protocol === 'https:' ? { host: hostname, url, tabId: tab?.id, documentId } : STRANGER;
}

/** What is asked, or why it is refused. */
function readRequest(message: unknown, page: AskingPage): BackgroundRequest | string {
  const refusal = refuseSize(message);
  if (refusal !== undefined) return refusal;
  const parsed = requestSchema.safeParse(message);
  if (!parsed.success) return 'a message of unknown shape';
  return refuseRequest(parsed.data, page) ?? parsed.data;
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

function opensPanel(request: BackgroundRequest | string): request is BackgroundRequest {
  return typeof request === 'object' && request.type === 'open' && request.place === 'panel';
}

function refuse(context: AnswerContext, reason: string): BackgroundReply {
  context.report(`Refused ${reason}`);
  return { ok: false };
}
