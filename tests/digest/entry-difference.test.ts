import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFields, type DifferencePart, differenceOf } from '../../lib/digest/entry-difference';
import type { Entry } from '../../lib/model/digest';

const ENTRY: Entry = {
  title: 'A Paper',
  authors: ['A Person', 'Another Person'],
  abstract: ['First paragraph.', 'Second paragraph.'],
  commentary: ['재밌는 글입니다.'],
  translation: [],
  tags: ['rl', 'agent'],
  links: ['arxiv:2409.00001'],
  resources: [],
  mentions: [],
};

const textWithout = (parts: readonly DifferencePart[], left: DifferencePart['kind']) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference of two versions of an entry', () => {
  test('is told word by word, Korean ones too, and only for the fields that differ', () => {
    const after = { ...ENTRY, commentary: ['아주 재밌는 글이었습니다.'], tags: ['rl'] };
    expect(differenceOf(ENTRY, after)).toEqual([
      {
        field: 'commentary',
        parts: [
          { kind: 'added', text: '아주 ' },
          { kind: 'same', text: '재밌는 ' },
          { kind: 'removed', text: '글입니다' },
          { kind: 'added', text: '글이었습니다' },
          { kind: 'same', text: '.' },
        ],
      },
      {
        field: 'tags',
        parts: [
          { kind: 'same', text: '#rl' },
          { kind: 'removed', text: ' #agent' },
        ],
      },
    ]);
  });

  test('is nothing where the versions are alike', () => {
    expect(differenceOf(ENTRY, structuredClone(ENTRY))).toEqual([]);
  });

  test('an address is compared with the links', () => {
    expect(changedFields(ENTRY, { ...ENTRY, address: 'https://arxiv.org/abs/2409.00001v2' })).toEqual([
      'links',
    ]);
  });

  test('a moved paragraph end is a difference', () => {
    const joined = { ...ENTRY, abstract: ['First paragraph. Second paragraph.'] };
    expect(changedFields(ENTRY, joined)).toEqual(['abstract']);
  });

  test('whatever the texts, the parts are both of them', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('글', ' ', 'a b', '\n')));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const difference = differenceOf({ ...ENTRY, title: before }, { ...ENTRY, title: after });
        const parts = difference[0]?.parts ?? [{ kind: 'same', text: before }];
        expect(textWithout(parts, 'added')).toBe(before);
        expect(textWithout(parts, 'removed')).toBe(after);
      }),
    );
  });

  test('texts of which nothing is alike are shown one after the other', () => {
    const words = (sign: string) => Array.from({ length: 20_000 }, (_, index) => `${sign}${index}`).join(' ');
    const [before, after] = [words('a'), words('b')];
    expect(differenceOf({ ...ENTRY, title: before }, { ...ENTRY, title: after })).toEqual([
      {
        field: 'title',
        parts: [
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ],
      },
    ]);
  });
});
