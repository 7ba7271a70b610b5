/** What the popup shows, as data: sections of entries, and where the reader is in them. */
import type { Annotations, ShownEntry } from '../lib/model/annotation';

export interface PopupSection {
  readonly name: string;
  readonly entries: readonly ShownEntry[];
  readonly titles: Annotations['titles'];
}

/** What a popup opens with: what belongs to the page, else the newest digest. */
export interface PopupStart {
  readonly page: Annotations;
  readonly newest: { readonly date: string; readonly entries: readonly ShownEntry[] } | undefined;
}

export type PopupContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'empty-library' }
  | { readonly kind: 'nothing-found'; readonly query: string }
  | {
      readonly kind: 'sections';
      readonly sections: readonly PopupSection[];
      /** Of how many entries the sections show the first ones. */
      readonly total: number;
    };

/** Entries of all sections in the order in which the arrow keys pass them. */
export function entriesOf(content: PopupContent): ShownEntry[] {
  return content.kind === 'sections' ? content.sections.flatMap(({ entries }) => entries) : [];
}
