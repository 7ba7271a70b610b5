/** Digests as a reader sees them: of each the version that lib/library/visible.ts says is visible. */
import type { DigestRow, HeadRow } from './rows';
import { newestVisible, type Reading } from './visible';

type DigestIdentity = Pick<DigestRow, 'date' | 'source'>;

/** The visible version of a digest; undefined where there is none. */
export async function readDigest(
  transaction: Reading<'digests'>,
  head: HeadRow,
  { date, source }: DigestIdentity,
): Promise<DigestRow | undefined> {
  const range = IDBKeyRange.bound([date, source], [date, source, []]);
  return newestVisible(await transaction.objectStore('digests').getAll(range), head);
}

/** So few rows are read sooner at once than a digest at a time. */
const FEW = 1_000;

/**
 * The visible versions of digests, in the order in which they are asked for: all of their days at once where that is not much,
 * so that it goes quickest where they are neighbours.
 */
export async function readDigests(
  transaction: Reading<'digests'>,
  head: HeadRow,
  asked: readonly DigestIdentity[],
): Promise<(DigestRow | undefined)[]> {
  const dates = asked.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = IDBKeyRange.bound([first], [last, []]);
  const rows = await transaction.objectStore('digests').getAll(days, FEW);
  if (rows.length === FEW) return Promise.all(asked.map((one) => readDigest(transaction, head, one)));
  const found = new Map(visibleDigests(rows, head).map((row) => [identityOf(row), row]));
  return asked.map((one) => found.get(identityOf(one)));
}

/** The visible version of every digest, of rows sorted by date, source and operation. */
export function visibleDigests(rows: readonly DigestRow[], head: HeadRow): DigestRow[] {
  const versions = new Map<string, DigestRow[]>();
  for (const row of rows) {
    const identity = identityOf(row);
    const others = versions.get(identity);
    if (others === undefined) versions.set(identity, [row]);
    else others.push(row);
  }
  return [...versions.values()].flatMap((ofOne) => newestVisible(ofOne, head) ?? []);
}

function identityOf({ date, source }: DigestIdentity): string {
  return JSON.stringify([date, source]);
}
