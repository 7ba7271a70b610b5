/** Zips for tests, sound ones and such as no program would make. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(contents: Contents, options: { readonly level?: 0 | 6 } = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(contents)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: options.level ?? 6 });
}

const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const LOCAL = [0x50, 0x4b, 0x03, 0x04];

/** A copy with some fields changed: offsets are those of the local header and of the entry in the table at the end. */
export function patchZip(
  zip: Uint8Array,
  file: number,
  fields: {
    readonly local?: readonly [at: number, value: number][];
    readonly table?: readonly [at: number, value: number][];
  },
): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const write = (mark: readonly number[], changes: readonly [number, number][] = []) => {
    const start = placesOf(copy, mark)[file];
    if (start === undefined) throw new Error(`The zip has no file ${file}`);
    for (const [at, value] of changes) view.setUint32(start + at, value, true);
  };
  write(LOCAL, fields.local);
  write(CENTRAL, fields.table);
  return copy;
}

function placesOf(zip: Uint8Array, mark: readonly number[]): number[] {
  const places: number[] = [];
  for (let at = zip.indexOf(0x50); at !== -1; at = zip.indexOf(0x50, at + 1)) {
    if (mark.every((byte, index) => zip[at + index] === byte)) places.push(at);
  }
  return places;
}

/** A copy in which every name `from` is the name `to` of the same length, so that fflate need not agree to it. */
export function renameInZip(zip: Uint8Array, from: string, to: string): Uint8Array {
  const [old, fresh] = [strToU8(from), strToU8(to)];
  if (old.length !== fresh.length) throw new Error('Names must be of one length');
  const copy = zip.slice();
  for (let at = 0; at <= copy.length - old.length; at += 1) {
    if (old.every((byte, index) => copy[at + index] === byte)) copy.set(fresh, at);
  }
  return copy;
}
