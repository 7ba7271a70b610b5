/** Random addresses of arXiv papers, and addresses that only look like them. */
import { type Random, seededRandom } from '../bench/random';
import {
  idOf,
  oneDigitOff,
  type RandomPaper,
  randomPaper,
  unversioned,
  written,
  wrongIds,
} from './random-papers';

export interface RandomAddress {
  readonly address: string;
  /** The paper that it names; undefined where it names none. */
  readonly id: string | undefined;
  /** What it was made by, for counting what was tried. */
  readonly kind: string;
}

type Choices = readonly [string, ...string[]];
type Form = readonly [name: string, address: string];

const ARXIV: Choices = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org', 'xxx.lanl.gov'];
const AR5IV: Choices = ['ar5iv.org', 'ar5iv.labs.arxiv.org'];
const OTHER_HOSTS: Choices = [
  ...(['arxiv.org.evil.com', 'arxiv.org@evil.com', 'evil.com/arxiv.org', 'evil.com?arxiv.org'] as const),
  ...(['notarxiv.org', 'arxiv.com', 'arxlv.org', 'аrxiv.org', 'arxiv.org:8443', 'arxiv-org.com'] as const),
  ...(['info.arxiv.org', 'ar5iv.org.evil.com', 'ar5iv.com', 'xar5iv.org', 'lanl.gov', 'a.b'] as const),
];
const OTHER_PATHS: Choices = [
  ...(['/list/', '/a/', '/search/?query=', '/archive/', '/abstract/', '/absx/', '/x/abs/'] as const),
  ...(['/abs-', '/?abs/', '/#/abs/', '/help/', '/abs/x', '/ftp/', '/pdf/x/', '/html/submission/'] as const),
];
const OTHER_ENDINGS: Choices = [
  ...(['x', '.exe', '.pdf.exe', '-1', '_', 'v', 'v0', 'v01'] as const),
  ...(['v1v2', 'v1.2', '.1', '%20x', ',', '%00', '…'] as const),
];

/** As many addresses of papers as wanted: of all eras, in all forms, with and without versions, on all mirrors. */
export function randomAddresses(count: number, seed: number): RandomAddress[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const paper = randomPaper(random);
    const [form, address] = random.pick(formsOf(paper, random));
    return { address, id: idOf(paper), kind: `${paper.era}, ${form}` };
  });
}

/** As many look-alikes as wanted; one digit off, they name another paper. */
export function lookAlikes(count: number, seed: number): RandomAddress[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const paper = randomPaper(random);
    const other = oneDigitOff(paper, random);
    const path = random.pick(['/abs/', '/pdf/', '/html/']);
    const home = `https://${random.pick(ARXIV)}`;
    const none = (kind: string, address: string) => ({ kind, address, id: undefined });
    return random.pick<RandomAddress>([
      none('another host', `https://${random.pick(OTHER_HOSTS)}${path}${written(paper)}`),
      none('another path', home + random.pick(OTHER_PATHS) + written(paper)),
      none('another ending', home + path + unversioned(paper) + random.pick(OTHER_ENDINGS)),
      none('no identifier', home + path + random.pick(wrongIds(paper))),
      { kind: 'one digit off', address: home + path + written(other), id: idOf(other) },
    ]);
  });
}

function formsOf(paper: RandomPaper, random: Random): readonly [Form, ...Form[]] {
  const { archive, month, number, version } = paper;
  const name = written(paper);
  const arxiv = `${random.pick(['https', 'https', 'http'])}://${random.pick(ARXIV)}`;
  const ar5iv = `https://${random.pick(AR5IV)}/${random.pick(['html', 'abs', 'papers', 'pdf'])}`;
  const field = archive === '' ? random.pick(['', 'cs/']) : '';
  const file = `${month}${archive === '' ? '.' : ''}${number}${version}.pdf`;
  return [
    ['abs', `${arxiv}/abs/${name}`],
    ['abs with a prefix', `${arxiv}/abs/arXiv:${name}`],
    ['abs with a query', `${arxiv}/abs/${name}?context=cs.LG#ref`],
    ['abs by query', `${arxiv}/abs?id=${name}`],
    ['abs with an escape', `${arxiv}/abs/${name.replace('/', '%2F')}`],
    ['abs with a slash behind', `${arxiv}/abs/${name}/`],
    ['pdf', `${arxiv}/pdf/${name}`],
    ['pdf with its ending', `${arxiv}/pdf/${name}.pdf#page=3`],
    ['html', `${arxiv}/html/${name}#S1`],
    ['picture', `${arxiv}/html/${name}/extracted/x1.png`],
    ['other', `${arxiv}/${random.pick(['format', 'ps', 'e-print', 'src'])}/${name}`],
    ['file', `${arxiv}/ftp/${archive || 'arxiv'}/papers/${month}/${file}`],
    ['ar5iv', `${ar5iv}/${field}${name}`],
    ['doi', `https://doi.org/10.48550/${random.pick(['arXiv', 'arxiv'])}.${idOf(paper)}`],
  ];
}
