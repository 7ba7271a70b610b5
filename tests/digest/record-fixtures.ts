/**
 * Writes expected.json beside every source in tests/fixtures/digests. Run it by hand (npx tsx tests/digest/record-fixtures.ts)
 * after a change that is meant to change what is read, and look at every line of the difference before committing it.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIGEST_FIXTURES, readFixture } from './fixtures';

for (const format of readdirSync(DIGEST_FIXTURES)) {
  for (const name of readdirSync(path.join(DIGEST_FIXTURES, format))) {
    const folder = path.join(DIGEST_FIXTURES, format, name);
    writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(readFixture(folder), null, 2)}\n`);
  }
}
