/** A zip of as many notes as wanted, made from a zip of real ones: the same texts with other dates, numbers and addresses. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { seededRandom } from './random';

export interface Replica {
  readonly zip: Uint8Array;
  /** Bytes of all notes, unpacked. */
  readonly unpacked: number;
}

export interface Note {
  /** What its file's name says after the date. */
  readonly name: string;
  readonly text: string;
}

const SEED = 20_240_918;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
/** 100,000 notes then fill eleven years. */
const NOTES_A_DAY = 25;
const DATED_NOTE = /\/\d{6} (?<name>[^/]+)\.md$/;

/** The dated notes of a zip, in its order. */
export function readNotes(zip: Uint8Array): Note[] {
  const files = unzipSync(zip, { filter: ({ name }) => DATED_NOTE.test(name) });
  const decoder = new TextDecoder();
  return Object.entries(files).map(([path, bytes]) => {
    return { name: DATED_NOTE.exec(path)?.groups?.name ?? '', text: decoder.decode(bytes) };
  });
}

/** Always the same for the same notes and number. Throws where there are no notes to make them from. */
export function replicate(notes: readonly Note[], wanted: number): Replica {
  return zipNotes(copyNotes(notes, wanted));
}

function* copyNotes(notes: readonly Note[], wanted: number): Generator<Note, void, undefined> {
  const random = seededRandom(SEED);
  const shuffled = notes
    .map((note) => ({ note, place: random.next() }))
    .sort((one, other) => one.place - other.place);
  for (let made = 0; made < wanted; made += 1) {
    const note = shuffled[made % shuffled.length]?.note;
    if (note === undefined) throw new Error('The corpus has no notes whose names begin with a date.');
    yield { ...note, text: renumber(note.text, Math.floor(made / shuffled.length)) };
  }
}

/** Notes as files, so many a day. */
export function zipNotes(notes: Iterable<Note>): Replica {
  const files: Record<string, Uint8Array> = {};
  let made = 0;
  let unpacked = 0;
  for (const { name, text } of notes) {
    const bytes = strToU8(text);
    const day = new Date(FIRST_DAY + Math.floor(made / NOTES_A_DAY) * DAY_MS).toISOString();
    const date = day.slice(2, 10).replaceAll('-', '');
    files[`notes-master/papers/${day.slice(0, 4)}/${date} ${name} ${made}.md`] = bytes;
    made += 1;
    unpacked += bytes.length;
  }
  // Without a time of its own it has that of now, and is another one two seconds later.
  return { zip: zipSync(files, { mtime: FIRST_DAY }), unpacked };
}

/**
 * A note about another paper, which mentions others: its title, the arXiv numbers and the other addresses in it are those
 * of this copy. Copy 0 is the note as it is.
 */
export function renumber(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .replace(/\b(\d{4})\.(\d{4,5})\b/g, (_, month: string, number: string) => {
      return `${month}.${otherNumber(number, copy)}`;
    })
    .replace(/https?:\/\/(?!arxiv\.org)[^\s)>\]]*[^\s)>\].,]/g, (address) => `${address}-${copy}`)
    .replace(/^\S.*(?= \([^()]+\)\s*$)/m, (title) => `${title} ${copy}`);
}

/** Of as many digits, and never 0, which is no paper's. */
function otherNumber(number: string, copy: number): string {
  const numbers = 10 ** number.length - 1;
  const other = ((Number(number) - 1 + copy * 1_009) % numbers) + 1;
  return String(other).padStart(number.length, '0');
}
