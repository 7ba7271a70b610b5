/** The side of an import that runs in a worker of its own, where a file that never ends can be left behind. */
import { expose } from 'comlink';
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
  | { readonly kind: 'reading'; readonly ordinal: number; readonly file: string; readonly total: number }
  | { readonly kind: 'comparing' };

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
    read: (files: readonly ChosenFile[], news: MessagePort, tooSlow: ReadonlySet<number>, source: string) => {
      const tell = (message: ReadingNews) => news.postMessage(message);
      return read(
        files.map((file) => openLater(file, () => tell({ kind: 'opening' }))),
        {
          tooSlow,
          onFile: (file, ordinal, total) => tell({ kind: 'reading', file, ordinal, total }),
          onRead: () => tell({ kind: 'comparing' }),
        },
        source,
      );
    },
  };
}

/** Opened in its turn, so that no more than one of a folder's files is in memory at a time. */
function openLater({ name, folder, file }: ChosenFile, onOpening: () => void): InputFile {
  return {
    name,
    ...(folder === undefined ? {} : { folder }),
    get bytes() {
      onOpening();
      if (file === undefined) return undefined;
      try {
        return new Uint8Array(new FileReaderSync().readAsArrayBuffer(file));
      } catch {
        // Deleted, moved, or a folder: https://developer.mozilla.org/docs/Web/API/FileReaderSync/readAsArrayBuffer#exceptions
        return undefined;
      }
    },
  };
}
