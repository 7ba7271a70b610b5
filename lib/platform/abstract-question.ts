/**
 * The question of an arXiv abstract page, which is all that most of these pages ever get of ours: where it finds something the
 * background brings the script that visits the page, and that finds the answer here, in the world that both run in.
 */
import { browser } from 'wxt/browser';
import { valueOfReply } from '../messaging/ask';
import type { ToBackground } from '../messaging/protocol';
import { isExpectingDrawings } from './drawing';

const ANSWER = Symbol.for('yeobaek.answer');

type World = typeof globalThis & { [ANSWER]?: Promise<unknown> };

type Ask = <Type extends keyof ToBackground>(
  type: Type,
  request: ToBackground[Type]['request'],
) => Promise<ToBackground[Type]['reply'] | undefined>;

/**
 * Asks at once, and anew when the page comes back out of the back/forward cache, since the browser has cleared its badge by
 * then; a page that is visited does so itself. By the shortest way: a first expression, element or timer of a page each costs
 * it a tenth of what the question does (Chromium 156, November 2026).
 */
export function askAbstract(view: Window): void {
  const world: World = globalThis;
  // A script of ours is in this page already, where access to a site was given while the page was open.
  if (world[ANSWER] !== undefined) return;
  const ask = () => {
    try {
      world[ANSWER] = browser.runtime.sendMessage({ type: 'abstract' }).catch(() => undefined);
    } catch {
      // This script has outlived its extension.
    }
  };
  ask();
  const onShown = () => isExpectingDrawings() || ask();
  // Each page is shown once at first, which need not be heard.
  const onHidden = () => view.addEventListener('pageshow', onShown);
  view.addEventListener('pagehide', onHidden, { once: true });
}

/** Asks as `ask` does, but for a visit's first question, by address alone, which is answered from here. */
export function askAfterAbstract(ask: Ask): Ask {
  const world: World = globalThis;
  let answer = world[ANSWER];
  return async (type, request) => {
    const isFirst = type === 'annotations' && 'titles' in request && request.titles.length === 0;
    if (!isFirst || answer === undefined) return await ask(type, request);
    const first = answer;
    answer = undefined;
    return valueOfReply(await first);
  };
}
