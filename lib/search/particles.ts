/**
 * What follows a Korean noun: particles, alone and joined (에서+는), plural 들 before them, and the forms of 이다 (모델입니다).
 * Written as they stand in a text; most have two shapes, one after a final consonant, one after a vowel, and are only taken
 * for particles in their place: 가 of 평가 follows a consonant, so it is none.
 * Forms: https://www.korean.go.kr (표준국어대사전, 조사)
 */

/** What must stand before: anything, a final consonant, a vowel, a vowel or ㄹ. */
export type Before = 'any' | 'consonant' | 'vowel' | 'open';

type Tail = readonly [text: string, before: Before];

const SPLIT = (before: Before, list: string): Tail[] => list.split(' ').map((text) => [text, before]);

/** Particles that close a noun. */
const CLOSING: readonly Tail[] = [
  ...SPLIT('consonant', '이 은 을 과 이랑 이나 이야 이나마 이라도 이든 이든지 이란 이라야'),
  ...SPLIT('vowel', '가 를 와 랑 나 라도 란'),
  ...SPLIT('any', '는 의 도 만 들 께 뿐 뿐만 조차 마저 밖에 마다 끼리 커녕 한테 하고'),
];
/** Particles that another may follow. */
const LEADING: readonly Tail[] = [
  ...SPLIT('any', '에 에서 에게 에게서 까지 부터 보다 처럼 만큼 만'),
  ...SPLIT('consonant', '으로 으로서 으로써 으로부터 과'),
  ...SPLIT('open', '로 로서 로써 로부터'),
  ...SPLIT('vowel', '와'),
];
const FOLLOWING =
  '는 도 의 만 만의 은 을 이 조차 까지 까지도 부터 뿐 뿐만 나 라도 야 보다 보다는 처럼 이나 이라도 입니다 이죠 이다 인 이라는'.split(
    ' ',
  );

/** Forms of 이다 that keep its 이: shortened to what follows it after a vowel, where that is told apart. */
const COPULA =
  '이다 이고 이며 이면 이면서 이면서도 이지만 이지 이죠 이네 이네요 이군 이군요 이니 이니까 이라 이라서 이라는 이라고 이라고도 이라면 이라도 이라기보다 이라기보다는 이라기에는 이라거나 이라든가 이라든지 이라던가 이라던지 이라며 이거나 이더라도 이자 이기 이기도 이기는 이기에 이었고 이었는데 이었네요 이었다 이었던 이었습니다 이었으나 이었죠 이었지만 이에요 이어서 이어야 이어도 이겠죠 이겠네요 이겠지만 이겠습니다 이던 이던가 이던데 이든가 이라네요 이라니 이랄까요 이랄까'.split(
    ' ',
  );
const COPULA_AFTER_VOWEL =
  '라는 라고 라고도 라면 라서 라기보다 라기보다는 라기에는 라거나 라든가 라든지 라던가 라던지 라며 였고 였는데 였네요 였다 였던 였습니다 였으나 였죠 였지만 예요 여서 여야 여도 죠 군요 네요 지만 겠죠 겠네요 겠지만 겠습니다 라네요 랄까요'.split(
    ' ',
  );
const COPULA_ANYWHERE =
  '입니다 입니다만 입니까 인데 인데요 인지 인지는 인지도 인지를 인가 인가요 일까 일까요 일지 일지도 일텐데 일뿐 인만큼 인듯 인듯합니다 임을 임에도 임은 이랬고'.split(
    ' ',
  );
/** The shortest forms are taken for such after a consonant only: 도메인 and 타임 are nouns. */
const COPULA_SHORT = '인 일 임'.split(' ');

/** All that may follow a noun, with what must stand before it. */
export function nounTails(): Map<string, Before> {
  const single = [
    ...CLOSING,
    ...LEADING,
    ...LEADING.flatMap(([text, before]) => FOLLOWING.map((next): Tail => [text + next, before])),
    ...COPULA.map((text): Tail => [text, 'consonant']),
    ...COPULA_AFTER_VOWEL.map((text): Tail => [text, 'vowel']),
    ...COPULA_ANYWHERE.map((text): Tail => [text, 'any']),
    ...COPULA_SHORT.map((text): Tail => [text, 'consonant']),
  ];
  const plural = single
    .filter(([, before]) => before !== 'vowel')
    .map(([text]): Tail => [`들${text}`, 'any']);
  return new Map([...plural, ...single]);
}

/** Nouns that end as if a particle stood there; compounds of them end so too (학습속도). */
export const WHOLE_NOUNS: ReadonlySet<string> = new Set(
  (
    '정도 속도 온도 강도 밀도 빈도 각도 난도 시도 제도 용도 의도 태도 구도 지도 척도 농도 심도 진도 고도 위도 경도 명도 채도 순도 감도 인도 포도 파도 유도 주도 보도 한도 조도 선도 ' +
    '확도 이도 잡도 사도 호도 뢰도 상도 요도 족도 성도 직도 실도 유도 련도 숙도 여도 몰입도 중도 밀도 활성도 명도 완도 급도 관도 통도 면도 답도 건도 만족도 존도 효도 습도 점도 ' +
    '결과 성과 학과 통과 경과 부과 투과 전과 일과 간과 의의 회의 정의 논의 합의 동의 유의 주의 토의 강의 창의 제의 문의 편의 임의 모의 고의 호의 결의 협의 심의 거의 상의 ' +
    '길이 깊이 높이 넓이 놀이 풀이 종이 같이 많이 없이 굳이 붙이 쓰임 움직임 끊임 책임 모임 추가 부가 대가 휴가 고가 하나 그러나 언제나 누구나 어디나 제로 서로 바로 따로 새로 그대로 대로 스스로 미로 도로 회로 피로 선로 ' +
    '하지만 불만 하늘 원인 확인 승인 본인 할인 군인 법인 인인 단일 동일 균일 독일 통일 구멍이 사이 차이 무엇보다 누구보다 그만 이만 저만 가능 기능 지능 성능 다만 비로소 물론 모든 혼란 논란 자료 우리들'
  ).split(' '),
);
