/**
 * arXiv identifiers of all three eras, as https://info.arxiv.org/help/arxiv_identifier.html defines them:
 * `hep-th/9901001` (until March 2007), `0704.0001` (four digits, until December 2014), `1501.00001` (five).
 * A wrong identifier is never repaired: a padded or shortened one would name another paper.
 */

/** One paper, and the version if the text named one. */
export interface ArxivId {
  /** Canonical: no version, no subject class, archive in lower case. */
  readonly id: string;
  readonly version?: number;
}

/** Why something that looks like an arXiv identifier is none. */
export type ArxivIdProblem = 'unknown-archive' | 'impossible-month' | 'wrong-number' | 'wrong-version';

const OLD_ARCHIVES = (
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs ' +
  'dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol ' +
  'physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'
).split(' ');

const WITH_SUBJECT_CLASS = /^(?:(?:math|cs|nlin|q-bio)\.[a-z]{2}|[^.]+)$/;

// Wider than the rules, so that a near miss can be told from other text.
const NEW_SHAPE = /^(\d{4})\.(\d{3,7})(?:v(\d*))?$/i;
const OLD_SHAPE = /^([a-z-]+(?:\.[a-z-]+)?)\/(\d{4})(\d{2,4})(?:v(\d*))?$/i;

// Fifteen digits always fit a number exactly.
const VERSION = /^[1-9]\d{0,14}$/;

// The stamp in a PDF's margin: `arXiv:2409.08642v2 [cs.LG] 13 Sep 2024`; old ones have no bracket.
const PREFIXED = /^arxiv:\s*(\S+)(?:\s+\[[\w.-]+\])?(?:\s+\d\d? [a-z]{3} \d{4})?$/i;

// Kinds of page that arXiv, its mirrors and ar5iv name by identifier.
const PAGE = /^\/(?:abs|pdf|ps|html|format|e-print|src|papers)\/+(.+)/i;

// Files as they lay on the disk: /ftp/cond-mat/papers/0408/0408502.pdf, /ftp/arxiv/papers/0704/0704.0001.pdf.
const FILE = /^\/(?:ftp|PS_cache)\/([a-z-]+)\/(?:papers|pdf)\/(\d{4})\/(\2[^/]*)$/i;

/**
 * Reads one identifier, bare or behind `arXiv:` (also a whole stamp). Nothing else may stand around it.
 * Returns undefined for anything that is not a valid identifier.
 */
export function parseArxivId(text: string): ArxivId | undefined {
  const read = readArxivId(text);
  return typeof read === 'object' ? read : undefined;
}

/**
 * What is wrong with a text that has the look of an identifier (`2112.0886`, `9999.12345`, `hepth/9901001`).
 * Returns undefined both for valid identifiers and for text that is no identifier at all.
 */
export function explainBadArxivId(text: string): ArxivIdProblem | undefined {
  const read = readArxivId(text);
  return typeof read === 'string' ? read : undefined;
}

/**
 * The identifier in the path of an arXiv or ar5iv address, with or without version, `.pdf`, or an asset behind
 * it (`/html/2409.08642v1/x1.png`). Takes the path alone, without host, query or hash; whether the host is
 * arXiv's is the caller's to know. Returns undefined where there is no valid identifier.
 * Forms: https://info.arxiv.org/help/arxiv_identifier_for_services.html, and those measured in real digests.
 */
export function findArxivIdInPath(path: string): ArxivId | undefined {
  const [, archive, , file] = FILE.exec(path) ?? [];
  if (archive && file) {
    const name = file.replace(/\.pdf$/i, '');
    return parseArxivId(name.includes('.') ? name : `${archive}/${name}`);
  }
  const [first = '', second = ''] = partsBehindKind(path);
  const newId = parseArxivId(first);
  if (newId) return newId;
  return parseArxivId(`${first}/${second}`);
}

/** Whether a path is of a kind that must hold an identifier, so that a missing one is a mistake to report. */
export function claimsArxivId(path: string): boolean {
  return PAGE.test(path);
}

/**
 * One identifier of the forms that have a dot, by its parts: `2409`, `08642`, `2`. Undefined where it cannot exist.
 */
export function dottedArxivId(
  yearMonth: string,
  number: string,
  version: string | undefined,
): ArxivId | undefined {
  if (problemOfNewId(yearMonth, number) !== undefined) return undefined;
  const id = `${yearMonth}.${number}`;
  return version === undefined ? { id } : { id, version: Number(version) };
}

function readArxivId(text: string): ArxivId | ArxivIdProblem | undefined {
  const trimmed = text.trim();
  const bare = PREFIXED.exec(trimmed)?.[1] ?? trimmed;
  const [, newMonth, newNumber, newVersion] = NEW_SHAPE.exec(bare) ?? [];
  if (newMonth && newNumber) {
    const problem = problemOfNewId(newMonth, newNumber);
    return problem ?? withVersion(`${newMonth}.${newNumber}`, newVersion);
  }
  const [, group, oldMonth, oldNumber, oldVersion] = OLD_SHAPE.exec(bare.toLowerCase()) ?? [];
  if (group && oldMonth && oldNumber) {
    const [archive = ''] = group.split('.');
    const problem = problemOfOldId(group, archive, oldMonth, oldNumber);
    return problem ?? withVersion(`${archive}/${oldMonth}${oldNumber}`, oldVersion);
  }
  return undefined;
}

function problemOfNewId(yearMonth: string, number: string): ArxivIdProblem | undefined {
  const month = Number(yearMonth);
  // 91 to 99 stand for 1991 to 1999, when identifiers had no dot.
  if (!isMonth(month) || month < 704 || month >= 9100) return 'impossible-month';
  const digits = month < 1501 ? 4 : 5;
  return number.length === digits && Number(number) > 0 ? undefined : 'wrong-number';
}

function problemOfOldId(
  group: string,
  archive: string,
  yearMonth: string,
  number: string,
): ArxivIdProblem | undefined {
  if (!OLD_ARCHIVES.includes(archive) || !WITH_SUBJECT_CLASS.test(group)) return 'unknown-archive';
  const month = Number(yearMonth);
  if (!isMonth(month) || (month > 703 && month < 9107)) return 'impossible-month';
  return number.length === 3 && Number(number) > 0 ? undefined : 'wrong-number';
}

function isMonth(yearMonth: number): boolean {
  const month = yearMonth % 100;
  return month >= 1 && month <= 12;
}

function withVersion(id: string, version: string | undefined): ArxivId | ArxivIdProblem {
  if (version === undefined) return { id };
  return VERSION.test(version) ? { id, version: Number(version) } : 'wrong-version';
}

function partsBehindKind(path: string): string[] {
  const behind = PAGE.exec(path)?.[1] ?? '';
  return behind
    .replace(/%2f/gi, '/')
    .replace(/%3a/gi, ':')
    .split('/', 2)
    .map((part) => part.replace(/\.pdf$/i, ''));
}
