/** The parts of an entry that are searched, each with a bit of its own in a posting. */

/** In the order of their bits, the lowest first. A translation counts as commentary. */
export const FIELDS = ['title', 'tags', 'commentary', 'authors', 'abstract'] as const;

export type Field = (typeof FIELDS)[number];

/** A mask of fields, one bit each. */
export type FieldMask = number;

export const ANY_FIELD: FieldMask = 0b11111;

/** The mask of one field. */
export function maskOf(field: Field): FieldMask {
  return 1 << FIELDS.indexOf(field);
}
