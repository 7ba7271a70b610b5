/** What an extension has put aside, looked at and put back by its background worker itself. */
import type { Worker } from '@playwright/test';

/** The parts of the extension API that are needed here. */
interface StorageArea {
  get(): Promise<object>;
  set(items: object): Promise<void>;
  clear(): Promise<void>;
}
declare const chrome: {
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea };
  readonly permissions: { getAll(): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown> };
};

export interface KeptState {
  /** Which worker it was: another one remembers nothing of what the first one did. */
  readonly worker: string;
  /** A hash of the library, of what is granted, and of the registered scripts. */
  readonly hash: string;
  /** The storage areas, which are easily put back. */
  readonly local: object;
  readonly session: object;
}

/** The state of now. Rejects where the worker is gone, and may never settle where it is about to be. */
export function readState(worker: Worker): Promise<KeptState> {
  return worker.evaluate(readInWorker);
}

/** Puts the storage areas back. Rejects as {@link readState} does. */
export async function putStorageBack(worker: Worker, { local, session }: KeptState): Promise<void> {
  await worker.evaluate(
    async (areas) => {
      for (const name of ['local', 'session'] as const) {
        await chrome.storage[name].clear();
        await chrome.storage[name].set(areas[name]);
      }
    },
    { local, session },
  );
}

async function readInWorker(): Promise<KeptState> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const read: unknown[] = [
    await chrome.permissions.getAll(),
    await chrome.scripting.getRegisteredContentScripts(),
  ];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    try {
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        read.push(storeName, ...(await Promise.all([settled(store.getAllKeys()), settled(store.getAll())])));
      }
    } finally {
      database.close();
    }
  }
  const text = JSON.stringify(read, (_, value) => {
    if (value instanceof ArrayBuffer) return new Uint8Array(value).join();
    if (!ArrayBuffer.isView(value)) return value;
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).join();
  });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return {
    worker: String(performance.timeOrigin),
    hash: new Uint8Array(digest).join(),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
  };
}
