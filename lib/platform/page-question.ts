/**
 * The question of a page, which is all that most pages ever get of ours: where it finds something the background brings the
 * script that visits the page, and that finds the answer here, in the world that both run in.
 */
import { browser } from 'wxt/browser';
import { valueOfReply } from '../messaging/ask';
import type { ToBackground } from '../messaging/protocol';
import type { LeftPage } from '../sites/left-page';
import { isExpectingDrawings } from './drawing';

const ANSWER = Symbol.for('yeobaek.answer');
const LEFT = Symbol.for('yeobaek.left');

/** `null` where the background was not there to be asked. */
type World = typeof globalThis & { [ANSWER]?: Promise<unknown> | null; [LEFT]?: LeftPage };

type Ask = <Type extends keyof ToBackground>(
  type: Type,
  request: ToBackground[Type]['request'],
) => Promise<ToBackground[Type]['reply'] | undefined>;

/**
 * Asks at once, and anew when the page comes back out of the back/forward cache, since the browser has cleared its badge by
 * then; a page that is visited does so itself. By the shortest way: a first expression, element or timer of a page each costs
 * it a tenth of what the question does (Chromium 156, November 2026). False where a script of ours is in this page already, as
 * where access to a site was given while the page was open; what that has asked in vain is asked again, since Firefox runs it
 * in open pages before a new extension's background is there.
 */
export function askAboutPage(view: Window): boolean {
  const world: World = globalThis;
  const asked = world[ANSWER];
  if (asked) return false;
  const ask = () => {
    try {
      world[ANSWER] = browser.runtime.sendMessage({ type: 'page' }).catch(() => {
        world[ANSWER] = null;
      });
    } catch {
      // This script has outlived its extension.
    }
  };
  ask();
  if (asked === null) return false;
  const onShown = () => isExpectingDrawings() || ask();
  // Each page is shown once at first, which need not be heard.
  const onHidden = () => view.addEventListener('pageshow', onShown);
  view.addEventListener('pagehide', onHidden, { once: true });
  return true;
}

/**
 * Asks, and has the page visited as soon as it has navigated inside itself. `leave` tells, just after the address has changed,
 * of the page that was left; undefined where that is still the same page.
 */
export function askAboutDrawnPage(
  view: Window,
  leave: (view: Window, from: string, moment: number) => LeftPage | undefined,
): void {
  const world: World = globalThis;
  if (!askAboutPage(view)) return;
  const { navigation } = view;
  const from = view.location.href;
  const onNavigated = ({ timeStamp }: Event) => {
    const left = leave(view, from, timeStamp);
    if (left === undefined) return;
    navigation.removeEventListener('currententrychange', onNavigated);
    if (isExpectingDrawings()) return;
    world[LEFT] = left;
    try {
      browser.runtime.sendMessage({ type: 'navigated' }).catch(() => undefined);
    } catch {
      // This script has outlived its extension.
    }
  };
  // For pushState, replaceState and intercepted navigations alike, after the address has changed:
  // https://developer.mozilla.org/docs/Web/API/Navigation/currententrychange_event
  navigation.addEventListener('currententrychange', onNavigated);
}

/** The page that was left before its visit began, where this document has navigated by then. */
export function pageLeft(): LeftPage | undefined {
  const world: World = globalThis;
  return world[LEFT];
}

/** Asks as `ask` does, but for a visit's first question, by address alone, which is answered from here if it was about this page. */
export function askAfterQuestion(ask: Ask): Ask {
  const world: World = globalThis;
  let answer = world[LEFT] === undefined ? world[ANSWER] : null;
  return async (type, request) => {
    const isFirst = type === 'annotations' && 'titles' in request && request.titles.length === 0;
    if (!isFirst || !answer) return await ask(type, request);
    const first = answer;
    answer = null;
    return valueOfReply(await first);
  };
}
