/** One file of any format: decoded, recognised by its content, read. */
import type { ReadDigest } from '../model/digest';
import { decodeLines } from './decode';
import type { FormatResult, TextFile } from './format';
import { type Problem, type ProblemCode, problem } from './problem';
import { digestFormats } from './registry';

/**
 * Reads a file's bytes. Never throws: whatever cannot be read is a problem that names the file (as `name`) and the line.
 * `today` (`YYYY-MM-DD`) is what a date is held against.
 */
export function readDigestFile(
  name: string,
  bytes: Uint8Array,
  today: string,
  beside: Pick<TextFile, 'known' | 'onStep'> = {},
): FormatResult {
  const decoded = decodeLines(bytes, beside.onStep);
  if (decoded.kind === 'empty') return refusal(name, 'emptyFile');
  if (decoded.kind === 'binary') return refusal(name, 'binaryFile');
  return readTextFile({ name, text: decoded.text, lines: decoded.lines, ...beside }, today);
}

function readTextFile(file: TextFile, today: string): FormatResult {
  const { name, onStep } = file;
  const format = digestFormats.find((candidate) => {
    onStep?.();
    return candidate.detects(file);
  });
  if (format === undefined) return refusal(name, 'unknownFormat');
  const { digests, problems } = format.read(file);
  const findings = digests.flatMap((digest) => [
    ...findTwins(name, digest),
    ...findUnlikelyDate(name, digest, today),
  ]);
  return { digests, problems: [...problems, ...findings].sort((one, other) => one.line - other.line) };
}

function refusal(name: string, code: ProblemCode): FormatResult {
  return { digests: [], problems: [problem(name, 1, code)] };
}

/** The same title twice in one digest: both stay, and a person is told. */
function findTwins(name: string, digest: ReadDigest): Problem[] {
  const seen = new Set<string>();
  return digest.entries.flatMap((entry) => {
    const twin = seen.has(entry.title);
    seen.add(entry.title);
    return twin ? [problem(name, entry.line, 'titleTwice', entry.title)] : [];
  });
}

/** arXiv opened in August 1991; a digest may be dated a day ahead across time zones, not a year. */
const EARLIEST = '1991-08-01';
const DAYS_AHEAD = 7;

function findUnlikelyDate(name: string, digest: ReadDigest, today: string): Problem[] {
  const { date } = digest;
  const isLikely = date >= EARLIEST && (date <= today || date <= latestOn(today));
  return isLikely ? [] : [problem(name, digest.line, 'unlikelyDate', date)];
}

function latestOn(today: string): string {
  return new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
}
