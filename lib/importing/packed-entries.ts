/**
 * Entries between reading and writing, as UTF-8 text in buffers: as objects of strings those of a large import would take
 * several times their files' size, and the browser's collector would have to look at each of them again and again. What
 * is read from here is made anew each time it is asked for.
 */
import type { BackupDigest } from '../digest/backup-layout';
import { contentOf, withKnownRelations } from '../digest/entry-content';
import type { AbsentEntry, PlannedDigest, PlannedEntry } from '../digest/plan';
import type { FileResult } from '../digest/read-files';
import type { Entry, ReadDigest, ReadEntry } from '../model/digest';
import { createPackedTexts, type KeepBlock } from './packed-texts';

export interface PackedEntries {
  /**
   * Packs the entries of a file's result, so that nothing of the file's own text is kept alive by what is returned. The first
   * results stay as they are, as long as their files, of so many bytes each, are small together.
   */
  readonly keepResult: (result: FileResult, bytes: number) => FileResult;
  /** The plan of a digest, whose entries come from here, without their texts. What comes from elsewhere stays as it is. */
  readonly keepPlan: (planned: PlannedDigest, digest: BackupDigest) => PlannedDigest;
}

/** Packing is for memory alone, and takes a fifth of the time of reading. Bytes of a few thousand notes. */
const UNPACKED = 4 * 1024 * 1024;

export function createPackedEntries(keepBlock?: KeepBlock): PackedEntries {
  const texts = createPackedTexts(keepBlock);
  /** Where the entries lie that were handed out. */
  const places = new WeakMap<Entry, number>();
  const pack = (entry: Entry) => texts.add(JSON.stringify(withoutEmpty(entry)));
  const unpack = (place: number): ReadEntry => {
    const entry = { ...EMPTY, ...JSON.parse(texts.at(place)) } as ReadEntry;
    places.set(entry, place);
    return entry;
  };
  const packPlanned = (planned: PlannedEntry, place: number): PlannedEntry => {
    if (planned.kind === 'same') return new PackedSame(unpack, place, planned.id);
    const { kind, id, before, removedAt } = planned;
    const inBin = removedAt === undefined ? {} : { removedAt };
    if (id === undefined || before === undefined) {
      const learned = kind === 'new' && planned.learned !== undefined ? { learned: planned.learned } : {};
      return Object.assign(new PackedNew(unpack, place), inBin, learned);
    }
    return Object.assign(new PackedVersion(unpack, place, kind, id, pack(before)), inBin);
  };
  const intern = createIntern();
  const packDigest = ({ entries, date, title, line, source }: ReadDigest): ReadDigest => {
    const packed = new PackedDigest(unpack, entries.map(pack), intern(date), intern(title), line);
    return source === undefined ? packed : Object.assign(packed, { source: intern(source) });
  };
  let unpackedLeft = UNPACKED;
  return {
    keepResult: (result, bytes) => {
      unpackedLeft -= bytes;
      if (unpackedLeft >= 0) return result;
      return {
        ...result,
        problems: result.problems.length === 0 ? NONE : detached(result.problems),
        digests: result.digests.length === 0 ? NONE : result.digests.map(packDigest),
      };
    },
    keepPlan: ({ entries, absent, ...planned }, digest) => ({
      ...planned,
      entries: entries.map((one, index) => {
        const read = digest.entries[index];
        const place = read === undefined ? undefined : places.get(read);
        return place === undefined ? one : packPlanned(one, place);
      }),
      absent: absent.map(withoutText),
    }),
  };
}

/** What every entry has. */
const EMPTY: Entry = {
  ...{ title: '', authors: [], abstract: [], commentary: [], translation: [], tags: [] },
  ...{ links: [], resources: [], mentions: [] },
};

function withoutEmpty(entry: Entry): Partial<Entry> {
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entry)) {
    if (!Array.isArray(value) || value.length > 0) filled[name] = value;
  }
  return filled;
}

type Unpack = (place: number) => ReadEntry;

// Classes, since a getter in an object's literal is another function for each object.

class PackedDigest {
  constructor(
    private readonly unpack: Unpack,
    private readonly places: readonly number[],
    readonly date: string,
    readonly title: string,
    readonly line: number,
  ) {}
  get entries(): ReadEntry[] {
    return this.places.map(this.unpack);
  }
}

class PackedSame {
  readonly kind = 'same';
  constructor(
    private readonly unpack: Unpack,
    private readonly place: number,
    readonly id: number,
  ) {}
  get entry(): Entry {
    return this.unpack(this.place);
  }
}

class PackedNew {
  readonly kind = 'new';
  constructor(
    private readonly unpack: Unpack,
    private readonly place: number,
  ) {}
  get entry(): Entry {
    return contentOf(this.unpack(this.place));
  }
}

/** Of what the library has already, changed or in its recycle bin. */
class PackedVersion<Kind extends 'new' | 'changed'> {
  constructor(
    private readonly unpack: Unpack,
    private readonly place: number,
    readonly kind: Kind,
    readonly id: number,
    private readonly placeBefore: number,
  ) {}
  get before(): Entry {
    return this.unpack(this.placeBefore);
  }
  get entry(): Entry {
    return withKnownRelations(this.unpack(this.place), this.before);
  }
}

function withoutText({ entry, ...absent }: AbsentEntry): AbsentEntry {
  return { ...absent, entry: { title: entry.title } };
}

const NONE: readonly never[] = [];

/** Days and their titles repeat: a text that was here before is returned as it was. */
function createIntern(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const own = detached(text);
    known.set(own, own);
    return own;
  };
}

/** A copy whose strings are its own: a part of a string keeps the whole of it alive. */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
