/** Random arXiv papers, made by arXiv's own rules for identifiers and not by our parser. */
import type { Random } from '../bench/random';

/** One paper, and a way of writing its identifier. */
export interface RandomPaper {
  readonly era: Era;
  /** '' where identifiers have none. */
  readonly archive: string;
  /** YYMM. */
  readonly month: string;
  readonly number: string;
  /** Behind the archive: `.GT`; '' without. */
  readonly subjectClass: string;
  /** `v2`; '' without. */
  readonly version: string;
}

type Era = 'archives' | 'four digits' | 'five digits';

/** The first and the last month, counted from the year 0, and how many digits a number has. */
const ERAS: Readonly<Record<Era, { first: number; last: number; digits: number }>> = {
  archives: { first: monthOf(1991, 7), last: monthOf(2007, 3), digits: 3 },
  'four digits': { first: monthOf(2007, 4), last: monthOf(2014, 12), digits: 4 },
  'five digits': { first: monthOf(2015, 1), last: monthOf(2026, 11), digits: 5 },
};
const ARCHIVES: readonly [string, ...string[]] = [
  ...(['hep-th', 'solv-int', 'math', 'cs', 'nlin'] as const),
  ...(['q-bio', 'astro-ph', 'cond-mat', 'cmp-lg'] as const),
];
const CLASSES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  math: ['.GT', '.AG', '.gt'],
  cs: ['.LG', '.CL'],
  nlin: ['.CD'],
  'q-bio': ['.NC'],
};

export function randomPaper(random: Random): RandomPaper {
  const era = random.pick<Era>(['archives', 'four digits', 'five digits']);
  const { first, last, digits } = ERAS[era];
  const month = random.between(first, last);
  const archive = era === 'archives' ? random.pick(ARCHIVES) : '';
  const classes = CLASSES[archive];
  return {
    era,
    archive,
    month: twoDigits(Math.floor(month / 12) % 100) + twoDigits((month % 12) + 1),
    number: String(random.between(1, 10 ** digits - 1)).padStart(digits, '0'),
    subjectClass: classes !== undefined && random.next() < 0.5 ? random.pick(classes) : '',
    version: random.pick(['', '', `v${random.between(1, 9)}`, `v${random.between(10, 40)}`]),
  };
}

/** The canonical identifier. */
export function idOf({ archive, month, number }: RandomPaper): string {
  return archive === '' ? `${month}.${number}` : `${archive}/${month}${number}`;
}

/** The identifier with its subject class, without its version. */
export function unversioned(paper: RandomPaper): string {
  const { archive, subjectClass } = paper;
  return archive === '' ? idOf(paper) : idOf({ ...paper, archive: archive + subjectClass });
}

/** The identifier as it is written. */
export function written(paper: RandomPaper): string {
  return unversioned(paper) + paper.version;
}

/** Another paper, whose number differs in one digit. */
export function oneDigitOff(paper: RandomPaper, random: Random): RandomPaper {
  const at = random.between(0, paper.number.length - 1);
  const digit = (Number(paper.number[at]) + random.between(1, 9)) % 10;
  const number = paper.number.slice(0, at) + digit + paper.number.slice(at + 1);
  // No paper has the number 0.
  return Number(number) === 0 ? oneDigitOff(paper, random) : { ...paper, number };
}

/** Identifiers that break one of arXiv's rules each. */
export function wrongIds(paper: RandomPaper): readonly [string, ...string[]] {
  const { archive, month, number, version } = paper;
  const wrong = (change: Partial<RandomPaper>) => written({ ...paper, subjectClass: '', ...change });
  const year = month.slice(0, 2);
  const others =
    archive === ''
      ? [`cs/${month}${number}${version}`, wrong({ month: '0703' }), wrong({ month: '9999' })]
      : [
          ...[`${archive.replace('-', '')}x/${month}${number}`, `stat/${month}${number}`, month + number],
          ...[wrong({ month: '9106' }), wrong({ month: '0704' })],
        ];
  return [
    wrong({ number: `${number}0` }),
    wrong({ number: `${number}00` }),
    wrong({ number: number.slice(1) }),
    wrong({ number: number.replace(/\d/g, '0') }),
    wrong({ month: `${year}00` }),
    wrong({ month: `${year}13` }),
    ...others,
  ];
}

function monthOf(year: number, month: number): number {
  return year * 12 + month - 1;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
