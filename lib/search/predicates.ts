/**
 * Verbs and adjectives that are no noun with 하다: those that notes on papers use most, so that 빨라졌다, 빠른 and 빠르게 are one
 * word; its key is that of the dictionary's form, 빠르다. Others are stemmed by their endings alone.
 * Conjugation: https://stdict.korean.go.kr (활용)
 */

import { formsOfChanged, formsOfRegular, formsWithDoubleL, formsWithU } from './conjugation';
import { beginsEnding, isEnding, type StemForm } from './endings';
import { byFirstLetter, hangulKey, keysOf } from './hangul-key';
import { madeOnce } from './made-once';

/** Regular, or irregular as their last letters are wont to be: ㄹ, ㅡ and 하 of any stem. */
const REGULAR = (
  '있 없 같 싶 않 많 작 좋 높 낮 짧 넓 좁 깊 얕 괜찮 적 찾 넣 뽑 섞 뒤섞 엮 묶 잡 굳 읽 얻 잃 쌓 막 깎 받 믿 남 늙 맞 갖 놓 닮 뛰어넘 ' +
  '크 쓰 모으 만들 풀 길 끌 이끌 흔들 나쁘 바쁘 따르 ' +
  '나오 나가 들어가 들어오 가져오 가져가 보여주 나타나 나타내 드러나 뛰어나 일어나 벗어나 늘어나 생겨나 끝나 만나 ' +
  '보이 쓰이 높이 줄이 붙이 움직이 덧붙이 늘리 돌리 살리 올리 끌어올리 내리 느리 버리 걸리 가리 알리 합치 미치 고치 넘치 뒤집 거치 가지 떨어지 떨어뜨리 이루어지 주어지 알려지 사라지 느끼 아끼 지키 가르치 펼치 견디 당기 챙기 넘기 밝히 생기 옮기 맡기 남기 숨기 이기 즐기 지니 던지 ' +
  '바꾸 나누 키우 낮추 맞추 다루 이루 배우 채우 비우 지우 싸우 갖추 멈추 늦추 감추 주 두 꾸 푸 겨루 마주 ' +
  '비싸 싸 켜 빼 떼 쪼개 꺼내 무너지 쏟아지 흩어지 깨지 부서지 망가지 보내 지내 건너뛰 뛰 쉬 ' +
  '아니 비하 하 되 시키 강하 약하 변하 통하 위하 대하 관하 인하 의하 향하 더하 구하 정하 취하 피하 원하 속하 못하 잘하 착하 급하 흔하'
).split(' ');
/** ㅂ that becomes 우: 쉬운, 쉬워. */
const WITH_U =
  '쉽 어렵 새롭 흥미롭 해롭 자유롭 까다롭 자연스럽 놀랍 가깝 가볍 무겁 아쉽 쉽 덥 춥 부드럽 매끄럽 번거롭 무섭 귀찮 고맙 두껍 날카롭 어둡 뜨겁 차갑 아름답 즐겁 지겹 비롭'.split(
    ' ',
  );
/** 르 that becomes ㄹ라 or ㄹ러: 빨라, 흘러. */
const WITH_DOUBLE_L = '빠르 다르 모르 고르 흐르 부르 자르 오르 누르 기르 서두르 떠오르'.split(' ');
/** ㄷ that becomes ㄹ, ㅅ that goes: 들어, 나아. */
const CHANGED: readonly (readonly [stem: string, before: string])[] = [
  ['깨닫', '깨달'],
  ['묻', '물'],
  ['낫', '나'],
  ['짓', '지'],
];

/** Nouns that a verb's form would be taken for: 크기 is no form of 크다 to who looks for it. */
const NOUNS =
  '크기 세기 하나 길이 높이 깊이 넓이 보기 주기 여기 거기 저기 커버 내가 가지가 가지의 가지로 싸움 걸음'.split(
    ' ',
  );

interface Predicate extends StemForm {
  /** The key of the dictionary's form. */
  readonly key: string;
}

interface KnownForms {
  /** By their letters. */
  readonly forms: ReadonlyMap<string, readonly Predicate[]>;
  /** Letters of the longest that begins with these. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Of so many letters: enough to tell that most words are no form of a known verb. */
const BEGINNING = 3;

/** All forms of all stems that begin with a letter, which is the same in every form. */
const predicatesFrom = madeOnce((letter: string): KnownForms => {
  const forms = new Map<string, Predicate[]>();
  const longest = new Map<string, number>();
  for (const [stem, formsOf] of stemsFrom(letter)) {
    const key = hangulKey(`${stem}다`);
    for (const { letters, shape } of formsOf()) {
      const same = forms.get(letters) ?? [];
      if (!same.some((other) => other.shape === shape)) same.push({ letters, shape, key });
      forms.set(letters, same);
      const beginning = letters.slice(0, BEGINNING);
      longest.set(beginning, Math.max(longest.get(beginning) ?? 0, letters.length));
    }
  }
  return { forms, longest };
});

/** All stems with what makes their forms, by their first letter. */
const stemsFrom = byFirstLetter<readonly [stem: string, formsOf: () => readonly StemForm[]]>(
  () => [
    ...REGULAR.map((stem) => [stem, () => formsOfRegular(stem)] as const),
    ...WITH_U.map((stem) => [stem, () => formsWithU(stem)] as const),
    ...WITH_DOUBLE_L.map((stem) => [stem, () => formsWithDoubleL(stem)] as const),
    ...CHANGED.map(([stem, before]) => [stem, () => formsOfChanged(stem, before)] as const),
  ],
  ([stem]) => stem,
);

/** The key of a known verb or adjective and the letters that its stem takes of this form of it; undefined of other words. */
export function findPredicate(
  run: string,
  letters: string,
): { readonly key: string; readonly stem: number } | undefined {
  const { forms, longest } = predicatesFrom(letters.charAt(0));
  const most = longest.get(letters.slice(0, BEGINNING)) ?? longest.get(letters.slice(0, BEGINNING - 1)) ?? 0;
  for (let length = Math.min(most, letters.length); length > 1; length -= 1) {
    const found = forms
      .get(letters.slice(0, length))
      ?.find(
        ({ shape }) =>
          (length < letters.length || shape === 'joined') && isEnding(letters.slice(length), shape),
      );
    if (found === undefined) continue;
    return NOUNS.some((noun) => run.startsWith(noun)) ? undefined : { key: found.key, stem: length };
  }
  return undefined;
}

/** Letters of a stem that tell it, where it is not typed whole: 빨ㄹ. */
const TELLING_LETTERS = 4;

/** Keys of the verbs and adjectives of which letters, still being typed, may become a form. */
export function predicatesAhead(letters: string): string[] {
  const keys = new Set<string>();
  for (const all of predicatesFrom(letters.charAt(0)).forms.values()) {
    for (const form of all) if (mayBecome(letters, form)) keys.add(form.key);
  }
  return [...keys].filter((key) => !key.startsWith(letters));
}

function mayBecome(letters: string, form: StemForm): boolean {
  if (form.letters.startsWith(letters)) return letters.length >= TELLING_LETTERS;
  return letters.startsWith(form.letters) && beginsEnding(letters.slice(form.letters.length), form.shape);
}

/** How many syllables of a run its first letters reach into. */
export function syllablesOf(run: string, letters: number): number {
  let left = letters;
  let count = 0;
  while (left > 0 && count < run.length) {
    left -= keysOf(run.charCodeAt(count)).length;
    count += 1;
  }
  return count;
}
