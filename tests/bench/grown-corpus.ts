/**
 * As many notes as wanted, made from real ones so that their vocabulary grows as that of real notes does: by Heaps' law, with
 * the exponent 0.55 that was measured on them. The first copy is the notes themselves. In each further copy the rare words
 * change places among the notes, and as many of them as the law asks for become words that no note had before. Without that, an
 * index over a hundred thousand replicas would have no more terms than one over the notes.
 */
import { type Note, renumber } from './corpus-replica';
import { type Random, seededRandom } from './random';

const SEED = 20_241_104;
const HEAPS_EXPONENT = 0.55;
/** Words of more notes than this stay where they are: they are what the notes are about. */
const RARE = 12;
const WORD = /[가-힣]{2,}|[A-Za-z]{4,}/g;

/** Note after note; always the same for the same notes and number. */
export function* growNotes(notes: readonly Note[], wanted: number): Generator<Note, void, undefined> {
  const random = seededRandom(SEED);
  const words = countNotes(notes);
  const rare = [...words].filter(([, count]) => count <= RARE).map(([word]) => word);
  for (let copy = 0, made = 0; made < wanted; copy += 1) {
    const others = copy === 0 ? new Map<string, string>() : replaceRare(rare, words.size, copy, random);
    for (const note of notes.slice(0, wanted - made)) {
      yield { ...note, text: replaceWords(renumber(note.text, copy), others) };
      made += 1;
    }
  }
}

/** In how many notes each word is. */
function countNotes(notes: readonly Note[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of notes) {
    for (const word of new Set(text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** For each rare word the one that stands in its place in a copy. */
function replaceRare(
  rare: readonly string[],
  vocabulary: number,
  copy: number,
  random: Random,
): Map<string, string> {
  const fresh = vocabulary * ((copy + 1) ** HEAPS_EXPONENT - copy ** HEAPS_EXPONENT);
  const share = Math.min(1, fresh / rare.length);
  const shuffled = shuffle(rare, random);
  return new Map(
    rare.map((word, index) => {
      const other = shuffled[index] ?? word;
      // Of one script, so that particles stay with nouns of their own.
      const placed = isHangul(other) === isHangul(word) ? other : word;
      return [word, random.next() < share ? freshWord(placed, random) : placed];
    }),
  );
}

/** A word of the same script and about the same length that has not been there. */
function freshWord(word: string, random: Random): string {
  const letters = [...word];
  const place = random.between(0, letters.length - 1);
  letters[place] = isHangul(word) ? syllable(random) : latinSyllable(random);
  return letters.join('') + (isHangul(word) ? syllable(random) : latinSyllable(random));
}

/** Any of the 11,172, though mostly one without a rare final consonant. */
function syllable(random: Random): string {
  const [initial, vowel] = [random.between(0, 18), random.between(0, 20)];
  const final = random.pick([0, 0, 0, 4, 8, 16, 21]);
  return String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);
}

function latinSyllable(random: Random): string {
  return `${random.pick([...'bcdfghklmnprstvz'] as [string, ...string[]])}${random.pick([...'aeiou'] as [string, ...string[]])}`;
}

function replaceWords(text: string, others: ReadonlyMap<string, string>): string {
  return others.size === 0 ? text : text.replace(WORD, (word) => others.get(word) ?? word);
}

function isHangul(word: string): boolean {
  return word.charCodeAt(0) >= 0xac00;
}

function shuffle<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}
