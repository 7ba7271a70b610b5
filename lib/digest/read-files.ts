/** Files as a reader hands them over, several at once: each is read by itself, and files of addresses with their digests. */
import type { ReadDigest } from '../model/digest';
import { addLinks, LINKS_FILE_ENDING } from './links-file';
import { type Problem, problem } from './problem';
import { readDigestFile } from './read-file';

export interface InputFile {
  /** As the reader knows it: a name, or a path. */
  readonly name: string;
  /** Undefined where the file could not be opened. */
  readonly bytes: Uint8Array | undefined;
}

export interface FileResult {
  readonly file: string;
  readonly digests: readonly ReadDigest[];
  readonly problems: readonly Problem[];
}

/**
 * One result a digest file, in the order given. A `NAME.links` is read with the `NAME.txt` (or other ending) beside it.
 * Never throws. `today` (`YYYY-MM-DD`) is what dates are held against.
 */
export function readDigestFiles(files: readonly InputFile[], today: string): FileResult[] {
  const linksFiles = new Map(files.filter(isLinksFile).map((file) => [baseName(file.name), file]));
  return files.flatMap((file) => {
    if (isLinksFile(file)) return [];
    return [readOne(file, linksFiles.get(baseName(file.name)), today)];
  });
}

function readOne(file: InputFile, links: InputFile | undefined, today: string): FileResult {
  if (file.bytes === undefined) return unreadable(file.name);
  const { digests, problems } = readDigestFile(file.name, file.bytes, today);
  if (links === undefined) return { file: file.name, digests, problems };
  if (links.bytes === undefined) {
    return { file: file.name, digests, problems: [...problems, ...unreadable(links.name).problems] };
  }
  const linked = addLinks(digests, links.name, links.bytes);
  return { file: file.name, digests: linked.digests, problems: [...problems, ...linked.problems] };
}

function unreadable(name: string): FileResult {
  return { file: name, digests: [], problems: [problem(name, 1, 'unreadableFile')] };
}

function isLinksFile({ name }: InputFile): boolean {
  return name.endsWith(LINKS_FILE_ENDING);
}

/** The name without its ending. */
function baseName(name: string): string {
  return name.replace(/\.[^./\\]+$/, '');
}
