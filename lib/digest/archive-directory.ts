/**
 * The table at a zip's end: which files there are, before anything is unpacked. Sizes in it may lie and names may be anything,
 * so neither is used for more than a label and a place to start.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12, 4.3.14, 4.3.16)
 */
import { type ByteSource, UnreadableFile } from './byte-source';
import { STRICT_UTF8 } from './decode';

export interface ArchiveFile {
  /** As written in the archive. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly packedSize: number;
  readonly checksum: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const SHORTEST_END = 22;
const LONGEST_END = SHORTEST_END + 0xffff;
const LOCATOR_LENGTH = 20;
const UNKNOWN_32 = 0xffffffff;
const COUNT_LIMIT = 0x10000;

/** Whether a file is a zip, by its first bytes; an empty one begins with its end. */
export function isArchive(bytes: ByteSource): boolean {
  if (bytes.length < SHORTEST_END) return false;
  const mark = viewOf(bytes.subarray(0, 4)).getUint32(0, true);
  return mark === LOCAL || mark === END;
}

/**
 * The files of a zip in its order, at most `limit` + 1; undefined where it is damaged. Throws an {@link UnreadableFile} where
 * it cannot be read.
 */
export function readDirectory(bytes: ByteSource, limit: number): ArchiveFile[] | undefined {
  try {
    return readEntries(bytes, limit);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // A number that leads out of the file.
    return undefined;
  }
}

function readEntries(source: ByteSource, limit: number): ArchiveFile[] | undefined {
  const table = findTable(source);
  if (table === undefined) return undefined;
  const bytes = source.subarray(table.start, table.start + table.length);
  const view = viewOf(bytes);
  const files: ArchiveFile[] = [];
  let at = 0;
  while (at < table.length && files.length <= limit) {
    if (view.getUint32(at, true) !== ENTRY) return undefined;
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
    if (next > table.length) return undefined;
    files.push(readEntry(bytes, view, at, nameLength ?? 0, extraLength ?? 0));
    at = next;
  }
  // A damaged length would leave files out in silence. The number has 16 bits, which some writers let overflow.
  const isWhole = files.length > limit || files.length % COUNT_LIMIT === table.count % COUNT_LIMIT;
  return isWhole ? files : undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number) {
  const flags = view.getUint16(at + 8, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(rawName, (flags & 0x800) !== 0);
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const checksum = view.getUint32(at + 16, true);
  const { packed, offset } = withLongSizes(view, at + 46 + nameLength, extraLength, sizes);
  return {
    name,
    // A folder has no contents; anything else so named is a file under a damaged name.
    isFolder: /[/\\]$/.test(name) && checksum === 0,
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packedSize: packed,
    checksum,
    offset,
  };
}

/** Numbers of more than 32 bits stand in an extra field of their own, those that need it, in this order. */
function withLongSizes(
  view: DataView,
  from: number,
  length: number,
  sizes: { unpacked: number; packed: number; offset: number },
) {
  let { packed, offset } = sizes;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    const next = () => {
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    };
    if (sizes.unpacked === UNKNOWN_32) next();
    if (packed === UNKNOWN_32) packed = next();
    if (offset === UNKNOWN_32) offset = next();
  }
  return { packed, offset };
}

interface Table {
  readonly start: number;
  readonly length: number;
  /** How many files it says that there are, modulo {@link COUNT_LIMIT}. */
  readonly count: number;
}

function findTable(source: ByteSource): Table | undefined {
  // The end may have a locator before it, of a longer end.
  const from = Math.max(0, source.length - LONGEST_END - LOCATOR_LENGTH);
  const tail = viewOf(source.subarray(from, source.length));
  const last = tail.byteLength - SHORTEST_END;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const length = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (start === UNKNOWN_32 || length === UNKNOWN_32)
      return findTable64(source, tail, at - LOCATOR_LENGTH, from + at);
    if (start + length <= from + at) return { start, length, count: tail.getUint16(at + 10, true) };
  }
  return undefined;
}

/** `locator` is a place in the tail, `end` one in the file. */
function findTable64(source: ByteSource, tail: DataView, locator: number, end: number): Table | undefined {
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(tail.getBigUint64(locator + 8, true));
  const view = viewOf(source.subarray(at, at + 56));
  if (view.getUint32(0, true) !== END_64) return undefined;
  const length = Number(view.getBigUint64(40, true));
  const start = Number(view.getBigUint64(48, true));
  return start + length <= end ? { start, length, count: Number(view.getBigUint64(32, true)) } : undefined;
}

/** The packed bytes of a file; undefined where its place is wrong. Throws an {@link UnreadableFile}. */
export function packedBytes(bytes: ByteSource, file: ArchiveFile): Uint8Array | undefined {
  const header = bytes.subarray(file.offset, file.offset + LOCAL_LENGTH);
  if (header.length < LOCAL_LENGTH) return undefined;
  const view = viewOf(header);
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  const start = file.offset + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + file.packedSize;
  return end <= bytes.length ? bytes.subarray(start, end) : undefined;
}

/** UTF-8, or the code page of a Korean Windows where the name is not. */
function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  try {
    return STRICT_UTF8.decode(raw).normalize('NFC');
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'euc-kr').decode(raw);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
