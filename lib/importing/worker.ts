/** The side of an import that runs in a worker of its own, where a file that never ends can be left behind. */
import { expose } from 'comlink';
import { readInWindows, UnreadableFile } from '../digest/byte-source';
import type { InputFile } from '../digest/read-files';
import type { ImportSession } from './session';

/** Only workers have it, and TypeScript's types of workers and pages exclude each other. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** A file as a page hands it over. */
export interface ChosenFile {
  /** Its name, or its path in the folder that was chosen. */
  readonly name: string;
  /** The folder that was chosen instead of it. */
  readonly folder?: string;
  /** Undefined where it could not be opened. */
  readonly file: Blob | undefined;
}

/** What a reading worker says, on a port of its own, since nothing comes back while it reads. */
export type ReadingNews =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'reading';
      readonly ordinal: number;
      readonly file: string;
      readonly total: number;
      /** Until more is told, no other file is read. */
      readonly isAlone: boolean;
    }
  | { readonly kind: 'comparing' };

/** What comes on that port: news, or a sign that it goes on with the file that it told of last. */
export type ReadingSign = ReadingNews | { readonly kind: 'working' };

/** What was learned when the same files were read before. */
export interface FormerReading {
  /** Ordinals of files that took too long. */
  readonly tooSlow: ReadonlySet<number>;
  /** Some file took too long, this one or one behind it. */
  readonly doubtfulFrom?: number;
}

/** The session as pages see it. */
export type ExposedSession = ReturnType<typeof exposable>;

/** Answers the page that started this worker. */
export function exposeSession(session: ImportSession): void {
  expose(exposable(session));
}

/** @internal */
export function exposable(session: ImportSession) {
  const { read, ...others } = session;
  return {
    ...others,
    read: (files: readonly ChosenFile[], news: MessagePort, former: FormerReading, source: string) => {
      const tell = (message: ReadingSign) => news.postMessage(message);
      const onStep = nowAndThen(() => tell({ kind: 'working' }));
      return read(
        files.map((file) => openLater(file, () => tell({ kind: 'opening' }))),
        {
          tooSlow: former.tooSlow,
          onFile: tellOfFiles(tell, onStep, former.doubtfulFrom),
          onStep,
          onRead: () => tell({ kind: 'comparing' }),
        },
        source,
      );
    },
  };
}

/** The first files are told of one by one, those behind them together, since there may be thousands of them a second. */
const FIRST_FILES = 20;
const FILES_TOGETHER = 20;

function tellOfFiles(
  tell: (news: ReadingNews) => void,
  onUntold: () => void,
  doubtfulFrom = Number.POSITIVE_INFINITY,
) {
  const isTold = (ordinal: number) =>
    ordinal < FIRST_FILES || ordinal >= doubtfulFrom || ordinal % FILES_TOGETHER === 0;
  return (file: string, ordinal: number, total: number) => {
    if (!isTold(ordinal)) return onUntold();
    const isAlone = ordinal + 1 >= total || isTold(ordinal + 1);
    tell({ kind: 'reading', file, ordinal, total, isAlone });
  };
}

/** Milliseconds between two signs that a file is read on. */
const SIGN = 250;

/** Runs once in a while of all the times that it is called, of which there may be thousands a second. */
function nowAndThen(run: () => void): () => void {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < SIGN) return;
    last = now;
    run();
  };
}

/** Opened in its turn, and read in parts, so that neither a folder's files nor an archive are in memory as a whole. */
function openLater({ name, folder, file }: ChosenFile, onOpening: () => void): InputFile {
  return {
    name,
    ...(folder === undefined ? {} : { folder }),
    get bytes() {
      onOpening();
      return file === undefined ? undefined : readInWindows(file.size, partsOf(file));
    },
  };
}

/** Reads parts of a file, each of which is there until the next is read. */
function partsOf(file: Blob): (start: number, end: number) => Uint8Array {
  let last = new ArrayBuffer(0);
  return (start, end) => {
    // Gives the memory back at once, which the collector does not before there is much of it.
    last.transfer(0);
    try {
      last = readSync(file.slice(start, end));
    } catch {
      // Deleted, moved, or a folder: https://developer.mozilla.org/docs/Web/API/FileReaderSync/readAsArrayBuffer#exceptions
      throw new UnreadableFile();
    }
    return new Uint8Array(last);
  };
}

/** Keeps blocks as files of the browser's, of which it has many on the disk. */
export function keepInBlob(block: Uint8Array<ArrayBuffer>): () => Uint8Array {
  const blob = new Blob([block]);
  block.buffer.transfer(0);
  return () => new Uint8Array(readSync(blob));
}

function readSync(blob: Blob): ArrayBuffer {
  return new FileReaderSync().readAsArrayBuffer(blob);
}
