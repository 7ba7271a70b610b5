/** A digest of our own, for importing: a day with three entries, and the same day as its author mended it later. */

const DAY = '2024년 10월 5일';
const TITLES = {
  unread: 'A Paper That No Digest Has Read',
  withdrawn: 'A Claim Taken Back',
  surgery: 'Surgery on Example Manifolds',
} as const;

export const DAY_TITLES = TITLES;

export const DAY_LINES: readonly string[] = [
  DAY,
  TITLES.unread,
  '(Ada Example, Ben Example)',
  'https://arxiv.org/abs/2409.00001',
  'Nothing was written about this paper until somebody did.',
  '아무도 읽지 않은 논문을 읽었습니다.',
  '#unread',
  TITLES.withdrawn,
  '(Dan Example)',
  'https://arxiv.org/abs/2409.00014',
  '철회된 주장이지만 읽을 만하네요.',
  '#retraction',
  TITLES.surgery,
  '(Gil Example)',
  'https://arxiv.org/abs/math/0309136',
  '다양체 수술에 대한 오래된 글.',
  '#topology',
];

/** One entry with another commentary and another tag, one as it was, one left out, one new. */
export const MENDED_LINES: readonly string[] = [
  DAY,
  TITLES.unread,
  '(Ada Example, Ben Example)',
  'https://arxiv.org/abs/2409.00001',
  'Nothing was written about this paper until somebody did.',
  '아무도 읽지 않은 논문을 두 번 읽었습니다.',
  '#unread #twice',
  TITLES.withdrawn,
  '(Dan Example)',
  'https://arxiv.org/abs/2409.00014',
  '철회된 주장이지만 읽을 만하네요.',
  '#retraction',
  'A Paper That Came Late',
  '(Ida Example)',
  '늦게 온 논문.',
];
