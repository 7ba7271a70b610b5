import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { BackupDigest, BackupEntry } from '../../lib/digest/backup-layout';
import { exportBackup } from '../../lib/digest/export-backup';
import { readDigestFile } from '../../lib/digest/read-file';
import type { ReadDigest } from '../../lib/model/digest';
import { TODAY } from './fixtures';
import { randomBackupDigest as digest } from './random-backup';

// Hundreds of random files take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDigestFile('backup.json', bytes(text), TODAY);

async function write(digests: Iterable<BackupDigest> | AsyncIterable<BackupDigest>): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of exportBackup(digests)) chunks.push(chunk);
  return chunks.join('');
}

/** What was read, as it was before it was written: without lines, which only a file has. */
function asExported(digests: readonly ReadDigest[]) {
  return digests.map(({ line: _, entries, ...digest }) => {
    return { ...digest, entries: entries.map(({ line: __, ...entry }) => entry) };
  });
}

describe('a backup', () => {
  test('of any digests is read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(digest, { maxLength: 5 }), async (digests) => {
        const { digests: back, problems } = read(await write(digests));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(asExported(back)).toEqual(digests);
      }),
      { numRuns: 300 },
    );
  });

  test('comes an entry at a time, as its digests do', async () => {
    const [one] = fc.sample(
      digest.filter(({ entries }) => entries.length === 2),
      { numRuns: 1, seed: 1 },
    );
    if (one === undefined) throw new Error('no sample');
    let asked = 0;
    async function* digests() {
      for (; asked < 3; asked += 1) yield one as BackupDigest;
    }
    const chunks = exportBackup(digests());
    await chunks.next();
    expect(asked).toBe(0);
    for (let count = 0; count < 4; count += 1) await chunks.next();
    expect(asked).toBe(0);
    expect(asExported(read(await write(digests())).digests)).toEqual([one, one, one]);
  });

  test('is the same whatever its name, and has its version in the first line', async () => {
    const backup = await write([]);
    expect(backup.split('\n')[0]).toBe('{"format":"yeobaek-backup","version":1,"digests":[');
    expect(readDigestFile('notes.txt', bytes(backup), TODAY)).toEqual({ digests: [], problems: [] });
  });
});

describe('a backup that is not as we wrote it', () => {
  test.each([
    '{"format":"yeobaek-backup","version":2,"digests":[\n]}\n',
    '{ "version": 2, "format": "yeobaek-backup", "notes": {} }',
  ])('from a newer version is not read, and told: %s', (newer) => {
    expect(read(newer)).toMatchObject({
      digests: [],
      problems: [{ code: 'backupNewer', severity: 'error', details: ['2'] }],
    });
  });

  test.each([
    ['cut in its first line', '{"format":"yeobaek-backup","vers'],
    ['of another shape', '{"format":"yeobaek-backup","version":1,"digests":{}}'],
    ['of a version that is no number', '{"format":"yeobaek-backup","version":"1","digests":[]}'],
    ['nested without end', `{"format":"yeobaek-backup","version":1,"digests":${'['.repeat(1_000_000)}`],
  ])('%s is told', (_, broken) => {
    expect(read(broken)).toMatchObject({
      digests: [],
      problems: [{ code: 'backupBroken', severity: 'error' }],
    });
  });

  test('leaves the prototype of everything as it is', () => {
    const hostile = `{"format":"yeobaek-backup","version":1,"digests":[{"source":"s","date":"2024-09-18","title":"","__proto__":{"polluted":1},"entries":[{"__proto__":{"polluted":1},"title":"A","authors":[],"abstract":[],"commentary":[],"translation":[],"tags":["__proto__"],"links":[],"resources":[],"mentions":[]}]}]}`;
    const [only] = read(hostile).digests;
    expect(Object.keys(only?.entries[0] ?? {})).not.toContain('__proto__');
    expect(only?.entries[0]).not.toHaveProperty('polluted');
    expect(only).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('damaged at one place loses what stands there, and says so', async () => {
    const plain = (title: string): BackupEntry => ({
      ...{ title, authors: [], abstract: [], commentary: [`${title}에 대한 글.`], translation: [], tags: [] },
      ...{ links: [], resources: [], mentions: [] },
    });
    const whole = Array.from({ length: 20 }, (_, index) => plain(`Entry ${index}`));
    const backup = bytes(await write([{ source: 's', date: '2024-09-18', title: 't', entries: whole }]));
    const from = backup.indexOf(0x0a, backup.indexOf(0x0a) + 1) + 1;
    fc.assert(
      fc.property(fc.integer({ min: from, max: backup.length - 7 }), (position) => {
        const broken = Uint8Array.from(backup);
        broken[position] = 0xff;
        const { digests, problems } = readDigestFile('a.json', broken, TODAY);
        const kept = digests.flatMap(({ entries }) => entries);
        expect(kept.length).toBeGreaterThanOrEqual(whole.length - 2);
        expect(whole).toEqual(expect.arrayContaining(kept.map(({ line: _, ...one }) => one)));
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('cut anywhere keeps the whole entries before that', async () => {
    const sample = fc.sample(digest, { numRuns: 3, seed: 7 });
    const backup = await write(sample);
    const all = sample.flatMap(({ entries }) => entries);
    fc.assert(
      fc.property(fc.integer({ min: 60, max: backup.length - 3 }), (length) => {
        const { digests, problems } = read(backup.slice(0, length));
        const kept = asExported(digests).flatMap(({ entries }) => entries);
        expect(kept).toEqual(all.slice(0, kept.length));
        expect(problems.map(({ code }) => code)).toContain('backupUnfinished');
      }),
    );
  });
});
