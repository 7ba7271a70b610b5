/** What differs between two versions of an entry, word by word, for whoever decides which one is right. */
import { diffArrays } from 'diff';
import type { Entry } from '../model/digest';

export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Resources and mentions follow from the texts, and the address is one with the links. */
export const COMPARED_FIELDS = [
  'title',
  'authors',
  'abstract',
  'commentary',
  'translation',
  'tags',
  'links',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface FieldDifference {
  readonly field: ComparedField;
  readonly parts: readonly DifferencePart[];
}

/** A run of letters and digits, a run of blanks, or any one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu;

/** Words that two texts may differ by before they are shown one after the other: the work grows with its square. */
const MOST_EDITS = 1_500;

/** The fields that differ, in the order in which they are read. */
export function changedFields(before: Entry, after: Entry): ComparedField[] {
  return COMPARED_FIELDS.filter((field) => textOf(before, field) !== textOf(after, field));
}

/** The fields that differ and how; the parts, put together without the removed ones, are the text after. */
export function differenceOf(before: Entry, after: Entry): FieldDifference[] {
  return changedFields(before, after).map((field) => {
    return { field, parts: compareTexts(textOf(before, field), textOf(after, field)) };
  });
}

function textOf(entry: Entry, field: ComparedField): string {
  if (field === 'title') return entry.title;
  if (field === 'authors') return entry.authors.join(', ');
  if (field === 'tags') return entry.tags.map((tag) => `#${tag}`).join(' ');
  if (field === 'links')
    return [...entry.links, ...(entry.address === undefined ? [] : [entry.address])].join('\n');
  return entry[field].join('\n');
}

function compareTexts(before: string, after: string): DifferencePart[] {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], {
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return [part('removed', before), part('added', after)];
  return changes.map(({ added, removed, value }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  );
}

function part(kind: DifferencePart['kind'], text: string): DifferencePart {
  return { kind, text };
}
