/** What a content script may use of the extension: messages, and nothing else. The native API, since the polyfill weighs 2.5 kB here. */
import { browser } from 'wxt/browser';
import { askBackground } from '../messaging/ask';
import type { ToBackground, ToContent } from '../messaging/protocol';

/** Asks the background; undefined where there is no answer. */
export function ask<Type extends keyof ToBackground>(
  type: Type,
  request: ToBackground[Type]['request'],
): Promise<ToBackground[Type]['reply'] | undefined> {
  return askBackground((message) => browser.runtime.sendMessage(message), type, request);
}

/** Whether a click on a page can open the side panel: Firefox opens its sidebar only from a page of the extension's own. */
export const canOpenPanel = !import.meta.env.FIREFOX;

/** Answers the popup's question what this page is. Only the extension itself can send a message to its content scripts. */
export function onIdentify(answer: () => Promise<ToContent['identify']['reply']>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
      if (typeof message !== 'object' || message === null || !('type' in message)) return false;
      if (message.type !== 'identify') return false;
      answer().then(
        (value) => reply({ ok: true, value }),
        () => reply({ ok: false }),
      );
      // The reply comes later. https://developer.chrome.com/docs/extensions/develop/concepts/messaging#responses
      return true;
    },
  );
}
