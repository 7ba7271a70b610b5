/**
 * Where a term stands: documents, ascending, and a byte for each, its mark: the fields it stands in, in the lower five bits
 * (lib/search/fields.ts), and how much it says there, from 0 to 7, in the upper three.
 */
import type { FieldMask } from './fields';

export interface PostingList {
  /** Numbers of documents, ascending, each once. */
  readonly docs: Uint32Array;
  /** One for each document, in the same order. */
  readonly marks: Uint8Array;
}

export const NO_POSTINGS: PostingList = { docs: new Uint32Array(0), marks: new Uint8Array(0) };

/** The byte of a posting. `impact` is a whole number from 0 to 7. */
export function makeMark(fields: FieldMask, impact: number): number {
  return (impact << 5) | fields;
}

export function fieldsOf(mark: number): FieldMask {
  return mark & 0b11111;
}

export function impactOf(mark: number): number {
  return mark >> 5;
}

/** The mark of a document that has two terms which are looked up as one: in the fields of both, and worth the better one. */
export function joinMarks(one: number, other: number): number {
  return fieldsOf(one | other) | Math.max(one & ~0b11111, other & ~0b11111);
}
