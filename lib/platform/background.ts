/** The background's listeners, in the words of the browser. Each must be added before the first `await` of the worker. */
import browser from 'webextension-polyfill';
import type { BackgroundReply, Sender } from '../messaging/answer';

/** Answers every message. The reply is sent by callback, which every browser and version understands. */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<BackgroundReply>): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    answer(message, sender).then(sendResponse);
    return true;
  });
}

/** Runs after installation and after every update. */
export function onInstalled(run: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => run(reason === 'install'));
}

/** Runs when a profile of the browser starts. */
export function onStartup(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

export const extensionId = (): string => browser.runtime.id;
