import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { readNotes, renumber, replicate } from './corpus-replica';

const NOTE = [
  'https://arxiv.org/abs/2409.08642',
  '',
  'Measuring (Nearly) Nothing (A. Kim, B. Lee)',
  '',
  '여기서는 https://example.org/made/up, 그리고 2302.05442를 이어받았네요.',
  '',
  '#bench',
].join('\n');
const CORPUS = zipSync({
  'notes-master/README.md': strToU8('# Notes\n'),
  'notes-master/papers/2024/240918 Measuring Nothing.md': strToU8(NOTE),
  'notes-master/papers/2024/240919 Measuring More.md': strToU8(
    NOTE.replace('08642', '08643').replace('Nothing', 'More'),
  ),
});

test('only notes whose names begin with a date are taken, with what their names say after it', () => {
  expect(readNotes(CORPUS).map(({ name }) => name)).toEqual(['Measuring Nothing', 'Measuring More']);
});

test('a copy is about another paper of the same month, and mentions others', () => {
  expect(renumber(NOTE, 0)).toBe(NOTE);
  expect(renumber(NOTE, 2).split('\n')).toEqual([
    'https://arxiv.org/abs/2409.10660',
    '',
    'Measuring (Nearly) Nothing 2 (A. Kim, B. Lee)',
    '',
    '여기서는 https://example.org/made/up-2, 그리고 2302.07460를 이어받았네요.',
    '',
    '#bench',
  ]);
});

test('numbers beyond the last one begin again at 1, with as many digits', () => {
  expect(renumber('arXiv:2409.99999', 1)).toBe('arXiv:2409.01009');
  expect(renumber('arXiv:1211.9999', 1)).toBe('arXiv:1211.1009');
});

test('a replica has as many notes as wanted, each a paper of its own, 25 a day, and is the same every time', () => {
  const notes = readNotes(CORPUS);
  const { zip, unpacked } = replicate(notes, 60);
  expect(replicate(notes, 60).zip).toEqual(zip);
  const files = Object.values(unzipSync(zip));
  expect(files.reduce((sum, bytes) => sum + bytes.length, 0)).toBe(unpacked);
  const [archive, ...read] = readDigestFiles([{ name: 'notes.zip', bytes: zip }], '2026-01-01');
  expect(archive?.problems).toEqual([]);
  const digests = read.flatMap((result) => result.digests);
  const entries = digests.flatMap((digest) => digest.entries);
  expect(new Set(entries.flatMap(({ links }) => links)).size).toBe(60);
  expect(new Set(entries.map(({ title }) => title)).size).toBe(60);
  const days = digests.map(({ date }) => date);
  expect([...new Set(days)]).toEqual(['2015-01-01', '2015-01-02', '2015-01-03']);
  expect(days.filter((day) => day === '2015-01-01')).toHaveLength(25);
});

test('without notes there is nothing to make a replica of', () => {
  expect(() => replicate([], 1)).toThrow('no notes');
});
