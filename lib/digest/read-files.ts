/**
 * Files as a reader hands them over, several at once: each is read by itself, archives file by file, and then files of
 * addresses are put to their digests and links between notes to their notes. A host's table of posts is read first.
 */
import type { ReadDigest } from '../model/digest';
import { unpackArchive } from './archive';
import { isArchive } from './archive-directory';
import { type ByteSource, readWhole, UnreadableFile } from './byte-source';
import { decodeLines } from './decode';
import { baseNameOf } from './file-date';
import { addLinks, LINKS_FILE_ENDING } from './links-file';
import { isPostsTableName, type KnownOfPost, readPostsTable } from './posts-table';
import { type Problem, problem } from './problem';
import { readDigestFile } from './read-file';
import { asSkipped, reasonToSkip } from './skipped-files';
import { type Turns, type TurnWatch, takeTurns } from './turns';
import { hasWikiLinks, resolveWikiLinks } from './wiki-links';

export interface InputFile {
  /** As the reader knows it: a name, or a path. */
  readonly name: string;
  /** Undefined where the file could not be opened. Asked for once, when it is this file's turn. */
  readonly bytes: ByteSource | undefined;
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
export interface ReadingWatch extends TurnWatch {
  /**
   * Takes each result as soon as it is there and returns what is kept of it, so that digests can be kept in less room than
   * objects take. Without it they are kept as they are. `bytes` is the size of the file that their texts are parts of, 0 where
   * it was told before.
   */
  readonly keep?: (result: FileResult, bytes: number) => FileResult;
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
  const linking = new Set<FileResult>();
  const keep = watch.keep ?? ((result: FileResult) => result);
  const { onStep } = watch;
  const beside: Beside = { linksFiles: linksFilesOf(files), posts, today, turns, onStep, keep, linking };
  const results = files.flatMap((file): FileResult[] =>
    isLinksFile(file) || tables.has(file) ? [] : readInput(file, beside),
  );
  return resolveWikiLinks(results, linking, (result) => keep(result, 0));
}

function readInput(file: InputFile, beside: Beside): FileResult[] {
  const { name, folder } = file;
  const reason = folder === undefined ? undefined : reasonToSkip(name.slice(folder.length));
  if (reason !== undefined) return [refusal(name, problem(name, 1, reason))];
  try {
    const { bytes } = file;
    if (bytes !== undefined && isArchive(bytes)) return readArchive(name, bytes, beside);
    return [readOne({ name, bytes, folder }, beside)];
  } catch (error) {
    if (error instanceof UnreadableFile) return [refusal(name, unreadable(name))];
    throw error;
  }
}

/** What is needed beside a file to read it. */
interface Beside {
  readonly linksFiles: ReadonlyMap<string, InputFile>;
  readonly posts: Map<string, KnownOfPost>;
  readonly today: string;
  readonly turns: Turns;
  readonly onStep: TurnWatch['onStep'];
  readonly keep: (result: FileResult, bytes: number) => FileResult;
  /** Takes what is kept of files with links to other notes. */
  readonly linking: Set<FileResult>;
  /** Of what is read, where an archive tells one. */
  readonly from?: Pick<FileResult, 'source'>;
}

/** An archive's files one after another, so that no more than one is unpacked at a time; none of them where it is unsound. */
function readArchive(archive: string, bytes: ByteSource, outside: Beside): FileResult[] {
  const read: FileResult[] = [];
  const linksFiles = new Map<string, InputFile>();
  const beside = { ...outside, linksFiles, posts: new Map<string, KnownOfPost>() };
  const sourceOf = (folder: string | undefined) => folder ?? baseNameOf(archive);
  let inside: Beside | undefined;
  const { folder, failure, skipped } = unpackArchive(archive, bytes, (file, outline) => {
    if (inside === undefined) beside.turns.expect(outline.files - 1);
    inside ??= { ...beside, from: { source: sourceOf(outline.folder) } };
    const input = { ...file, folder: '' };
    // They come before the digests, and their bytes do not stay.
    if (isLinksFile(input)) linksFiles.set(withoutEnding(file.name), { ...input, bytes: file.bytes.slice() });
    else if (!isPostsTableName(file.name) || !addPosts(beside.posts, file)) read.push(readOne(input, inside));
  });
  if (failure !== undefined) return [refusal(archive, failure)];
  read.unshift({ file: archive, digests: [], problems: skipped, source: sourceOf(folder) });
  return read;
}

interface OpenedFile extends Pick<InputFile, 'name' | 'bytes'> {
  readonly folder: string | undefined;
}

function readOne({ name, bytes: source, folder }: OpenedFile, beside: Beside): FileResult {
  if (source === undefined) return refusal(name, unreadable(name));
  if (!beside.turns.take(name)) return refusal(name, problem(name, 1, 'tooSlow'));
  const bytes = readWhole(source);
  if (bytes === undefined) return refusal(name, unreadable(name));
  const { posts, today, onStep, from } = beside;
  const known = posts.size === 0 ? undefined : posts.get(baseNameOf(name));
  const { digests, problems: found } = readDigestFile(name, bytes, today, { known, onStep });
  const problems = folder !== undefined ? asSkipped(found) : found;
  const result = addLinksBeside({ file: name, digests, problems, ...from }, beside.linksFiles);
  const kept = beside.keep(result, bytes.length);
  if (hasWikiLinks(result)) beside.linking.add(kept);
  return kept;
}

function refusal(file: string, reason: Problem): FileResult {
  return { file, digests: [], problems: [reason] };
}

/** Whether the file is such a table. */
function addPosts(posts: Map<string, KnownOfPost>, file: Pick<InputFile, 'bytes'>): boolean {
  const bytes = readWhole(file.bytes);
  const decoded = bytes === undefined ? undefined : decodeLines(bytes);
  const table = decoded?.kind === 'text' ? readPostsTable(decoded.text) : undefined;
  for (const [name, known] of table ?? []) posts.set(name, known);
  return table !== undefined;
}

function addLinksBeside(result: FileResult, linksFiles: ReadonlyMap<string, InputFile>): FileResult {
  const links = linksFiles.get(withoutEnding(result.file));
  if (links === undefined) return result;
  const { digests, problems } = result;
  const { name } = links;
  const bytes = readWhole(links.bytes);
  if (bytes === undefined) return { ...result, problems: [...problems, unreadable(name)] };
  const linked = addLinks(digests, name, bytes);
  return { ...result, digests: linked.digests, problems: [...problems, ...linked.problems] };
}

function unreadable(name: string): Problem {
  return problem(name, 1, 'unreadableFile');
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
