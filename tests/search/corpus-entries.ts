/** The entries of a repository of real notes, where YEOBAEK_CORPUS names its zip; the notes are no part of this project. */
import { existsSync, readFileSync } from 'node:fs';
import { readDigestFiles } from '../../lib/digest/read-files';
import type { IndexedEntry } from '../../lib/search/search-source';
import { TODAY } from '../digest/fixtures';

/** All of them as documents, each with nothing but what an entry has; undefined where the variable is not set, which is said. */
export function readCorpusEntries(): IndexedEntry[] | undefined {
  const path = process.env.YEOBAEK_CORPUS ?? '';
  if (path === '') {
    process.stdout.write('YEOBAEK_CORPUS is not set: the test over real notes did not run.\n');
    return undefined;
  }
  if (!existsSync(path)) throw new Error(`YEOBAEK_CORPUS is ${path}, where no file is.`);
  const results = readDigestFiles([{ name: 'corpus.zip', bytes: readFileSync(path) }], TODAY);
  const digests = results.flatMap((result) => result.digests ?? []);
  return digests
    .flatMap(({ source = '출처', date, entries }) => entries.map((entry) => ({ source, date, entry })))
    .map((one, doc) => ({ ...one, doc, id: doc + 1 }));
}
