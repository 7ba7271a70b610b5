/** The hosts that entries' own addresses are on, as far as these are no identifiers. */
import type { Entry } from '../model/digest';
import { kindOfKey, type PaperKey } from '../model/paper-key';
import { keyOfAddress } from '../papers/canonical-address';
import { openedHost } from '../papers/opened-host';
import type { LibraryDatabase } from './database';
import { hostOfKey } from './host-links';
import { scanKeys } from './key-scan';
import type { KeyRow } from './rows';
import { groupById, readEntries, readHead } from './visible';
import { isCounting, readVisibleSeqs } from './visible-seqs';

export interface LinkedHost {
  /** With `www.` where the newest of its entries has it so, and with its port if there is one. */
  readonly host: string;
  readonly entries: number;
}

/**
 * Hosts of the links of entries outside the recycle bin, learned links included, most entries first. A page that is found under
 * another host's name than its own, as of a blog that has moved, is on both.
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
  const counting = links.filter((link) => isCounting(link, seqs));
  // The newest last, for its spelling is the one that stays.
  const ofEntries = [...groupById(counting)].sort(([one], [other]) => one - other);
  const hosts = new Map<string, LinkedHost>();
  for (let start = 0; start < ofEntries.length; start += TEXTS_AT_ONCE) {
    const some = ofEntries.slice(start, start + TEXTS_AT_ONCE);
    const texts = await readEntries(
      reading,
      head,
      some.map(([id]) => id),
    );
    for (const [id, links] of some) {
      for (const [name, host] of hostsOf(links, texts.get(id)?.row.entry))
        hosts.set(name, { host, entries: (hosts.get(name)?.entries ?? 0) + 1 });
    }
  }
  return [...hosts.values()].sort((one, other) => other.entries - one.entries);
}

/** Entries whose texts are held at once. */
const TEXTS_AT_ONCE = 1_000;

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

/** Hosts as they are to be told, by their names without `www.`, which many sites cannot be reached without, or only with. */
function hostsOf(links: readonly Link[], entry: Entry | undefined): Map<string, string> {
  const keys = links.map(({ key }) => key);
  const hosts = new Map(keys.map(hostOfKey).map((host) => [host, host]));
  const written = entry && writtenHost(keys, entry);
  return written === undefined ? hosts : hosts.set(written.replace(/^www\./, ''), written);
}

/** The host on which the entry's own address is opened; undefined where that is no address of these keys. */
function writtenHost(keys: readonly PaperKey[], { address = '' }: Entry): string | undefined {
  const key = keyOfAddress(address);
  return key !== undefined && keys.includes(key) ? openedHost(address) : undefined;
}
