/** What the script that marks links may use of the extension: its questions. The native API, as in content-script.ts. */
import { browser } from 'wxt/browser';
import type { ToLinkScript } from '../messaging/link-protocol';
import type { Message } from '../messaging/protocol';

export type LinkAnswers = {
  readonly [Type in keyof ToLinkScript]: (
    request: ToLinkScript[Type]['request'],
  ) => Promise<ToLinkScript[Type]['reply'] | undefined>;
};

/** Answers the popup and the side panel. Only the extension itself can send a message to a script of its own. */
export function onLinkRequest(answers: LinkAnswers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, reply: (value: unknown) => void) => {
      if (!isLinkRequest(message, answers)) return false;
      answer(message, answers).then(
        (value) => reply(value === undefined ? { ok: false } : { ok: true, value }),
        () => reply({ ok: false }),
      );
      // The reply comes later. https://developer.chrome.com/docs/extensions/develop/concepts/messaging#responses
      return true;
    },
  );
}

type LinkRequest = Message<ToLinkScript>;

function isLinkRequest(message: unknown, answers: LinkAnswers): message is LinkRequest {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && Object.hasOwn(answers, message.type);
}

function answer(message: LinkRequest, answers: LinkAnswers): Promise<unknown> {
  switch (message.type) {
    case 'links-mark':
      return answers['links-mark'](message);
    case 'links-jump':
      return answers['links-jump'](message);
    default:
      return answers[message.type]({});
  }
}
