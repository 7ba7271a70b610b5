import { describe, expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { collectBackup } from '../../lib/importing/collect-backup';
import type { Library } from '../../lib/library/library';
import { makeDigest, makeEntry } from '../library/entries';

const SILENT = { signal: new AbortController().signal, onEntries: () => undefined };

function libraryOf(days: number, text = '논평입니다.'): Pick<Library, 'exportAll'> {
  return {
    exportAll: async function* () {
      for (let day = 0; day < days; day++) {
        const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
        yield makeDigest([makeEntry('One', { commentary: [text] }), makeEntry('Two')], { date });
      }
    },
  };
}

describe('a backup', () => {
  test('is a file that reads back as what is in the library', async () => {
    const { file, digests } = await collectBackup(libraryOf(3), SILENT);
    expect(digests).toBe(3);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [result] = readDigestFiles([{ name: 'backup.json', bytes }], '2026-11-22');
    expect(result?.problems).toEqual([]);
    expect(result?.digests.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2020-01-01', 2],
      ['2020-01-02', 2],
      ['2020-01-03', 2],
    ]);
  });

  test('is handed to the browser piece by piece, and says how far it is', async () => {
    const heard: number[] = [];
    const onEntries = (entries: number) => heard.push(entries);
    const { file } = await collectBackup(libraryOf(30, '글'.repeat(100_000)), { ...SILENT, onEntries });
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [result] = readDigestFiles([{ name: 'backup.json', bytes }], '2026-11-22');
    expect(result?.digests).toHaveLength(30);
  });

  test('can be given up', async () => {
    const controller = new AbortController();
    const library: Pick<Library, 'exportAll'> = {
      exportAll: async function* () {
        for await (const digest of libraryOf(1_000_000).exportAll()) {
          yield digest;
          controller.abort();
        }
      },
    };
    const collecting = collectBackup(library, { ...SILENT, signal: controller.signal });
    await expect(collecting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
