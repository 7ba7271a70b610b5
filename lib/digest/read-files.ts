/**
 * Files as a reader hands them over, several at once: each is read by itself, archives file by file, and then files of
 * addresses are put to their digests and links between notes to their notes.
 */
import type { ReadDigest } from '../model/digest';
import { unpackArchive } from './archive';
import { isArchive } from './archive-directory';
import { baseNameOf } from './file-date';
import { addLinks, LINKS_FILE_ENDING } from './links-file';
import { type Problem, problem } from './problem';
import { readDigestFile } from './read-file';
import { asSkipped, reasonToSkip } from './skipped-files';
import { resolveWikiLinks } from './wiki-links';

export interface InputFile {
  /** As the reader knows it: a name, or a path. */
  readonly name: string;
  /** Undefined where the file could not be opened. */
  readonly bytes: Uint8Array | undefined;
  /**
   * The path, with which the name begins, of a folder that was chosen instead of the file: in it lie files that are no
   * digests. '' for an archive.
   */
  readonly folder?: string;
}

export interface FileResult {
  readonly file: string;
  readonly digests: readonly ReadDigest[];
  /** Among them what was left out of a folder or an archive, and why: codes that begin with `skipped`. */
  readonly problems: readonly Problem[];
  /** A name for where the digests are from: the folder that an archive consists of, else the archive's own name. */
  readonly source?: string;
}

/**
 * One result a digest file, in the order given, and one for each archive itself. A `NAME.links` is read with the `NAME.txt`
 * (or other ending) beside it. Never throws. `today` (`YYYY-MM-DD`) is what dates are held against.
 */
export function readDigestFiles(files: readonly InputFile[], today: string): FileResult[] {
  const isZip = ({ bytes }: InputFile) => bytes !== undefined && isArchive(bytes);
  const linksFiles = linksFilesOf(files);
  const results = files.flatMap((file) => {
    if (isZip(file)) return readArchive(file.name, file.bytes ?? new Uint8Array(), today);
    return isLinksFile(file) ? [] : [readOne(file, linksFiles, today)];
  });
  return resolveWikiLinks(results);
}

/** An archive's files one after another, so that no more than one is unpacked at a time; none of them where it is unsound. */
function readArchive(archive: string, bytes: Uint8Array, today: string): FileResult[] {
  const read: FileResult[] = [];
  const linksFiles: InputFile[] = [];
  const { folder, failure, skipped } = unpackArchive(archive, bytes, (file) => {
    const input = { ...file, folder: '' };
    if (isLinksFile(input)) linksFiles.push(input);
    else read.push(readOne(input, new Map(), today));
  });
  if (failure !== undefined) return [{ file: archive, digests: [], problems: [failure] }];
  const beside = linksFilesOf(linksFiles);
  const source = folder ?? baseNameOf(archive);
  const results = read.map((result) => ({ ...addLinksBeside(result, beside), source }));
  return [{ file: archive, digests: [], problems: skipped, source }, ...results];
}

function readOne(file: InputFile, linksFiles: ReadonlyMap<string, InputFile>, today: string): FileResult {
  const { name, bytes, folder } = file;
  const reason = folder === undefined ? undefined : reasonToSkip(name.slice(folder.length));
  if (reason !== undefined) return { file: name, digests: [], problems: [problem(name, 1, reason)] };
  if (bytes === undefined) return unreadable(name);
  const { digests, problems } = readDigestFile(name, bytes, today);
  const result = { file: name, digests, problems: folder !== undefined ? asSkipped(problems) : problems };
  return addLinksBeside(result, linksFiles);
}

function addLinksBeside(result: FileResult, linksFiles: ReadonlyMap<string, InputFile>): FileResult {
  const links = linksFiles.get(withoutEnding(result.file));
  if (links === undefined) return result;
  const { file, digests, problems } = result;
  if (links.bytes === undefined) {
    return { file, digests, problems: [...problems, ...unreadable(links.name).problems] };
  }
  const linked = addLinks(digests, links.name, links.bytes);
  return { file, digests: linked.digests, problems: [...problems, ...linked.problems] };
}

function unreadable(name: string): FileResult {
  return { file: name, digests: [], problems: [problem(name, 1, 'unreadableFile')] };
}

function linksFilesOf(files: readonly InputFile[]): Map<string, InputFile> {
  return new Map(files.filter(isLinksFile).map((file) => [withoutEnding(file.name), file]));
}

function isLinksFile({ name }: InputFile): boolean {
  return name.endsWith(LINKS_FILE_ENDING);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^./\\]+$/, '');
}
