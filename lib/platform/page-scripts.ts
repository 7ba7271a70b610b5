/** Scripts of ours in a tab's page: the one that may run there already, and those that a click on the button lets us run. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { ToLinkScript } from '../messaging/link-protocol';
import { readLinkReply } from '../messaging/link-replies';
import type { VisitedPage } from '../model/page-identity';
import { paperKeySchema } from '../model/paper-key-schema';
import type { ScriptTarget } from '../model/script-target';

const visitedPageSchema: z.ZodMiniType<VisitedPage> = z.object({
  keys: z.array(paperKeySchema).check(z.maxLength(8)),
  titles: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(4)),
  version: z.optional(z.number()),
});
const identifyReplySchema = z.object({ ok: z.literal(true), value: visitedPageSchema });

/** How long a page's script may take before the address alone has to do. */
const PATIENCE_MS = 1_000;
/** Reading a hundred thousand links takes seconds on a slow machine; a page that is stuck never answers. */
const LINKS_PATIENCE_MS = 30_000;

/** What scripts of ours find out about a tab's page. */
export interface ScriptedPage {
  /** What it is known by; undefined where they may not run, or have not answered in time. */
  readonly identity: VisitedPage | undefined;
  /** Whether they may run in it. */
  readonly isScriptable: boolean;
}

/** Asks the script of ours that runs in a tab's page, else one that is put there for the question. */
export async function identifyTab(tabId: number): Promise<ScriptedPage> {
  // Most pages have no script of ours: that is an error at once, not an answer.
  const asked = await inTime(browser.tabs.sendMessage(tabId, { type: 'identify' }, { frameId: 0 }));
  const reply = identifyReplySchema.safeParse(asked);
  if (reply.success) return { identity: reply.data.value, isScriptable: true };
  const result = await inTime(runScript({ tabId, documentId: undefined }, '/identify.js'));
  const { data: identity } = visitedPageSchema.safeParse(result);
  return { identity, isScriptable: result !== REFUSED };
}

/** Asks the script that marks links; undefined where it is not there, or its page is gone or stuck. */
export async function askLinkScript<Type extends keyof ToLinkScript>(
  tabId: number,
  type: Type,
  request: ToLinkScript[Type]['request'],
): Promise<ToLinkScript[Type]['reply'] | undefined> {
  const asked = browser.tabs.sendMessage(tabId, { type, ...request }, { frameId: 0 });
  return readLinkReply(type, await inTime(asked, LINKS_PATIENCE_MS));
}

/** Puts the script that marks links into a tab's page; false where the browser lets nobody. */
export async function runLinkScript(tabId: number): Promise<boolean> {
  return (
    (await inTime(runScript({ tabId, documentId: undefined }, '/mark-links.js'), LINKS_PATIENCE_MS)) !==
    REFUSED
  );
}

/** What a page gets only where it is needed. */
const FILES = {
  abstract: '/visit-abstract.js',
  arxiv: '/visit-arxiv.js',
  page: '/visit-page.js',
  list: '/visit-list.js',
  card: '/draw-card.js',
  rows: '/draw-rows.js',
} as const;

/**
 * Puts scripts, in their order, into the page of a tab that a script of ours runs in. One that is gone meanwhile does not matter,
 * and the next page of its tab does not get them: they would stand in the way of its own.
 */
export async function runPageScripts(
  target: ScriptTarget,
  scripts: readonly (keyof typeof FILES)[],
): Promise<void> {
  await inTime(runScript(target, ...scripts.map((script) => FILES[script])));
}

/** Resolves with what the last file ends in. They run at once, since a page may load for ever. */
async function runScript({ tabId, documentId }: ScriptTarget, ...files: string[]): Promise<unknown> {
  const target = { tabId, ...(documentId !== undefined && { documentIds: [documentId] }) };
  const [ran] = await browser.scripting.executeScript({ target, files, injectImmediately: true });
  return ran?.result;
}

/** In place of a result: the browser lets nobody, or nobody is there. */
const REFUSED = Symbol('refused');

/** What the work resolves with; undefined where it takes too long. */
async function inTime<Result>(
  work: Promise<Result>,
  patienceMs = PATIENCE_MS,
): Promise<Result | typeof REFUSED | undefined> {
  const patience = new Promise<undefined>((resolve) => {
    AbortSignal.timeout(patienceMs).addEventListener('abort', () => resolve(undefined));
  });
  return await Promise.race([work.catch((): typeof REFUSED => REFUSED), patience]);
}
