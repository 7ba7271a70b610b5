/** Entries whose titles are near one that no entry has, by the words that they share. */
import type { ShownEntry } from '../model/annotation';
import { showInOrder } from '../model/shown-entries';
import { analyzeText } from './analyze';
import { selectBest } from './best-first';
import { maskOf } from './fields';
import { fieldsOf, type PostingList } from './posting-list';
import { postingUnion } from './posting-union';
import type { IndexedEntry, SearchSource, TermReader } from './search-source';

/** What is longer is no title. */
const LONGEST = 1_000;
const MOST_WORDS = 40;
/** Titles with the most of the words, which are compared. */
const MOST_COMPARED = 60;
/** What a word is worth that only begins like the other, as `generation` does like `generate`. */
const BEGINNING = 0.7;
/** In letters, as a key has them: of Hangul that is about two syllables. */
const SHORTEST_BEGINNING = 4;
const COMMON = /^(?:an?|and|are|as|at|by|for|from|how|in|is|of|on|or|the|to|via|what|with)$/;
/** Share of both titles' words, weighed, from which they are near. */
const NEAR = 0.3;

/** What the words of a title are worth, by their keys. */
type Weights = ReadonlyMap<string, number>;

/**
 * Entries with the nearest titles, the nearest first, at most so many. Words count the more the fewer titles have them. Reads
 * no texts but those of the titles that share the most.
 */
export async function findNearTitles(
  source: SearchSource,
  title: string,
  count: number,
): Promise<ShownEntry[]> {
  const keys = [...new Set(wordsOf(title.slice(0, LONGEST)))].slice(0, MOST_WORDS);
  if (keys.length === 0) return [];
  const lists = await readTitles(source, keys);
  const weights = new Map(keys.map((key, index) => [key, weightOf(lists[index]?.exact, source)] as const));
  const entries = await source.entriesOf(mostShared(source, [...weights.values()], lists));
  return showInOrder(rank(entries, weights)).slice(0, count);
}

/** Documents by one word of a title: of this very word, and of all that begin so. */
interface TitleWord {
  readonly exact: PostingList;
  readonly beginning: PostingList | undefined;
}

async function readTitles({ reader }: SearchSource, keys: readonly string[]): Promise<TitleWord[]> {
  const [exact, beginnings] = await Promise.all([
    reader.exact(keys),
    Promise.all(
      keys.map((key) => (key.length < SHORTEST_BEGINNING ? undefined : readBeginning(reader, key))),
    ),
  ]);
  return exact.map((list, index) => ({ exact: list, beginning: beginnings[index] }));
}

async function readBeginning(reader: TermReader, key: string): Promise<PostingList> {
  return postingUnion(await reader.prefix(key));
}

function weightOf(postings: PostingList | undefined, { documents }: SearchSource): number {
  const having = postings?.marks.filter(isInTitle).length ?? 0;
  return Math.log(1 + documents / (1 + having));
}

function isInTitle(mark: number): boolean {
  return (fieldsOf(mark) & maskOf('title')) !== 0;
}

/** The documents that share most with the words, the newest of equals. */
function mostShared(
  { documents, live }: SearchSource,
  weights: readonly number[],
  lists: readonly TitleWord[],
): number[] {
  const shared = new Float32Array(documents);
  for (const [index, { exact, beginning }] of lists.entries()) {
    const weight = weights[index] ?? 0;
    if (beginning !== undefined) add(shared, beginning, BEGINNING * weight);
    add(shared, exact, beginning === undefined ? weight : (1 - BEGINNING) * weight);
  }
  const found = [...shared.keys()].filter((doc) => (shared[doc] ?? 0) > 0 && live.has(doc));
  const best = selectBest(
    found.map((doc) => shared[doc] ?? 0),
    MOST_COMPARED,
    (one, other) => one > other,
  );
  return best.map((place) => found[place] ?? 0);
}

function add(shared: Float32Array, { docs, marks }: PostingList, weight: number): void {
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] ?? 0;
    if (isInTitle(marks[index] ?? 0)) shared[doc] = (shared[doc] ?? 0) + weight;
  }
}

/** Those that are near, the nearest first. */
function rank(entries: readonly IndexedEntry[], weights: Weights): IndexedEntry[] {
  return entries
    .map((entry) => ({ entry, score: nearness(wordsOf(entry.entry.title), weights) }))
    .filter(({ score }) => score >= NEAR)
    .sort((one, other) => other.score - one.score || other.entry.id - one.entry.id)
    .map(({ entry }) => entry);
}

/** The weight of the words shared, twice, in that of all words of both. A word that is not wanted weighs as they do on average. */
function nearness(words: readonly string[], weights: Weights): number {
  const found = new Map<string, number>();
  for (const word of words) {
    const alike = weights.has(word) ? word : [...weights.keys()].find((key) => beginsAlike(word, key));
    if (alike !== undefined) found.set(alike, alike === word ? 1 : (found.get(alike) ?? BEGINNING));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let shared = 0;
  for (const [key, worth] of found) shared += worth * (weights.get(key) ?? 0);
  const unshared = ((words.length - found.size) * total) / weights.size;
  return (2 * shared) / (total + shared + Math.max(0, unshared));
}

function beginsAlike(word: string, other: string): boolean {
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  return shorter.length >= SHORTEST_BEGINNING && longer.startsWith(shorter);
}

/** Keys of a title's words, a compound by its parts, without those that say nothing. */
function wordsOf(title: string): string[] {
  const tokens = analyzeText(title);
  const words = tokens.filter(({ isPart }, index) => isPart === true || tokens[index + 1]?.isPart !== true);
  return words.map(({ key }) => key).filter((key) => !COMMON.test(key));
}
