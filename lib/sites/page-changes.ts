/** When a page changes by itself. */
import { isOwnElement } from '../model/own-elements';

/** Resolves when something of a page has come, gone, or says something else, our own elements aside; also when the signal is aborted. */
export function whenChanged(document: Document, signal: AbortSignal): Promise<void> {
  const view = document.defaultView;
  if (view === null || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new view.MutationObserver((changes) => changes.every(isOurs) || finish());
    observer.observe(document, {
      ...{ childList: true, characterData: true, subtree: true },
      attributeFilter: ['href'],
    });
    signal.addEventListener('abort', finish, { once: true });
  });
}

/** Resolves after some milliseconds; at once where the document is in no window any more. */
export function pause({ defaultView: view }: Document, milliseconds: number): Promise<void> {
  if (view === null) return Promise.resolve();
  return new Promise((resolve) => void view.setTimeout(resolve, milliseconds));
}

function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    type === 'childList' && [...addedNodes, ...removedNodes].every(({ nodeName }) => isOwnElement(nodeName))
  );
}
