// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readGlossary } from '../../data/glossary';
import { readAnalysedGlossary } from '../../lib/search/analysed-glossary';

const folder = mkdtempSync(path.join(tmpdir(), 'yeobaek-glossary-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string) => {
  const file = path.join(folder, 'glossary.txt');
  writeFileSync(file, text);
  return file;
};

test('the shipped glossary has no problems, and is shipped analysed and without its notes', () => {
  const text = readGlossary('data/glossary.txt');
  expect(text.split('\n').length).toBeGreaterThan(100);
  expect(text).not.toMatch(/^\s*#|^\s*$/m);
  expect(readAnalysedGlossary(text).alternativesOf(['reinforcement', 'learning'])).toContainEqual(['rl']);
});

test('a line that would not count fails the build, with its place', () => {
  expect(() => readGlossary(fileWith('a = b\n혼자\n'))).toThrow(/glossary\.txt:2: alone: 혼자/);
});
