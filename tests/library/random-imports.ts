/** What a reader may do to a library, at random: a few titles on two days, so that everything meets. */
import fc from 'fast-check';

const DATES = ['2024-09-18', '2024-09-19'] as const;
export const TITLES = ['Alpha', 'Beta', 'Gamma', 'Delta'] as const;

export interface Import {
  readonly kind: 'import';
  readonly days: readonly { readonly date: string; readonly entries: readonly Written[] }[];
  /** Titles that the reader ticks where a file lacks them, and that the reader leaves out. */
  readonly ticked: readonly string[];
  readonly leftOut: readonly string[];
}

interface Written {
  readonly title: string;
  readonly edit: number;
  /** As a backup has it. */
  readonly isBinned: boolean;
}

/** Of the recycle bin. */
export interface Move {
  readonly kind: 'remove' | 'restore';
  readonly date: string;
  readonly titles: readonly string[];
}

export type Step = Import | Move | { readonly kind: 'undo' } | { readonly kind: 'prepare' };

const some = fc.subarray([...TITLES]);
const date = fc.constantFrom(...DATES);
const day = fc.record({
  date,
  entries: fc.uniqueArray(
    fc.record({
      title: fc.constantFrom(...TITLES),
      edit: fc.nat(2),
      isBinned: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
    }),
    { selector: ({ title }) => title, minLength: 1 },
  ),
});
const days = fc.uniqueArray(day, { selector: (one) => one.date, minLength: 1 });
export const importing = fc.record({
  kind: fc.constant('import'),
  days,
  ticked: some,
  leftOut: fc.oneof(fc.constant([]), some),
});
const moving = fc.record({ kind: fc.constantFrom('remove', 'restore'), date, titles: some });
export const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: importing, weight: 5 },
  { arbitrary: moving, weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('undo') }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('prepare') }), weight: 1 },
);
