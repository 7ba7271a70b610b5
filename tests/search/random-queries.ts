/** Queries of all that a query can have in it, and of all that nobody foresaw. */
import fc from 'fast-check';

const WORDS = [
  ...['강화학습', '강화 학습', '모델을', '모데', '모델으', 'ㅁㄷ', 'ㅁ', '를', '것', '가'],
  ...[
    'RL',
    'LLM을',
    'gpt-4o',
    'Qwen2.5',
    'state-space',
    'models',
    'ahepf',
    'ㅡㅐㅇ디',
    'α',
    '$\\alpha$',
    'C++',
    'a',
  ],
  ...['2302.05442', 'https://arxiv.org/abs/2302.05442', '__proto__', 'constructor', 'toString'],
  ...[
    '.*',
    '(a+)+$',
    '[a-z]',
    '\\',
    '^',
    '$&',
    '{1,}',
    '?',
    '😀',
    '\uD800',
    '\u0000',
    '深度',
    'مرحبا',
    'नमस्ते',
  ],
];
const SIGNS = [
  '"',
  '“',
  '”',
  '＂',
  '-',
  '－',
  '#',
  '＃',
  ':',
  '：',
  '|',
  'OR',
  '또는',
  'AND',
  '(',
  ')',
  '..',
  '~',
  ' ',
  '\n',
];
const NAMES = 'tag author title date since until site has mentions 태그 저자 제목 날짜 부터 있음 foo'
  .split(' ')
  .map((name) => `${name}:`);
const VALUES = [
  '2024',
  '2024-09',
  '2024-13',
  '2024-01..2024-06',
  '..',
  'arxiv',
  'arxiv.org',
  'abstract',
  '초록',
  'object_detection',
];

/** Pieces of queries in any order, with spaces between them or not. */
const pieces = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...SIGNS, ...NAMES, ...VALUES), fc.constantFrom('', ' ')), {
    maxLength: 20,
  })
  .map((parts) => parts.flat().join(''));

export const queryText: fc.Arbitrary<string> = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 }));
