/** The addresses and stamped identifiers of a text as keys, and what a person should know of those that cannot become one. */
import type { PaperKey } from '../model/paper-key';
import { type CanonicalAddress, canonicalKey } from '../papers/canonical-address';
import { findAddresses } from '../papers/find-addresses';
import { findStamps } from '../papers/find-stamps';
import { usualArxivKey } from '../papers/usual-arxiv-key';
import type { Line } from './decode';
import { type Problem, type ProblemCode, problem } from './problem';

const FINDING: Record<'shortened' | 'cut' | 'bad-identifier', ProblemCode> = {
  shortened: 'addressShortened',
  cut: 'addressCut',
  'bad-identifier': 'identifierInvalid',
};

export interface Relations {
  /** Each key once, in the order of the text. */
  readonly keys: readonly PaperKey[];
  /** The first address that became a key, as written. */
  readonly address: string | undefined;
  readonly problems: readonly Problem[];
}

/** Keys of all addresses in some lines of a file, and of papers that are named by their identifiers behind `arXiv:`. */
export function readRelations(file: string, lines: readonly Line[]): Relations {
  const keys = new Set<PaperKey>();
  const problems: Problem[] = [];
  let first: string | undefined;
  for (const line of lines) {
    for (const { written, canonical } of namesIn(line.text)) {
      if (canonical.kind === 'key') {
        keys.add(canonical.key);
        if (written.includes('://')) first ??= written;
      } else if (canonical.kind === 'unmatchable') {
        problems.push(problem(file, line.number, FINDING[canonical.reason], written));
      }
    }
  }
  return { keys: [...keys], address: first, problems };
}

interface WrittenName {
  readonly start: number;
  readonly written: string;
  readonly canonical: CanonicalAddress;
}

/** In the order of the text. */
function namesIn(text: string): WrittenName[] {
  const addresses = findAddresses(text).map(({ start, address }): WrittenName => {
    return { start, written: address, canonical: nameAddress(address) };
  });
  const stamps = findStamps(text).map(({ paper, ...stamp }): WrittenName => {
    const bad = { kind: 'unmatchable', reason: 'bad-identifier' } as const;
    return { ...stamp, canonical: paper === undefined ? bad : { kind: 'key', key: paper } };
  });
  return [...addresses, ...stamps].sort((one, other) => one.start - other.start);
}

function nameAddress(address: string): CanonicalAddress {
  const key = usualArxivKey(address);
  return key === undefined ? canonicalKey(address) : { kind: 'key', key };
}

/** The keys that are not what the entry itself is about. */
export function withoutLinks(keys: readonly PaperKey[], links: readonly PaperKey[]): readonly PaperKey[] {
  const own = new Set(links);
  return keys.filter((key) => !own.has(key));
}
