/**
 * A zip of digests: a repository, a vault, an export. It is checked as a whole before anything in it is believed, and
 * unpacked in small pieces that are counted, so that a file which unpacks without end is stopped at a limit.
 */
import { type ArchiveFile, packedBytes, readDirectory } from './archive-directory';
import { inflate, SCRATCH } from './archive-inflate';
import type { ByteSource } from './byte-source';
import { checksumOf } from './checksum';
import { LINKS_FILE_ENDING } from './links-file';
import { isPostsTableName } from './posts-table';
import { type Problem, type ProblemCode, problem } from './problem';
import { reasonToSkip } from './skipped-files';

/** What an archive may hold at most. Far above any collection of digests, and small enough to stop in time. */
export interface ArchiveLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Bytes unpacked for one packed byte, over the whole archive; text stays below 20. */
  readonly ratio: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  files: 250_000,
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
};

export interface UnpackedFile {
  /** Its path in the archive, without the one folder that everything lies in. */
  readonly name: string;
  /** To be used before the next file is unpacked: they may lie where its bytes will. */
  readonly bytes: Uint8Array;
}

export interface ArchiveReading {
  /** The one folder that everything lies in, undefined where there is none. */
  readonly folder: string | undefined;
  /** Why nothing of it is read; undefined where it is sound. */
  readonly failure: Problem | undefined;
  /** Files that were left out, and why. */
  readonly skipped: readonly Problem[];
}

const STORED = 0;
const DEFLATED = 8;

/** What is known of an archive when its first file is handed over. */
export interface ArchiveOutline {
  /** Files that are unpacked. */
  readonly files: number;
  readonly folder: string | undefined;
}

/**
 * Unpacks a zip, one file after another, each handed over before the next is unpacked. Where the
 * result has a failure, what was handed over must be thrown away. Throws an UnreadableFile (byte-source.ts) where the
 * archive itself cannot be read any more.
 */
export function unpackArchive(
  archive: string,
  bytes: ByteSource,
  onFile: (file: UnpackedFile, outline: ArchiveOutline) => void,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): ArchiveReading {
  const fail = (code: ProblemCode): ArchiveReading => {
    return { folder: undefined, failure: problem(archive, 1, code), skipped: [] };
  };
  const files = readDirectory(bytes, limits.files);
  if (files === undefined) return fail('archiveDamaged');
  if (files.length === 0) return fail('emptyFile');
  if (files.length > limits.files) return fail('archiveTooManyFiles');
  const folder = outerFolderOf(files);
  const { wanted, skipped } = sortOut(files, folder);
  const total = Math.min(limits.totalBytes, Math.max(limits.fileBytes, bytes.length * limits.ratio));
  const budget: Budget = { left: total, file: limits.fileBytes, scratch: new Uint8Array(SCRATCH) };
  for (const { file, name } of wanted) {
    const unpacked = unpackFile(bytes, file, budget);
    if (typeof unpacked === 'string') return fail(unpacked);
    onFile({ name, bytes: unpacked }, { files: wanted.length, folder });
  }
  return { folder, failure: undefined, skipped };
}

interface WantedFile {
  readonly file: ArchiveFile;
  readonly name: string;
}

/** Which files are read, under which name, and why the others are not. */
function sortOut(files: readonly ArchiveFile[], folder: string | undefined) {
  const wanted: WantedFile[] = [];
  const skipped: Problem[] = [];
  const names = new Set<string>();
  for (const file of files) {
    if (file.isFolder) continue;
    const name = folder === undefined ? file.name : file.name.slice(folder.length + 1);
    const code = names.has(name) ? 'skippedTwin' : reasonToSkipPacked(file, name);
    names.add(name);
    if (code === undefined) wanted.push({ file, name });
    else skipped.push(problem(labelOf(name), 1, code));
  }
  // They say of the files beside them what these lack, so that they come before them.
  const isBeside = ({ name }: WantedFile) => isPostsTableName(name) || name.endsWith(LINKS_FILE_ENDING);
  return { wanted: [...wanted.filter(isBeside), ...wanted.filter((one) => !isBeside(one))], skipped };
}

function reasonToSkipPacked(file: ArchiveFile, name: string): ProblemCode | undefined {
  if (isOddName(file.name)) return 'skippedName';
  if (file.isEncrypted) return 'encryptedFile';
  const reason = reasonToSkip(name);
  return reason ?? (file.method === STORED || file.method === DEFLATED ? undefined : 'unknownPacking');
}

/** A name that means another place to a program that writes files. We write none; no honest archive has one either. */
function isOddName(name: string): boolean {
  return /\p{Cc}|^[/\\]|[/\\]$|^[a-z]:/iu.test(name) || name.split(/[/\\]/).includes('..') || name === '';
}

/** A name as it may be shown. */
function labelOf(name: string): string {
  return name.replace(/\p{Cc}/gu, '�').slice(0, 300);
}

function outerFolderOf(files: readonly ArchiveFile[]): string | undefined {
  const [first, ...others] = files.filter(({ name }) => !/^(?:__MACOSX\/|\.)/.test(name));
  const folder = first?.name.split('/')[0] ?? '';
  if (first === undefined || folder === '' || folder === '..' || !first.name.includes('/')) return undefined;
  return others.every(({ name }) => name.startsWith(`${folder}/`)) ? folder : undefined;
}

interface Budget {
  /** Bytes that may still be unpacked, of all files and of one. */
  left: number;
  readonly file: number;
  readonly scratch: Uint8Array;
}

function unpackFile(
  bytes: ByteSource,
  file: ArchiveFile,
  budget: Budget,
): Uint8Array | 'archiveDamaged' | 'archiveTooLarge' {
  const packed = packedBytes(bytes, file);
  if (packed === undefined) return 'archiveDamaged';
  const limit = Math.min(budget.file, budget.left);
  const unpacked = file.method === STORED ? packed : inflate(packed, limit, budget.scratch);
  if (unpacked === undefined) return 'archiveDamaged';
  if (unpacked === 'tooLarge' || unpacked.length > limit) return 'archiveTooLarge';
  budget.left -= unpacked.length;
  return checksumOf(unpacked) === file.checksum ? unpacked : 'archiveDamaged';
}
