/** Entries that people wrote: those that the extension ships, and a repository of real notes, which is no part of this project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDigestFiles } from '../../lib/digest/read-files';
import type { IndexedEntry } from '../../lib/search/search-source';
import { TODAY } from '../digest/fixtures';

const SHIPPED = 'data/digests';

/** As documents, by where they are from. Notes are there where YEOBAEK_CORPUS names their zip; that it does not is said. */
export function readWrittenEntries(): [name: string, entries: readonly IndexedEntry[]][] {
  const shipped = readdirSync(SHIPPED).filter((name) => name.endsWith('.txt'));
  const written: [string, readonly IndexedEntry[]][] = [
    ['the digests that are shipped', readEntries(shipped.map((name) => `${SHIPPED}/${name}`))],
  ];
  const corpus = process.env.YEOBAEK_CORPUS ?? '';
  if (corpus === '')
    process.stdout.write('YEOBAEK_CORPUS is not set: the test over real notes did not run.\n');
  else if (existsSync(corpus)) written.push(['the real notes', readEntries([corpus])]);
  else throw new Error(`YEOBAEK_CORPUS is ${corpus}, where no file is.`);
  return written;
}

function readEntries(paths: readonly string[]): IndexedEntry[] {
  const files = paths.map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) }));
  return readDigestFiles(files, TODAY)
    .flatMap((result) => result.digests ?? [])
    .flatMap(({ source = '출처', date, entries }) => entries.map((entry) => ({ source, date, entry })))
    .map((one, doc) => ({ ...one, doc, id: doc + 1 }));
}
