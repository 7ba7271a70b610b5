import { expect, test } from 'vitest';
import type { Note } from './corpus-replica';
import { growNotes } from './grown-corpus';

/** Notes of common words and, each, of two that no other has. */
const notes: Note[] = Array.from({ length: 200 }, (_, index) => {
  const hangul = String.fromCharCode(0xac00 + index * 28, 0xb098);
  const latin = `rare${index.toString(36).replaceAll(/\d/g, (digit) => 'klmnopqrst'.charAt(Number(digit)))}`;
  return { name: `Note ${index}`, text: `모델 학습 결과 attention model ${hangul} ${latin}` };
});

function vocabulary(texts: readonly string[]): number {
  return new Set(texts.flatMap((text) => text.match(/[가-힣]+|[A-Za-z]+/g) ?? [])).size;
}

test('the first copy is the notes as they are, and the same comes out each time', () => {
  const grown = [...growNotes(notes, 500)];
  expect(grown).toHaveLength(500);
  expect(grown.slice(0, 200)).toEqual(notes);
  expect([...growNotes(notes, 500)]).toEqual(grown);
});

test('the vocabulary grows with the power 0.55 of the number of notes', () => {
  const texts = [...growNotes(notes, 3_200)].map(({ text }) => text);
  const growth = vocabulary(texts) / vocabulary(texts.slice(0, 200));
  expect(growth).toBeGreaterThan(16 ** 0.45);
  expect(growth).toBeLessThan(16 ** 0.65);
});

test('common words stay where they are', () => {
  for (const { text } of growNotes(notes, 1_000)) expect(text).toContain('모델 학습 결과 attention model');
});
