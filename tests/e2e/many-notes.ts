/** Thousands of notes made up from a seed, with what is planted in each told, so that a test can count for itself what is in them. */
import { englishWords, koreanWords } from '../bench/made-up-words';
import { type Random, seededRandom } from '../bench/random';
import { type ChosenFile, textFile } from './importing';

/** One made-up note. */
export interface MadeNote {
  /** No two notes have the same. */
  readonly title: string;
  /** `YYYY-MM-DD`; the notes of one day follow each other. */
  readonly date: string;
  readonly author: string;
  /** With its `#`. */
  readonly tags: readonly string[];
  /** Its Korean text. */
  readonly text: string;
}

const NOTES_A_DAY = 8;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAY_MS = 86_400_000;

/** In one of so many notes. */
type Planted = readonly [text: string, everyNotes: number];

/** No made-up word has a syllable of the Korean ones, and neither the glossary nor the bundled digest has any of them. */
const PLANTED: readonly Planted[] = [
  ['퀀텀', 211],
  ['쏠림', 97],
  ['굄돌', 31],
  ['굄돌쏠림', 401],
  ['굄돌 쏠림', 307],
  ['GRUFFALO-9', 89],
  ['zephyrnets', 113],
  ['zephyrnet', 127],
];
const PARTICLES = ['', '을', '이', '은', '의', '에서', '으로'] as const;
const TAGS = ['#quill_testing', '#Quill-Testing', '#vexillology', '#강화학습', '#etc'] as const;
const AUTHORS: readonly Planted[] = [
  ['Ada Adams', 137],
  ['Bo Adam', 149],
  ['Cho Min-ji', 173],
  ['Dé Müller', 3],
  ['Eva Novak', 1],
];

/** So many notes, the oldest first; the same on every machine, and fewer are the first of more. */
export function makeNotes(count: number): MadeNote[] {
  const random = seededRandom(20_261_128);
  return Array.from({ length: count }, (_, number) => ({
    title: `Note ${number} on ${repeat(4, () => englishWords.pick(random)).join(' ')}`,
    date: new Date(FIRST_DAY + Math.floor(number / NOTES_A_DAY) * DAY_MS).toISOString().slice(0, 10),
    author: AUTHORS.find(([, every]) => number % every === 0)?.[0] ?? '',
    tags: [...new Set(repeat(random.between(1, 2), () => random.pick([...TAGS])))],
    text: textOf(number, random),
  }));
}

/** Korean words with what is planted in this one among them, particles attached to all but a few. */
function textOf(number: number, random: Random): string {
  const planted = PLANTED.filter(([, every]) => number % every === 0).map(([word]) => word);
  const others = repeat(12, () => (random.next() < 0.1 ? englishWords : koreanWords).pick(random));
  const words = [...others.slice(0, 6), ...planted, ...others.slice(6)];
  return `${words.map((word) => word + random.pick([...PARTICLES])).join(' ')} 그렇습니다.`;
}

/** Files of the notes as a reader would choose them, one for each year. */
export function filesOf(notes: readonly MadeNote[]): ChosenFile[] {
  const years = [...new Set(notes.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => {
    const ofYear = notes.filter(({ date }) => date.startsWith(year));
    return textFile(`${year}.txt`, ofYear.flatMap(linesOf));
  });
}

/** The day stands before the first of its notes. */
function linesOf(note: MadeNote, place: number, notes: readonly MadeNote[]): string[] {
  const { title, date, author, tags, text } = note;
  const lines = [title, `(${author})`, text, tags.join(' ')];
  return notes[place - 1]?.date === date ? lines : [date, ...lines];
}

function repeat<T>(times: number, make: () => T): T[] {
  return Array.from({ length: times }, make);
}
