/** Whether entries point to a host, found by the beginnings of their keys: however many there are, few rows are read. */
import { kindOfKey, nameOfKey, type PaperKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import type { LibraryDatabase } from './database';
import type { KeyRow } from './rows';
import { readHead } from './visible';
import { isCounting, readVisibleSeqs } from './visible-seqs';

/** Rows read at a time: nearly always one of the first is of a link. */
const ROWS = 200;
/** What may follow a host in a key: a path, a port, a query or a name behind `#`. */
const BEHIND_HOST = ['/', ':', '?', '#'];

/**
 * Whether an entry outside the recycle bin is about a page on the host that an address is on, under whatever name that host's
 * pages are known.
 */
export async function isHostLinked(database: LibraryDatabase, address: string): Promise<boolean> {
  const key = keyOfAddress(address);
  if (key === undefined || kindOfKey(key) !== 'url') return false;
  const [name = ''] = hostOfKey(key).split(':', 1);
  const reading = database.transaction(['head', 'keys', 'entries', 'bin']);
  const head = await readHead(reading);
  const index = reading.objectStore('keys').index('key');
  for (const range of rangesOf(`url:${name}`)) {
    let cursor = await index.openCursor(range);
    while (cursor !== null) {
      const rows: KeyRow[] = [];
      for (; cursor !== null && rows.length < ROWS; cursor = await cursor.continue()) {
        const { links, keys } = cursor.value;
        if (keys.indexOf(cursor.key) < links) rows.push(cursor.value);
      }
      const visible = await readVisibleSeqs(
        reading,
        head,
        rows.map(({ id }) => id),
      );
      if (rows.some((row) => isCounting(row, visible))) return true;
    }
  }
  return false;
}

/** The host of a `url:` key, with its port if there is one: the key has a path, a query or a name behind `#` after it, or nothing. */
export function hostOfKey(key: PaperKey): string {
  return nameOfKey(key).split(/[/?#]/, 1)[0] ?? '';
}

function rangesOf(host: PaperKey): IDBKeyRange[] {
  const inside = BEHIND_HOST.map((sign) => {
    const after = String.fromCharCode(sign.charCodeAt(0) + 1);
    return IDBKeyRange.bound(host + sign, host + after, false, true);
  });
  return [IDBKeyRange.only(host), ...inside];
}
