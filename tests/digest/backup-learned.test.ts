// @vitest-environment node
import { expect, test } from 'vitest';
import { exportBackup } from '../../lib/digest/export-backup';
import { readDigestFile } from '../../lib/digest/read-file';
import type { LearnedKey } from '../../lib/model/learned-key';
import { makeDigest, makeEntry } from '../library/entries';
import { TODAY } from './fixtures';

const learned: LearnedKey[] = [
  { key: 'arxiv:2409.00001', by: 'title', at: 5 },
  { key: 'url:blog.example/post', by: 'hand', at: 1_700_000_000_000, refused: true },
];

async function backupOf(value: unknown): Promise<string> {
  const chunks: string[] = [];
  const entries = [{ ...makeEntry('One'), learned: value as LearnedKey[] }, makeEntry('Two')];
  for await (const chunk of exportBackup([makeDigest(entries)])) chunks.push(chunk);
  return chunks.join('');
}

const read = (text: string) => readDigestFile('backup.json', new TextEncoder().encode(text), TODAY);

test('a backup keeps what was learned for an entry, in our layout and in any other', async () => {
  const backup = await backupOf(learned);
  for (const text of [backup, JSON.stringify(JSON.parse(backup), null, 2)]) {
    const { digests, problems } = read(text);
    expect(problems).toEqual([]);
    expect(digests[0]?.entries.map((entry) => entry.learned)).toEqual([learned, undefined]);
  }
});

test.each([
  ['that is no list', 'arxiv:2409.00001'],
  ['of a title', [{ ...learned[0], key: 'title:one' }]],
  ['of no known kind', [{ ...learned[0], key: 'isbn:1' }]],
  ['by nobody', [{ ...learned[0], by: 'guess' }]],
  ['before all time', [{ ...learned[0], at: -1 }]],
  ['half refused', [{ ...learned[0], refused: 'yes' }]],
  ['without a time', [{ key: 'arxiv:2409.00001', by: 'title' }]],
])('an entry with a link %s is told as broken, and the others stay', async (_, value) => {
  const { digests, problems } = read(await backupOf(value));
  expect(digests[0]?.entries.map(({ title }) => title)).toEqual(['Two']);
  expect(problems.map(({ code }) => code)).toEqual(['backupEntryBroken']);
});
