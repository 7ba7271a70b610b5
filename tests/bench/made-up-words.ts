/**
 * Words as unevenly spread as those of a language: a few everywhere, most of them rare, and new ones for as long as a text
 * goes on (Heaps' law, with the exponent 0.55 that the author's real notes have). Without that, an index over thousands of
 * generated entries would be as small as one over a hundred.
 */
import { type Random, seededRandom } from './random';

const HEAPS_EXPONENT = 0.55;
/** How many of the first words share the top of the list, as Zipf–Mandelbrot's law has it. */
const PLATEAU = 60;
const RAREST = 2_000_000;
const SPACING = 1.5;

const ENGLISH =
  'the of and to a in we for model models with that on language training is by data this are learning as from large ' +
  'performance transformer attention method reasoning our diffusion tasks which be pretraining image scaling tokens reward ' +
  'can reinforcement using approach inference policy benchmark quality generation efficient it different loss results ' +
  'optimization video alignment preference retrieval context memory network neural code evaluation multimodal instruction ' +
  'search planning sparse mixture experts distillation quantization vision text speech embedding representation latent ' +
  'gradient optimizer normalization robust difficult differentiable improves achieves demonstrates proposes introduces ' +
  'significantly consistently however moreover while between across without synthetic human feedback agent world';
const KOREAN =
  '모델 학습 데이터 방법 성능 생성 이미지 결과 문제 사용 토큰 추론 언어 크기 효율 강화학습 보상 정책 실험 구조 확산 정렬 검색 평가 ' +
  '스케일링 어텐션 트랜스포머 프리트레이닝 인코더 디코더 샘플링 최적화 표현 임베딩 비전 텍스트 음성 영상 메모리 컨텍스트 벤치마크 ' +
  '품질 필터링 코퍼스 증류 양자화 희소성 전문가 계획 탐색 에이전트 선호 피드백 손실 기울기 정규화 아이디어 접근 관계 경우 과정 차이';
const ENGLISH_SYLLABLES =
  'ba ce di fo gu ha jin ka lor me nas po qua rin sta tor ul ven wex yol zen tri pla con ex'.split(' ');
const KOREAN_SYLLABLES = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저고노도로모보소오조구누두루무부수우주기니디리미비시이지',
];

/** One language's words. */
export interface MadeUpWords {
  pick(random: Random): string;
}

export const englishWords = wordsAmong(ENGLISH.split(' '), ENGLISH_SYLLABLES, 2, 5);
export const koreanWords = wordsAmong(KOREAN.split(' '), KOREAN_SYLLABLES, 2, 4);

function wordsAmong(
  known: readonly string[],
  syllables: readonly string[],
  shortest: number,
  longest: number,
): MadeUpWords {
  // Known words grow rarer along the list, as the terms of a field are rarer than the words of its language.
  const words = new Map(known.map((word, index) => [Math.floor(index ** SPACING), word]));
  const make = (rank: number) => {
    const random = seededRandom(rank);
    const length = random.between(shortest, longest);
    return Array.from({ length }, () => syllables[random.between(0, syllables.length - 1)]).join('');
  };
  return {
    pick: (random) => {
      const rank = rankOf(random.next());
      const word = words.get(rank) ?? make(rank);
      words.set(rank, word);
      return word;
    },
  };
}

/** The rank of a word by Zipf–Mandelbrot's law; the vocabulary then grows by the power of 1 ÷ its exponent. */
function rankOf(chance: number): number {
  const tail = 1 / HEAPS_EXPONENT - 1;
  return Math.min(RAREST, Math.floor(PLATEAU * ((1 - chance) ** (-1 / tail) - 1)));
}
