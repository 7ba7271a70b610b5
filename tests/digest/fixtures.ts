import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDigestFile } from '../../lib/digest/read-file';

/**
 * A folder for each format, in it a folder for each case: a source of any ending, and what must be read from it. Where the
 * case begins with a digit it is the file's name, as notes have their date in it.
 */
export const DIGEST_FIXTURES = path.resolve('tests/fixtures/digests');

/** The day that fixtures' dates are held against. */
export const TODAY = '2026-11-22';

export function readFixture(folder: string) {
  const source = readdirSync(folder).find((name) => name.startsWith('source.'));
  if (source === undefined) throw new Error(`${folder} has no source`);
  const dated = path.basename(folder) + path.extname(source);
  return readDigestFile(/^\d/.test(dated) ? dated : source, readFileSync(path.join(folder, source)), TODAY);
}
