import { describe, expect, test } from 'vitest';
import { isSurelyAuthorLine, parseAuthorLine } from '../../lib/digest/author-line';
import { parseDateLine } from '../../lib/digest/date-line';
import { isKorean } from '../../lib/digest/language';
import { parseTagLine } from '../../lib/digest/tag-line';

describe('a line that is a date', () => {
  test.each([
    ['2024년 9월 18일', '2024-09-18'],
    ['2024년 09월 08일 (수)', '2024-09-08'],
    ['2024년 9월 18일 수요일', '2024-09-18'],
    ['2024-09-18', '2024-09-18'],
    ['2024. 9. 18.', '2024-09-18'],
    ['2024/9/18', '2024-09-18'],
    ['September 18, 2024', '2024-09-18'],
    ['Sep 18th, 2024', '2024-09-18'],
    ['Sept. 18, 2024', '2024-09-18'],
    ['18 September 2024', '2024-09-18'],
    ['2024년 2월 29일', '2024-02-29'],
    ['2024 년 9 월 18 일', '2024-09-18'],
    ['2024년 9월 18일, 수', '2024-09-18'],
    ['24년 9월 18일', '2024-09-18'],
    ['２０２４년 ９월 １８일', '2024-09-18'],
    ['2024–09–18 (Wed)', '2024-09-18'],
    ['[2024-09-18]', '2024-09-18'],
    ['<2024. 9. 18.>', '2024-09-18'],
    ['2024년 9월 18일:', '2024-09-18'],
    ['Wednesday, September 18, 2024', '2024-09-18'],
    ['Wed, 18 Sep 2024', '2024-09-18'],
    ['September 18, 2024 (Wed)', '2024-09-18'],
    ['18th of September 2024', '2024-09-18'],
    ['2024 September 18', '2024-09-18'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['0999-12-31', '0999-12-31'],
  ])('%s', (line, date) => expect(parseDateLine(line)).toEqual({ kind: 'date', date }));

  test.each([
    ...['2024년 13월 45일', '2023년 2월 29일', '2024-00-10'],
    ...['2024-09-00', '2024-09-31', '1900-02-29'],
  ])('%s is in no calendar', (line) => {
    expect(parseDateLine(line)).toEqual({ kind: 'impossible' });
  });

  test.each([
    '2024년 9월 18일에 나온 논문',
    'May 4 2024 Models',
    'Mixed 18, 2024',
    '2409.08642',
    '1.2.3',
    '(2024-09-18)',
    '[2024-09-18](https://example.org)',
    'https://arxiv.org/abs/2409.08642',
    'Sunday',
    '',
  ])('not %s', (line) => expect(parseDateLine(line)).toBeUndefined());
});

describe('a line of authors', () => {
  test.each([
    ['(Mistral AI)', ['Mistral AI']],
    ['(A One, B Two, and C Three)', ['A One', 'B Two', 'C Three']],
    ['(María José de la Cruz (UNAM), Ng A)', ['María José de la Cruz (UNAM)', 'Ng A']],
    ['(Group [X, Y], Solo)', ['Group [X, Y]', 'Solo']],
    ['(Gemma Team, et al.)', ['Gemma Team', 'et al.']],
    ['(John Smith Jr.)', ['John Smith Jr.']],
    ['(네이버클라우드)', ['네이버클라우드']],
    ['(A One and B Two)', ['A One', 'B Two']],
    ['(A One, B Two & C Three)', ['A One', 'B Two', 'C Three']],
    ['(A One; B Two)', ['A One', 'B Two']],
    ['(One, Ann; Two, Bo)', ['One, Ann', 'Two, Bo']],
    ['(A One, B Two).', ['A One', 'B Two']],
    ['(A One, B Two.)', ['A One', 'B Two']],
    ['(김하음, 이다솔, 박다함)', ['김하음', '이다솔', '박다함']],
    ['(Salt & Pepper)', ['Salt & Pepper']],
    ['(Institute for Words and Letters)', ['Institute for Words and Letters']],
    ['(Paper Mills, Inc.)', ['Paper Mills, Inc.']],
    [
      '(A One (Department of Very Long Names and of Many Other Things, A University, A Town, A Land), B Two)',
      [
        'A One (Department of Very Long Names and of Many Other Things, A University, A Town, A Land)',
        'B Two',
      ],
    ],
    [`(${Array.from({ length: 150 }, (_, index) => `Name ${index}`).join(', ')})`, expect.any(Array)],
  ])('%s', (line, names) => expect(parseAuthorLine(line)).toEqual(names));

  test.each([
    ['not in brackets', 'Mistral AI'],
    ['two brackets', '(Un)supervised Learning (Revisited)'],
    ['a remark', '(이전에 소개했던 논문과 이어지는 내용입니다.)'],
    ['a remark in English', '(See the appendix for details.)'],
    ['an address', '(https://arxiv.org/abs/2302.05442)'],
    ['nothing', '()'],
    ['numbers', '(2024)'],
    ['a remark without a full stop', '(code will be released soon)'],
  ])('not %s', (_, line) => expect(parseAuthorLine(line)).toBeUndefined());

  test('is sure only where most names begin with a capital, or all are Korean names', () => {
    expect(isSurelyAuthorLine('(Mistral AI)')).toBe(true);
    expect(isSurelyAuthorLine('(박은정, 조성준)')).toBe(true);
    expect(isSurelyAuthorLine('(개인적인 생각)')).toBe(false);
    expect(isSurelyAuthorLine('(more on this below)')).toBe(false);
    expect(isSurelyAuthorLine('(문제, 해법)')).toBe(false);
    expect(isSurelyAuthorLine('(Figure 3)')).toBe(false);
    expect(isSurelyAuthorLine('(WORDS 2024)')).toBe(false);
    expect(isSurelyAuthorLine('(One 참고)')).toBe(false);
    expect(isSurelyAuthorLine('(99.AI)')).toBe(true);
    expect(isSurelyAuthorLine('(종이공방, Paper Lab)')).toBe(true);
  });

  test('of a hundred thousand names takes no more stack than one of two', () => {
    expect(parseAuthorLine(`(${'A One and '.repeat(100_000)}B Two)`)).toHaveLength(100_001);
  });
});

describe('a line of tags', () => {
  test.each([
    ['#mcts #search #rl', ['mcts', 'search', 'rl']],
    ['#one, #two,', ['one', 'two']],
    ['#one#two', ['one', 'two']],
    ['#언어모델 #c++', ['언어모델', 'c++']],
  ])('%s', (line, tags) => expect(parseTagLine(line)).toEqual(tags));

  test.each(['#InsTag: Instruction Tagging', '# Links', '## 제목', 'text #tag', '#'])('not %s', (line) => {
    expect(parseTagLine(line)).toBeUndefined();
  });

  test('takes linear time on a line of a million signs', () => {
    expect(parseTagLine(`${'#a, '.repeat(250_000)}!`)).toBeUndefined();
  });
});

describe('a Korean paragraph', () => {
  test.each([
    ['MCTS로 Reasoning Trace를 생성', true],
    ['Good.', false],
    ['https://example.com/very/long/address/that/must/not/count/as/letters 좋네요', true],
    [`“${'A long quotation of many words. '.repeat(8)}” 라고 하네요.`, true],
    [`KoBERT (한국어) ${'is evaluated on many tasks of language understanding. '.repeat(8)}`, false],
  ])('%s', (text, korean) => expect(isKorean(text)).toBe(korean));
});
