/** Our own backup, read entry by entry: what is broken in one is told, and the others stay. */
import * as z from 'zod/mini';
import type { ReadDigest, ReadEntry } from '../../model/digest';
import { dateSchema, entrySchema, learnedKeySchema } from '../../model/schemas';
import { BACKUP_FORMAT, BACKUP_START, BACKUP_VERSION, CLOSE, ENTRIES_OPEN } from '../backup-layout';
import { parseDateLine } from '../date-line';
import type { DigestFormat, FormatResult, TextFile } from '../format';
import { type Problem, type ProblemCode, problem } from '../problem';

export const backup: DigestFormat = {
  name: 'backup',
  detects: ({ text }) => BACKUP_START.test(text),
  read: (file) => {
    const lines = file.text.split(/\r?\n/);
    const [first = ''] = lines;
    const version = readVersion(`${first.trimEnd()}${CLOSE}`);
    return version === undefined ? readAnyLayout(file) : readOwnLayout(file, lines, version);
  },
};

const headerSchema = z.object({ format: z.literal(BACKUP_FORMAT), version: z.number() });
const headSchema = z.object({
  source: z.string().check(z.minLength(1)),
  date: dateSchema.check(z.refine((date) => parseDateLine(date)?.kind === 'date')),
  title: z.string(),
});
const digestSchema = z.extend(headSchema, { entries: z.array(z.unknown()) });
/** What a backup knows of an entry beside its content. */
const stateSchema = z.object({
  removedAt: z.optional(z.number().check(z.minimum(0))),
  learned: z.optional(z.array(learnedKeySchema)),
});
const backupSchema = z.extend(headerSchema, { digests: z.array(z.unknown()) });

type Writable = Omit<ReadDigest, 'entries'> & { readonly entries: ReadEntry[] };

function readVersion(json: string): number | undefined {
  const header = headerSchema.safeParse(parseJson(json));
  return header.success ? header.data.version : undefined;
}

/** Line by line, as we write it. */
function readOwnLayout(
  { name: file, onStep }: TextFile,
  lines: readonly string[],
  version: number,
): FormatResult {
  if (version > BACKUP_VERSION) return refuse(file, 'backupNewer', String(version));
  const digests: Writable[] = [];
  const problems: Problem[] = [];
  const last = lines.findLastIndex((line) => line.trim() !== '');
  let current: Writable | 'none' | 'broken' = 'none';
  for (let index = 1; index <= last; index += 1) {
    onStep?.();
    const line = (lines[index] ?? '').trim();
    const number = index + 1;
    if (line === CLOSE && current === 'none' && index === last) return { digests, problems };
    if (line === '') continue;
    if (line === CLOSE || line === `${CLOSE},`) current = 'none';
    else if (line.endsWith(ENTRIES_OPEN) || current === 'none') {
      const opened = openDigest(line, number);
      if (opened === undefined) problems.push(problem(file, number, 'backupDigestBroken', shorten(line)));
      else digests.push(opened);
      current = opened ?? 'broken';
    } else if (current !== 'broken') {
      const entry = isDamaged(line) ? undefined : readEntry(parseJson(line.replace(/,$/, '')), number);
      if (entry !== undefined) current.entries.push(entry);
      else if (index < last) problems.push(problem(file, number, 'backupEntryBroken', shorten(line)));
    }
  }
  return { digests, problems: [...problems, problem(file, last + 1, 'backupUnfinished')] };
}

/** We write this sign as an escape, so that by itself it stands for bytes that could not be read. */
function isDamaged(text: string): boolean {
  return text.includes('\uFFFD');
}

function openDigest(line: string, number: number): Writable | undefined {
  if (isDamaged(line)) return undefined;
  const head = headSchema.safeParse(parseJson(line.endsWith('[') ? `${line}${CLOSE}` : line));
  return head.success ? { ...head.data, line: number, entries: [] } : undefined;
}

/** As one value, where another program has laid it out anew: then only names tell the place of a problem. */
function readAnyLayout({ name: file, text, lines, onStep }: TextFile): FormatResult {
  const version = readVersion(text);
  if (version !== undefined && version > BACKUP_VERSION) return refuse(file, 'backupNewer', String(version));
  const whole = backupSchema.safeParse(parseJson(text));
  if (!whole.success) return refuse(file, 'backupBroken');
  const problems: Problem[] = [];
  const hasDamage = lines.some((line) => line.damaged);
  const digests = whole.data.digests.flatMap((value, index): ReadDigest[] => {
    const digest = digestSchema.safeParse(value);
    if (!digest.success) {
      problems.push(problem(file, 1, 'backupDigestBroken', `digests[${index}]`));
      return [];
    }
    const entries = digest.data.entries.flatMap((entry, place) => {
      onStep?.();
      const read = hasDamage && isDamaged(JSON.stringify(entry)) ? undefined : readEntry(entry, 1);
      if (read === undefined) {
        problems.push(problem(file, 1, 'backupEntryBroken', `digests[${index}].entries[${place}]`));
      }
      return read ?? [];
    });
    return [{ ...digest.data, line: 1, entries }];
  });
  return { digests, problems };
}

function readEntry(value: unknown, line: number): ReadEntry | undefined {
  const entry = entrySchema.safeParse(value);
  const state = stateSchema.safeParse(value);
  if (!entry.success || !state.success) return undefined;
  const { removedAt, learned } = state.data;
  return {
    ...entry.data,
    line,
    ...(removedAt === undefined ? {} : { removedAt }),
    ...(learned === undefined ? {} : { learned }),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function refuse(file: string, code: ProblemCode, ...details: string[]): FormatResult {
  return { digests: [], problems: [problem(file, 1, code, ...details)] };
}

function shorten(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
