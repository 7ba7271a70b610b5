/** How well what was found agrees with what was judged. */
import type { JudgedQuery } from './judged-queries';

export interface Score {
  readonly kind: string;
  readonly queries: number;
  /** Of the entries that must be found, the share that is, over all queries of the kind; 1 is all. */
  readonly recall: number;
  /** Of the entries that are found, the share that must or may be. */
  readonly precision: number;
  /** Queries that miss an entry or find a wrong one, each with what. */
  readonly faults: readonly string[];
}

/** `found` has the names of the entries that each query found, in the order of the queries. */
export function scoreByKind(queries: readonly JudgedQuery[], found: readonly (readonly string[])[]): Score[] {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const judged = queries.flatMap((query, index) =>
      query.kind === kind ? [{ query, names: found[index] ?? [] }] : [],
    );
    const sums = { required: 0, met: 0, found: 0, right: 0 };
    const faults: string[] = [];
    for (const { query, names } of judged) {
      const { text, required, allowed } = query;
      const missing = required.filter((name) => !names.includes(name));
      const wrong = names.filter((name) => !required.includes(name) && !allowed.includes(name));
      sums.required += required.length;
      sums.met += required.length - missing.length;
      sums.found += names.length;
      sums.right += names.length - wrong.length;
      if (missing.length + wrong.length > 0)
        faults.push(
          `${text}: misses ${missing.join(' ') || 'none'}, finds ${wrong.join(' ') || 'none'} beside`,
        );
    }
    return {
      kind,
      queries: judged.length,
      recall: sums.met / sums.required,
      precision: sums.found === 0 ? 1 : sums.right / sums.found,
      faults,
    };
  });
}
