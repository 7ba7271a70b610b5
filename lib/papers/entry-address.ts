import type { Entry } from '../model/digest';
import { addressOfKey } from './address-of-key';

/** Where a reader opens what an entry is about: as its author wrote it, else by its first link; undefined without any. */
export function addressOfEntry({ address, links }: Entry): string | undefined {
  const [first] = links;
  return address ?? (first === undefined ? undefined : addressOfKey(first));
}
