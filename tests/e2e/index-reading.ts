/** The search index of a profile as it lies in the database, read in a page of the extension. */
import type { Page } from '@playwright/test';

export interface ReadIndex {
  /** In the order of their documents. */
  readonly segments: readonly {
    readonly status: string;
    readonly documents: number;
    readonly range: { readonly first: number; readonly end: number };
  }[];
  /** The newest segment that is not there yet, and its records so far: of a merge that is under way, or was killed. */
  readonly merging: { readonly number: number; readonly records: number } | undefined;
  /** Records of segments that are not there any more, and are about to be swept. */
  readonly leftRecords: number;
  /** How many documents are in an index that is being made anew; undefined where none is. */
  readonly rebuilt: number | undefined;
  readonly isCorrupt: boolean;
  /** Whether it waits to be made anew, or that is under way. */
  readonly isOutdated: boolean;
  /** Imports that are not whole, and parts of their journals. */
  readonly unfinished: number;
}

export function readIndex(page: Page): Promise<ReadIndex> {
  return page.evaluate(readStores);
}

/** No limit measures anything: it ends the wait for what will not come, and tells what there is instead. */
const PATIENCE_MS = 60_000;

/** Resolves once the index is as told, looked at again and again, as often as the page can. */
export async function untilIndex(page: Page, isSo: (index: ReadIndex) => boolean): Promise<ReadIndex> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const index = await readIndex(page);
    if (isSo(index)) return index;
    if (Date.now() > end) throw new Error(`The index stays as it is: ${JSON.stringify(index)}`);
  }
}

/** Has the index made anew at the next occasion, as where the extension is another version. */
export function outdateIndex(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const [name = ''] = (await indexedDB.databases()).flatMap((one) => one.name ?? []);
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open(name));
    const store = database.transaction('indexState', 'readwrite').objectStore('indexState');
    const state = await settled(store.get('index'));
    await settled(store.put({ ...state, analyzer: 0 }, 'index'));
    database.close();
  });
}

async function readStores(): Promise<ReadIndex> {
  const [name = ''] = (await indexedDB.databases()).flatMap((one) => one.name ?? []);
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  const reading = database.transaction(['index', 'segments', 'indexState', 'imports', 'journal']);
  const index = reading.objectStore('index');
  const rows = await settled(reading.objectStore('segments').getAll());
  const state = await settled(reading.objectStore('indexState').get('index'));
  const imports = await settled(reading.objectStore('imports').getAll());
  const journaled = await settled(reading.objectStore('journal').count());
  const last = Math.max(0, ...rows.map(({ number }) => number));
  let merging: ReadIndex['merging'];
  let leftRecords = 0;
  for (let after = 0; ; ) {
    const [key] = await settled(index.getAllKeys(IDBKeyRange.lowerBound([after]), 1));
    if (!Array.isArray(key)) break;
    const segment = Number(key[0]);
    const records = await settled(index.count(IDBKeyRange.bound([segment], [segment, []])));
    if (segment > last) merging = { number: segment, records };
    else if (!rows.some(({ number }) => number === segment)) leftRecords += records;
    after = segment + 1;
  }
  database.close();
  return {
    segments: rows
      .map(({ status, documents, range }) => ({ status, documents, range }))
      .sort((one, other) => one.range.first - other.range.first),
    merging,
    leftRecords,
    rebuilt: state?.rebuild?.through,
    isCorrupt: state?.isCorrupt === true,
    isOutdated: state?.analyzer === 0,
    unfinished: imports.filter(({ status }) => status === 'staged').length + journaled,
  };
}
