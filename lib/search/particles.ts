/**
 * What follows a Korean noun: particles, alone and joined (에서+는), plural 들 before them, and the forms of 이다 (모델입니다).
 * Written as they stand in a text; most have two shapes, one after a final consonant, one after a vowel, and are only taken
 * for particles in their place: 가 of 평가 follows a consonant, so it is none.
 * Forms: https://www.korean.go.kr (표준국어대사전, 조사)
 */
import { byFirstLetter, firstLetterOf, hangulKey, hangulKeys } from './hangul-key';
import { madeOnce } from './made-once';

/** What must stand before: anything, a final consonant, a vowel, a vowel or ㄹ. */
export type Before = 'any' | 'consonant' | 'vowel' | 'open';

type Tail = readonly [text: string, before: Before];

const SPLIT = (before: Before, list: string): Tail[] => list.split(' ').map((text) => [text, before]);

/** Particles that close a noun. */
const CLOSING: readonly Tail[] = [
  ...SPLIT('consonant', '이 은 을 과 이랑 이나 이야 이나마 이라도 이든 이든지 이란 이라야'),
  ...SPLIT('vowel', '가 를 와 랑 나 라도 란'),
  ...SPLIT(
    'any',
    '는 의 도 만 들 께 뿐 뿐만 조차 마저 밖에 마다 끼리 커녕 한테 하고 대로 엔 에선 에겐 까진 부턴 별 별로 씩',
  ),
];
/** Particles that another may follow. */
const LEADING: readonly Tail[] = [
  ...SPLIT('any', '에 에서 에게 에게서 까지 부터 보다 처럼 만큼 만'),
  ...SPLIT('consonant', '으로 으로서 으로써 으로부터 과'),
  ...SPLIT('open', '로 로서 로써 로부터'),
  ...SPLIT('vowel', '와'),
];
const FOLLOWING =
  '는 도 의 만 만의 은 을 이 조차 까지 까지도 부터 뿐 뿐만 나 라도 야 보다 보다는 처럼 이나 이라도 입니다 이죠 이다 인 이라는 가 를 로 에 에서'.split(
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
  '인 일 임 입니다 입니다만 입니까 인데 인데요 인지 인지는 인지도 인지를 인가 인가요 일까 일까요 일지 일지도 일텐데 일뿐 인만큼 인듯 인듯합니다 임을 임에도 임은 이긴 긴 일수록 인가를 일지는'.split(
    ' ',
  );

const PLURAL = '들';

/** Tails without 들 and of one piece. */
const ALONE: readonly Tail[] = [
  ...CLOSING,
  ...LEADING,
  ...COPULA.map((text): Tail => [text, 'any']),
  ...COPULA_AFTER_VOWEL.map((text): Tail => [text, 'vowel']),
  ...COPULA_ANYWHERE.map((text): Tail => [text, 'any']),
];
const PLURAL_KEY = hangulKey(PLURAL);

/** A tail of one piece, with its key. */
interface KeyedTail {
  readonly text: string;
  readonly before: Before;
  readonly key: string;
}

function withKeys(tails: readonly Tail[]): KeyedTail[] {
  const keys = hangulKeys(tails.map(([text]) => text));
  return tails.map(([text, before], index) => ({ text, before, key: keys[index] ?? '' }));
}

const textOf = ([text]: Tail): string => text;
const aloneFrom = byFirstLetter(() => ALONE, textOf);
const leadingFrom = byFirstLetter(() => LEADING, textOf);
/** Of those that begin with a letter; '' stands for any. */
const aloneWithKeys = madeOnce((letter: string) => withKeys(letter === '' ? ALONE : aloneFrom(letter)));
const leadingWithKeys = madeOnce((letter: string) => withKeys(letter === '' ? LEADING : leadingFrom(letter)));
const followingWithKeys = madeOnce((texts: readonly string[]) =>
  withKeys(texts.map((text): Tail => [text, 'any'])),
);
const aloneByText = madeOnce((letter: string): ReadonlyMap<string, Before> => new Map(aloneFrom(letter)));

/** What must stand before a tail of a noun; undefined of what is none. */
export function beforeTail(text: string): Before | undefined {
  const single = beforeSingle(text);
  if (single !== undefined || !text.startsWith(PLURAL)) return single;
  const behindPlural = beforeSingle(text.slice(PLURAL.length));
  return behindPlural === undefined || behindPlural === 'vowel' ? undefined : 'any';
}

/** The same for tails without 들: particles that another follows are as many as all others ten times over, and looked up in two. */
function beforeSingle(text: string): Before | undefined {
  const letter = firstLetterOf(text);
  const alone = aloneByText(letter).get(text);
  if (alone !== undefined) return alone;
  const leading = leadingFrom(letter).find(
    ([first]) => text.startsWith(first) && FOLLOWING.includes(text.slice(first.length)),
  );
  return leading?.[1];
}

/** Tails of a noun, with what must stand before them, whose keys begin with these letters. */
export function* tailsBeginning(letters: string): Generator<Tail, void, undefined> {
  yield* singleBeginning(letters);
  if (letters.startsWith(PLURAL_KEY)) yield* pluralBeginning(letters.slice(PLURAL_KEY.length));
  else if (PLURAL_KEY.startsWith(letters)) yield* pluralBeginning('');
}

function* pluralBeginning(letters: string): Generator<Tail, void, undefined> {
  for (const [text, before] of singleBeginning(letters)) if (before !== 'vowel') yield [PLURAL + text, 'any'];
}

function* singleBeginning(letters: string): Generator<Tail, void, undefined> {
  const first = letters.charAt(0);
  for (const { text, before, key } of aloneWithKeys(first)) if (key.startsWith(letters)) yield [text, before];
  for (const { text, before, key } of leadingWithKeys(first)) {
    if (!key.startsWith(letters) && !letters.startsWith(key)) continue;
    const rest = letters.slice(key.length);
    for (const next of followingWithKeys(FOLLOWING))
      if (next.key.startsWith(rest)) yield [text + next.text, before];
  }
}

const BESIDE_SYLLABLE =
  /^(?:에서|에게|에는|에도|에선|에의|으로|까지|부터|처럼|보다|마다|밖에|들[이을은의에과도로])/;

/** Whether a tail is told beside a noun of one syllable (글에서), where others may be the end of a longer noun. */
export function isBesideSyllable(tail: string): boolean {
  return BESIDE_SYLLABLE.test(tail);
}

/**
 * Nouns that end as if a particle or an ending stood there, and of which compounds are made (학습속도). Not those whose two
 * syllables are also the end of a noun and its particle: 문의 of 논문의, 제로 of 문제로.
 */
export const WHOLE_NOUNS: ReadonlySet<string> = new Set(
  (
    '속도 온도 강도 밀도 빈도 난도 시도 용도 의도 태도 척도 농도 심도 감도 한도 ' +
    '정확도 난이도 복잡도 유사도 선호도 신뢰도 해상도 민감도 중요도 만족도 완성도 조직도 충실도 자유도 숙련도 성숙도 친밀도 참여도 이해도 몰입도 활성도 투명도 선명도 기여도 집중도 정밀도 다양도 관련도 영향도 의존도 선택도 가속도 인지도 ' +
    '결과 통과 투과 부과 논의 주의 거의 편의 ' +
    '길이 깊이 높이 넓이 놀이 풀이 같이 많이 없이 굳이 움직임 책임 모임 추가 하나 따로 고양이 호랑이 원숭이 어린이 알맹이 주일 느정도 이정도 새로 바라보 ' +
    '디자인 도메인 메인 라인 체인 코인 파인 와인 사인 조인 레인 그인 타인 개인 원인 확인 승인 본인 할인 군인 요인 마인 ' +
    '파일 타일 바일 메일 요일 휴일 테일 매일 세일 레일 데일 단일 동일 균일 독일 통일 ' +
    '게임 타임 레임 네임 이임 쓰임 보임 높임 직임 끊임 ' +
    '제한 권한 무한 이해 방해 손해 피해 오해 견해 저해 역할 포함 결함 무게 가게 광고 사고 보고 참고 경고 최고 재고 창고 권고 신고 중고 화면 측면 반면 표면 단면 평면 장면 정면 후면 방면 직면 캐나다 람다 판다 이야기 아이디어 미디어 스케일 차이 사이 아이 나이 레이 데이 웨이 에너지 언어 단어 필요 중요 주요 개요 수요 강요'
  ).split(' '),
);
