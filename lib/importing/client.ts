/**
 * The page's side of an import: starts the worker, watches over its reading, and ends it where a file takes too long or the
 * reader has enough.
 */
import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { FieldDifference } from '../digest/entry-difference';
import type { ImportChoices } from '../digest/plan';
import type { Problem } from '../digest/problem';
import type { ImportResult } from '../library/commit-import';
import { LibraryError } from '../library/library-error';
import type { ImportCounts } from '../library/rows';
import type { EntryKind, Page, PreviewDigest, PreviewSummary, ProblemGroup } from './preview';
import type { CommitNews, Outcome, Reopened } from './session';
import type { ChosenFile, ExposedSession, FormerReading, ReadingNews, ReadingSign } from './worker';

/** Every method may reject with a LibraryError, and with nothing else: `cancelled` after `stop`. */
export interface ImportClient {
  /** Starts a worker where none runs, so that the next question need not wait for it. */
  prepare(): void;
  /** Reads files and plans their import; files of which nothing is heard for {@link LONGEST_READING} are left out and named. */
  read(
    files: readonly ChosenFile[],
    source: string,
    onNews: (news: ReadingNews) => void,
  ): Promise<PreviewSummary>;
  plan(source: string): Promise<PreviewSummary>;
  digests(kind: EntryKind | undefined, from: number, count: number): Promise<Page<PreviewDigest>>;
  problems(group: ProblemGroup, from: number, count: number): Promise<Page<Problem>>;
  difference(digest: number, entry: number): Promise<FieldDifference[]>;
  count(choices: ImportChoices): Promise<ImportCounts>;
  commit(choices: ImportChoices, onNews: (news: CommitNews) => void): Promise<ImportResult>;
  resume(seq: number, onNews: (news: CommitNews) => void): Promise<ImportResult>;
  reopen(seq: number): Promise<Reopened>;
  /** Asks a running commit to end without a trace; it then rejects as `cancelled`. */
  cancel(): void;
  /** Ends the worker and forgets what it read. The next call starts another. */
  stop(): void;
}

/**
 * Milliseconds without a sign that the reading of a file goes on, far above what any step of a real one takes: a large file on a
 * busy machine may take longer altogether, and what never ends gives no sign.
 */
export const LONGEST_READING = 5_000;
/** Milliseconds between two looks at the worker. */
const LOOK = 250;

interface RunningWorker {
  readonly session: Remote<ExposedSession>;
  /** Rejects when the worker is ended, or breaks. */
  readonly end: Promise<never>;
  readonly stop: () => void;
}

export function createImportClient(startWorker: () => Worker): ImportClient {
  let running: RunningWorker | undefined;
  let isAsked = false;
  const start = () => {
    running ??= run(startWorker());
    return running;
  };
  const current = () => {
    isAsked = true;
    return start();
  };
  const stop = () => {
    running?.stop();
    running = undefined;
    isAsked = false;
  };
  /** Asks the worker, and does not wait for one that has ended. */
  const ask = <Value>(question: (session: Remote<ExposedSession>) => Promise<Value>): Promise<Value> => {
    const { session, end } = current();
    return Promise.race([question(session), end]);
  };
  const settle = async <Value>(
    question: (session: Remote<ExposedSession>) => Promise<Outcome<Value>>,
  ): Promise<Value> => {
    const outcome = await ask(question);
    if ('failure' in outcome) throw new LibraryError(outcome.failure);
    return outcome.value;
  };
  return {
    prepare: () => void start(),
    read: async (files, source, onNews) => {
      let former: FormerReading = { tooSlow: new Set() };
      for (;;) {
        if (isAsked) stop();
        const { news, slow, close } = watchReading(onNews);
        const reading = settle((session) => session.read(files, transfer(news, [news]), former, source));
        const ended = await Promise.race([reading, slow]).finally(close);
        if (!('isAlone' in ended)) return ended;
        reading.catch(() => undefined);
        former = learnFrom(former, ended);
      }
    },
    plan: (source) => settle((session) => session.plan(source)),
    digests: (kind, from, count) => ask((session) => session.digests(kind, from, count)),
    problems: (group, from, count) => ask((session) => session.problems(group, from, count)),
    difference: (digest, entry) => ask((session) => session.difference(digest, entry)),
    count: (choices) => ask((session) => session.count(choices)),
    commit: (choices, onNews) =>
      untilOver(onNews, (hear) => settle((session) => session.commit(choices, proxy(hear)))),
    resume: (seq, onNews) =>
      untilOver(onNews, (hear) => settle((session) => session.resume(seq, proxy(hear)))),
    reopen: (seq) => settle((session) => session.reopen(seq)),
    cancel: () => void running?.session.cancel(),
    stop,
  };
}

/** A file that takes too long is known where nothing but it was read since it was told of; otherwise it is looked for. */
function learnFrom({ tooSlow, ...former }: FormerReading, { ordinal, isAlone }: FileNews): FormerReading {
  return isAlone
    ? { ...former, tooSlow: new Set([...tooSlow, ordinal]) }
    : { tooSlow, doubtfulFrom: ordinal };
}

/** News come on a port of their own, and some may come after the result: nothing is heard then. */
async function untilOver<Value>(
  onNews: (news: CommitNews) => void,
  run: (hear: (news: CommitNews) => void) => Promise<Value>,
): Promise<Value> {
  let isOver = false;
  try {
    return await run((news) => !isOver && onNews(news));
  } finally {
    isOver = true;
  }
}

function run(worker: Worker): RunningWorker {
  const { promise: end, reject } = openPromise<never>();
  // Nobody may be waiting when it ends.
  end.catch(() => undefined);
  worker.addEventListener('error', () => reject(new LibraryError('stopped')));
  const stop = () => {
    worker.terminate();
    reject(new LibraryError('cancelled'));
  };
  return { session: wrap<ExposedSession>(worker), end, stop };
}

type FileNews = Extract<ReadingNews, { readonly kind: 'reading' }>;

/** A port for the worker's news, and the last that was told of a file before one took too long. */
function watchReading(onNews: (news: ReadingNews) => void) {
  const { port1, port2 } = new MessageChannel();
  const { promise: slow, resolve } = openPromise<FileNews>();
  let latest: ReadingNews | undefined;
  let waited = 0;
  let lastLook = performance.now();
  port1.onmessage = ({ data }: MessageEvent<ReadingSign>) => {
    if (data.kind !== 'working') latest = data;
    waited = 0;
    if (data.kind === 'comparing') onNews(data);
  };
  const watching = setInterval(() => {
    const now = performance.now();
    // A computer that slept did not read meanwhile.
    waited += Math.min(now - lastLook, 2 * LOOK);
    lastLook = now;
    // Now and then, since there may be thousands of files a second.
    if (latest !== undefined) onNews(latest);
    if (latest?.kind === 'reading' && waited >= LONGEST_READING) resolve(latest);
  }, LOOK);
  const close = () => {
    clearInterval(watching);
    // Firefox still delivers what is on its way to a port that is closed, and the result may have come before it.
    port1.onmessage = null;
    port1.close();
  };
  return { news: port2, slow, close };
}

interface OpenPromise<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: LibraryError) => void;
}

function openPromise<Value>(): OpenPromise<Value> {
  let settle: Omit<OpenPromise<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle?.resolve(value), reject: (error) => settle?.reject(error) };
}
