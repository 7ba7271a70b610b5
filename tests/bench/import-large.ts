/** Zips of many notes: whether time stays in proportion to their number, and memory to their size. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withExtendedBrowser } from './bench-browser';
import { corpusPath, NO_CORPUS } from './corpus';
import { type Note, readNotes, replicate } from './corpus-replica';
import { type Memory, total } from './heap-watch';
import type { Lab, Measurement, Row } from './measurement';
import { milliseconds } from './numbers';
import { importZip, type TimedImport } from './timed-import';

const SIZES = [10_000, 50_000, 100_000] as const;
/** Notes that may be lost to what their texts lack; more, and something else than an import was measured. */
const LEAST_SHARE = 0.98;

interface LargeImport extends TimedImport {
  readonly wanted: number;
  readonly unpacked: number;
  /** Above the baseline. */
  readonly peak: Memory;
  readonly kept: Memory;
}

export const importLarge: Measurement = {
  name: 'import-large',
  title: 'Importing a hundred thousand notes',
  method: [
    'Once for each size: zips made from the notes of the zip that YEOBAEK_CORPUS names, each with another date, number and' +
      ' addresses, 25 a day, from a fixed seed. Chosen and found as in the section before; the first ratio is the time a note' +
      ' takes against that of the smallest zip, and 1 is linear; so is the second, of what' +
      ' the processors ran for the whole browser, which other programs hardly change.',
    'Memory is that of the options page and its import worker together, asked ten times a second through DevTools' +
      ' (`Runtime.getHeapUsage`) from choosing to the result: V8’s heap in use, with what is not collected yet, and beside it array' +
      ' buffers and strings that lie outside it. Texts that wait for the button lie in Blobs, which the browser keeps in its own' +
      ' process or on the disk, and which are not in it. The peak of both together, above what the page had before; kept is what is left at' +
      ' the result after a collection. Ratios are to the unpacked size of the notes.',
  ],
  run: async (lab) => {
    const corpus = corpusPath();
    if (corpus === undefined) return NO_CORPUS;
    const notes = readNotes(readFileSync(corpus));
    const imports: LargeImport[] = [];
    for (const wanted of SIZES) imports.push(await importReplica(lab, notes, wanted));
    const [smallest] = imports;
    return {
      columns: [
        'Notes',
        'unpacked',
        ...['to the preview', 'to the result', 'found', 'a note', 'ratio', 'processor time', 'ratio'],
        ...['peak: heap', 'peak: with buffers', 'ratio', 'kept', 'ratio', 'tasks over 50 ms'],
      ],
      rows: imports.map((one) => rowOf(one, smallest ?? one)),
    };
  },
};

async function importReplica(lab: Lab, notes: readonly Note[], wanted: number): Promise<LargeImport> {
  const folder = mkdtempSync(join(tmpdir(), 'yeobaek-notes-'));
  try {
    lab.say(`making a zip of ${wanted} notes`);
    const { zip, unpacked } = replicate(notes, wanted);
    const path = join(folder, 'notes.zip');
    writeFileSync(path, zip);
    lab.say(`importing ${wanted} notes`);
    return await withExtendedBrowser(lab, async (browser) => {
      const memory = { peak: NONE, kept: NONE };
      const timed = await importZip(browser, path, async ({ baseline, peak, kept }) => {
        memory.peak = above(peak(), baseline);
        memory.kept = above(await kept(), baseline);
      });
      if (timed.notes < wanted * LEAST_SHARE) {
        throw new Error(`Of ${wanted} notes only ${timed.notes} were imported.`);
      }
      return { ...timed, ...memory, wanted, unpacked };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NONE: Memory = { heap: 0, buffers: 0 };

function above(memory: Memory, baseline: Memory): Memory {
  return { heap: memory.heap - baseline.heap, buffers: memory.buffers - baseline.buffers };
}

function rowOf(one: LargeImport, smallest: LargeImport): Row {
  const { wanted, unpacked, reading, writing, searching, processor, peak, kept, longTasks } = one;
  const perNote = ({ notes, ...times }: TimedImport) => (times.reading + times.writing) / notes;
  return [
    String(wanted),
    megabytes(unpacked),
    ...[reading, writing, searching].map(seconds),
    milliseconds(perNote(one)),
    (perNote(one) / perNote(smallest)).toFixed(2),
    seconds(processor),
    (processor / one.notes / (smallest.processor / smallest.notes)).toFixed(2),
    megabytes(peak.heap),
    megabytes(total(peak)),
    (total(peak) / unpacked).toFixed(2),
    megabytes(total(kept)),
    (total(kept) / unpacked).toFixed(2),
    longTasks.length === 0 ? 'none' : `${longTasks.length}, longest ${milliseconds(Math.max(...longTasks))}`,
  ];
}

function seconds(time: number): string {
  return `${(time / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
