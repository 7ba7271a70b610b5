/** The hosts that entries' own addresses are on, as far as these are no identifiers. */
import type { Entry } from '../model/digest';
import { kindOfKey, nameOfKey, type PaperKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import type { LibraryDatabase } from './database';
import { scanKeys } from './key-scan';
import { EVERY_VERSION, type KeyRow } from './rows';
import { readEntries, readHead } from './visible';
import { readVisibleSeqs } from './visible-seqs';

export interface LinkedHost {
  /** With `www.` where the newest of its entries has it so, and with its port if there is one. */
  readonly host: string;
  readonly entries: number;
}

/**
 * Hosts of the links of entries outside the recycle bin, learned links included, most entries first. Reads no texts but one
 * entry's a host.
 */
export async function findLinkedHosts(database: LibraryDatabase): Promise<LinkedHost[]> {
  const links = await readLinks(database);
  const reading = database.transaction(['head', 'entries', 'bin']);
  const head = await readHead(reading);
  const seqs = await readVisibleSeqs(
    reading,
    head,
    links.map(({ id }) => id),
  );
  const hosts = new Map<string, Map<number, PaperKey>>();
  for (const { key, id, seq } of links) {
    if (!seqs.has(id) || (seq !== EVERY_VERSION && seqs.get(id) !== seq)) continue;
    const host = hostOfKey(key);
    hosts.set(host, (hosts.get(host) ?? new Map()).set(id, key));
  }
  const newest = [...hosts].map(([host, entries]) => ({ host, entries, id: largest(entries.keys()) }));
  const texts = await readEntries(
    reading,
    head,
    newest.map(({ id }) => id),
  );
  return newest
    .map(({ host, entries, id }) => ({
      host: withItsPrefix(host, texts.get(id)?.row.entry, entries.get(id)),
      entries: entries.size,
    }))
    .sort((one, other) => other.entries - one.entries);
}

/** So many rows are read at once; where there are more, all rows are looked through, part by part. */
const FEW = 5_000;
// `;` comes after `:`, and no kind begins as another does.
const ADDRESSES = ['url:', 'url;'] as const;

interface Link extends Pick<KeyRow, 'id' | 'seq'> {
  readonly key: PaperKey;
}

async function readLinks(database: LibraryDatabase): Promise<Link[]> {
  const some = await database.getAllFromIndex('keys', 'key', IDBKeyRange.bound(...ADDRESSES), FEW);
  if (some.length < FEW) return some.flatMap(addressesOf);
  const links: Link[] = [];
  for await (const rows of scanKeys(database)) links.push(...rows.flatMap(addressesOf));
  return links;
}

function addressesOf({ id, seq, keys, links }: KeyRow): Link[] {
  const addresses = keys.slice(0, links).filter((key) => kindOfKey(key) === 'url');
  return addresses.map((key) => ({ key, id, seq }));
}

function hostOfKey(key: PaperKey): string {
  return nameOfKey(key).split('/', 1)[0] ?? '';
}

/** Keys of addresses lack `www.`, which many sites cannot be reached without, or only with. */
function withItsPrefix(host: string, entry: Entry | undefined, key: PaperKey | undefined): string {
  const { address } = entry ?? {};
  if (address === undefined || keyOfAddress(address) !== key) return host;
  return /^https?:\/\/www\./i.test(address) ? `www.${host}` : host;
}

function largest(ids: Iterable<number>): number {
  let newest = 0;
  for (const id of ids) newest = Math.max(newest, id);
  return newest;
}
