/**
 * From an address to the one key of the paper or page it names. Two addresses of one paper give one key; two
 * papers never share a key. Where that cannot be told from the address alone, it says so and guesses nothing.
 * The rules were gathered from the addresses in real digests: lib/papers/paper-hosts.ts, lib/papers/host-rules.ts.
 */

import { PAPER_KEY_MAX_LENGTH, type PaperKey } from '../model/paper-key';
import { forwardedAddress, isShortener, pageName } from './host-rules';
import { paperAt } from './paper-hosts';
import { readWebAddress } from './web-address';

/** What an address names. `unmatchable` ones are for an import's findings. */
export type CanonicalAddress =
  | { readonly kind: 'key'; readonly key: PaperKey; readonly version?: number }
  | { readonly kind: 'unmatchable'; readonly reason: UnmatchableReason }
  | { readonly kind: 'not-an-address' };

/** It leads elsewhere, somebody cut it with an ellipsis, or its identifier cannot exist. */
export type UnmatchableReason = 'shortened' | 'cut' | 'bad-identifier';

const NOT_AN_ADDRESS: CanonicalAddress = { kind: 'not-an-address' };

// Three dots inside a name are real: github.com/owner/repo/compare/main...dev.
const CUT = /…|\.{3}(?=[/?#]|$)/;

/**
 * The key of one clean address, as findAddresses gives it or a browser shows it. Takes any string and never
 * throws; whatever is not http(s), or would make too long a key, is `not-an-address`.
 */
export function canonicalKey(address: string): CanonicalAddress {
  const page = readWebAddress(address);
  if (!page) return NOT_AN_ADDRESS;
  if (CUT.test(address.trim())) return unmatchable('cut');
  const forwarded = forwardedAddress(page);
  // Always shorter than what it was in, so this ends.
  if (forwarded !== undefined) return canonicalKey(forwarded);
  if (isShortener(page.host)) return unmatchable('shortened');
  const found = paperAt(page) ?? { key: `url:${pageName(page)}` as const };
  if (found === 'bad-identifier') return unmatchable(found);
  if (found.key.length > PAPER_KEY_MAX_LENGTH) return NOT_AN_ADDRESS;
  // Dots may have hidden in escapes.
  return CUT.test(found.key) ? unmatchable('cut') : { kind: 'key', ...found };
}

/** The key of an address, or undefined if it has none, for whatever reason. */
export function keyOfAddress(address: string): PaperKey | undefined {
  const canonical = canonicalKey(address);
  return canonical.kind === 'key' ? canonical.key : undefined;
}

function unmatchable(reason: UnmatchableReason): CanonicalAddress {
  return { kind: 'unmatchable', reason };
}
