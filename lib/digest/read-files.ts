/**
 * Files as a reader hands them over, several at once: each is read by itself, archives file by file, and then files of
 * addresses are put to their digests and links between notes to their notes. A host's table of posts is read first.
 */
import type { ReadDigest } from '../model/digest';
import { unpackArchive } from './archive';
import { isArchive } from './archive-directory';
import { decodeLines } from './decode';
import { baseNameOf } from './file-date';
import { addLinks, LINKS_FILE_ENDING } from './links-file';
import { isPostsTableName, type KnownOfPost, readPostsTable } from './posts-table';
import { type Problem, problem } from './problem';
import { readDigestFile } from './read-file';
import { asSkipped, reasonToSkip } from './skipped-files';
import { resolveWikiLinks } from './wiki-links';

export interface InputFile {
  /** As the reader knows it: a name, or a path. */
  readonly name: string;
  /** Undefined where the file could not be opened. Asked for once, when it is this file's turn. */
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

/** What goes on while files are read, for whoever watches over it. */
export interface ReadingWatch {
  /**
   * A file's turn. `ordinal` counts from 0, files inside archives too, and is the same whenever the same files are read;
   * `total` is how many there are as far as is known, since archives are opened in their turn.
   */
  readonly onFile?: (file: string, ordinal: number, total: number) => void;
  /** Ordinals of files that took too long when they were last read. They are named and not read again. */
  readonly tooSlow?: ReadonlySet<number>;
}

/**
 * One result a digest file, in the order given, and one for each archive itself. A `NAME.links` is read with the `NAME.txt`
 * (or other ending) beside it, and a newsletter's `posts.csv` with its posts. Never throws. `today` (`YYYY-MM-DD`) is what
 * dates are held against.
 */
export function readDigestFiles(
  files: readonly InputFile[],
  today: string,
  watch: ReadingWatch = {},
): FileResult[] {
  const turns = takeTurns(watch, files.length);
  const posts = new Map<string, KnownOfPost>();
  const tables = new Set(files.filter((file) => isPostsTableName(file.name) && addPosts(posts, file)));
  const beside: Beside = { linksFiles: linksFilesOf(files), posts, today, turns };
  const results = files.flatMap((file): FileResult[] => {
    if (isLinksFile(file) || tables.has(file)) return [];
    const { name, folder } = file;
    const reason = folder === undefined ? undefined : reasonToSkip(name.slice(folder.length));
    if (reason !== undefined) return [{ file: name, digests: [], problems: [problem(name, 1, reason)] }];
    const { bytes } = file;
    if (bytes !== undefined && isArchive(bytes)) return readArchive(name, bytes, beside);
    return [readOne({ name, bytes, folder }, beside)];
  });
  return resolveWikiLinks(results);
}

/** What is needed beside a file to read it. */
interface Beside {
  readonly linksFiles: ReadonlyMap<string, InputFile>;
  readonly posts: ReadonlyMap<string, KnownOfPost>;
  readonly today: string;
  readonly turns: Turns;
}

interface Turns {
  /** Whether the file may be read, now that it is its turn. */
  take(file: string): boolean;
  /** There are more files than were known of. */
  expect(files: number): void;
}

function takeTurns({ onFile, tooSlow }: ReadingWatch, files: number): Turns {
  let next = 0;
  let total = files;
  return {
    take: (file) => {
      const ordinal = next++;
      onFile?.(file, ordinal, total);
      return tooSlow?.has(ordinal) !== true;
    },
    expect: (more) => {
      total += more;
    },
  };
}

/** An archive's files one after another, so that no more than one is unpacked at a time; none of them where it is unsound. */
function readArchive(archive: string, bytes: Uint8Array, outside: Beside): FileResult[] {
  const read: FileResult[] = [];
  const linksFiles: InputFile[] = [];
  const posts = new Map<string, KnownOfPost>();
  const beside: Beside = { ...outside, linksFiles: new Map(), posts };
  let isCounted = false;
  const { folder, failure, skipped } = unpackArchive(archive, bytes, (file, files) => {
    if (!isCounted) beside.turns.expect(files - 1);
    isCounted = true;
    const input = { ...file, folder: '' };
    if (isLinksFile(input)) linksFiles.push(input);
    else if (!isPostsTableName(file.name) || !addPosts(posts, file)) read.push(readOne(input, beside));
  });
  if (failure !== undefined) return [{ file: archive, digests: [], problems: [failure] }];
  const links = linksFilesOf(linksFiles);
  const source = folder ?? baseNameOf(archive);
  const results = read.map((result) => ({ ...addLinksBeside(result, links), source }));
  return [{ file: archive, digests: [], problems: skipped, source }, ...results];
}

interface OpenedFile extends Pick<InputFile, 'name' | 'bytes'> {
  readonly folder: string | undefined;
}

function readOne({ name, bytes, folder }: OpenedFile, beside: Beside): FileResult {
  if (bytes === undefined) return unreadable(name);
  if (!beside.turns.take(name)) return { file: name, digests: [], problems: [problem(name, 1, 'tooSlow')] };
  const known = beside.posts.get(baseNameOf(name));
  const { digests, problems } = readDigestFile(name, bytes, beside.today, known);
  const result = { file: name, digests, problems: folder !== undefined ? asSkipped(problems) : problems };
  return addLinksBeside(result, beside.linksFiles);
}

/** Whether the file is such a table. */
function addPosts(posts: Map<string, KnownOfPost>, { bytes }: Pick<InputFile, 'bytes'>): boolean {
  const decoded = bytes === undefined ? undefined : decodeLines(bytes);
  const table = decoded?.kind === 'text' ? readPostsTable(decoded.text) : undefined;
  for (const [name, known] of table ?? []) posts.set(name, known);
  return table !== undefined;
}

function addLinksBeside(result: FileResult, linksFiles: ReadonlyMap<string, InputFile>): FileResult {
  const links = linksFiles.get(withoutEnding(result.file));
  if (links === undefined) return result;
  const { file, digests, problems } = result;
  const { name, bytes } = links;
  if (bytes === undefined) return { file, digests, problems: [...problems, ...unreadable(name).problems] };
  const linked = addLinks(digests, name, bytes);
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
