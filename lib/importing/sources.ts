/** Whose the digests of an import are: what their files name, or what the reader calls them. */
import type { FileResult } from '../digest/read-files';
import { BUNDLED_SOURCE, type Digest, type ReadDigest, type ReadEntry } from '../model/digest';

/** Names a source for every digest that names none of its own, or where all name the same one. */
export function nameSources(results: readonly FileResult[], source: string): Digest[] {
  const keeps = keepsSources(results);
  return results.flatMap((result) =>
    result.digests.map((digest) => {
      const own = keeps ? (digest.source ?? result.source) : undefined;
      return new NamedDigest(digest, own ?? source);
    }),
  );
}

/** Entries are asked for when they are needed: packed ones are made anew each time. */
class NamedDigest {
  constructor(
    private readonly digest: ReadDigest,
    readonly source: string,
  ) {}
  get date(): string {
    return this.digest.date;
  }
  get title(): string {
    return this.digest.title;
  }
  get entries(): readonly ReadEntry[] {
    return this.digest.entries;
  }
}

/** The one source that the files name; undefined where they name none, or several, or what is bundled. */
export function namedSource(results: readonly FileResult[]): string | undefined {
  const [source, ...others] = sourcesOf(results);
  return others.length === 0 && source !== BUNDLED_SOURCE ? source : undefined;
}

function sourcesOf(results: readonly FileResult[]): Set<string> {
  return new Set(
    results.flatMap((result) => result.digests.flatMap((digest) => digest.source ?? result.source ?? [])),
  );
}

/** Whether each digest keeps the source that its own file names. */
export function keepsSources(results: readonly FileResult[]): boolean {
  const sources = sourcesOf(results);
  return sources.size > 1 || sources.has(BUNDLED_SOURCE);
}
