/** Entries whose titles are near one that no entry has, by the words that they share. */
import type { ShownEntry } from '../model/annotation';
import { nameOfKey } from '../model/paper-key';
import { showInOrder } from '../model/shown-entries';
import { normaliseTitle } from '../papers/normalise-title';
import type { LibraryDatabase } from './database';
import { MOST_SCANNED, scanKeys } from './key-scan';
import type { EntryRow } from './rows';
import { readEntries, readHead } from './visible';

/** What is longer is no title. */
const LONGEST = 1_000;
const MOST_WORDS = 40;
/** The best are read so many at a time, and at most, since some are past versions or in the recycle bin. */
const AT_ONCE = 20;
const MOST_READ = 400;
/** What a word is worth that only begins like the other, as `모델을` does like `모델`. */
const BEGINNING = 0.7;
const COMMON = /^(?:an?|and|are|as|at|by|for|from|how|in|is|of|on|or|the|to|via|what|with)$/;
const HANGUL = /^[가-힣]/;
/** Share of both titles' words, weighed, from which they are near. */
const NEAR = 0.3;

/** One version of an entry, with what each wanted word is worth in its title. */
interface Candidate {
  readonly id: number;
  readonly seq: number;
  readonly words: number;
  readonly found: ReadonlyMap<string, number>;
}

/**
 * Entries outside the recycle bin with the nearest titles, the nearest first, at most so many. Words count the more the fewer
 * titles have them. Reads no texts but those of what it finds; in a library beyond {@link MOST_SCANNED} the first titles alone.
 */
export async function findNearTitles(
  database: LibraryDatabase,
  title: string,
  count: number,
): Promise<ShownEntry[]> {
  const wanted = [...new Set(wordsOf(normaliseTitle(title.slice(0, LONGEST))))].slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  const ranked = rank(wanted, await readCandidates(database, wanted)).slice(0, MOST_READ);
  const rows: EntryRow[] = [];
  for (let start = 0; start < ranked.length && showInOrder(rows).length < count; start += AT_ONCE) {
    rows.push(...(await readRows(database, ranked.slice(start, start + AT_ONCE))));
  }
  return showInOrder(rows).slice(0, count);
}

interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly titles: number;
}

/** Every title that has one of the words. */
async function readCandidates(database: LibraryDatabase, wanted: readonly string[]): Promise<Candidates> {
  const find = wordFinder(wanted);
  // Most titles have nothing of any word, which is sooner seen than their words are told apart.
  const isWorthReading = new RegExp(wanted.map((word) => word.slice(0, shortestBeginning(word))).join('|'));
  const candidates: Candidate[] = [];
  let titles = 0;
  for await (const rows of scanKeys(database, 'title', MOST_SCANNED)) {
    titles += rows.length;
    for (const { key, relation, id, seq } of rows) {
      if (relation !== 'title' || !isWorthReading.test(key)) continue;
      const words = wordsOf(nameOfKey(key));
      const found = find(words);
      if (found.size > 0) candidates.push({ id, seq, words: words.length, found });
    }
  }
  return { candidates, titles };
}

/** Without words that say nothing. */
function wordsOf(title: string): string[] {
  return (title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !COMMON.test(word));
}

/** What of the wanted words is among others, each with its worth there. */
function wordFinder(wanted: readonly string[]) {
  const exact = new Set(wanted);
  return (words: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const word of words) {
      const alike = exact.has(word) ? word : wanted.find((other) => beginsAlike(word, other));
      if (alike !== undefined) found.set(alike, alike === word ? 1 : (found.get(alike) ?? BEGINNING));
    }
    return found;
  };
}

function beginsAlike(word: string, other: string): boolean {
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  return longer.startsWith(shorter) && shorter.length >= shortestBeginning(shorter);
}

/** In letters: two syllables say as much as four of them. */
function shortestBeginning(word: string): number {
  return HANGUL.test(word) ? 2 : 4;
}

function rank(wanted: readonly string[], { candidates, titles }: Candidates): Candidate[] {
  const weights = new Map(
    wanted.map((word) => {
      const having = candidates.filter(({ found }) => found.has(word)).length;
      return [word, Math.log(1 + titles / (1 + having))] as const;
    }),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const score = ({ words, found }: Candidate): number => {
    let shared = 0;
    for (const [word, worth] of found) shared += worth * (weights.get(word) ?? 0);
    const unshared = ((words - found.size) * total) / wanted.length;
    return (2 * shared) / (total + shared + Math.max(0, unshared));
  };
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .filter((one) => one.score >= NEAR)
    .sort((one, other) => other.score - one.score || other.candidate.id - one.candidate.id)
    .map(({ candidate }) => candidate);
}

/** Their entries, as far as these are versions that are to be seen. */
async function readRows(database: LibraryDatabase, candidates: readonly Candidate[]): Promise<EntryRow[]> {
  const reading = database.transaction(['head', 'entries', 'bin']);
  const visible = await readEntries(
    reading,
    await readHead(reading),
    candidates.map(({ id }) => id),
  );
  return candidates.flatMap(({ id, seq }) => {
    const entry = visible.get(id);
    return entry === undefined || entry.row.seq !== seq || entry.removedAt !== undefined ? [] : [entry.row];
  });
}
