// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyseGlossary, readAnalysedGlossary } from '../../lib/search/analysed-glossary';
import { createGlossary, parseGlossary } from '../../lib/search/glossary';
import { keySequences } from '../../lib/search/key-sequences';

const { lines } = parseGlossary(readFileSync('data/glossary.txt', 'utf8'));
const analysed = readAnalysedGlossary(analyseGlossary(lines));

test('leads from every word of the shipped glossary to the same, in the same order', () => {
  const plain = createGlossary(lines);
  for (const keys of lines.flat().flatMap(keySequences)) {
    expect(analysed.alternativesOf(keys)).not.toEqual([]);
    expect(analysed.alternativesOf(keys)).toEqual(plain.alternativesOf(keys));
  }
});

test('what no line has leads nowhere', () => {
  expect(analysed.alternativesOf(['__proto__'])).toEqual([]);
  expect(analysed.alternativesOf([])).toEqual([]);
  expect(readAnalysedGlossary('').alternativesOf(['rl'])).toEqual([]);
  expect(readAnalysedGlossary('').alternativesOf([])).toEqual([]);
});
