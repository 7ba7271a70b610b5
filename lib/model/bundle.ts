import type { Digest } from './digest';

/** What the build ships: every bundled digest, and a fingerprint that changes with any of them. */
export interface Bundle {
  readonly fingerprint: string;
  readonly digests: readonly Digest[];
}

/** The bundle's path inside the built extension. */
export const BUNDLE_PATH = '/digests.json';

/** The glossary's path there: data/glossary.txt, analysed (lib/search/analysed-glossary.ts). */
export const GLOSSARY_PATH = '/glossary.txt';
