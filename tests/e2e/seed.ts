import type { ReadCard, ReadLink } from './card-reading';

/** The head lines of the seed's entries begin like this in a Korean browser. */
export const SEED_PROVENANCE = '2024년 9월 18일 · 기본 다이제스트';

/** An arXiv paper as a card names one whose title is not known. */
const arxiv = (id: string): ReadLink => [`arXiv:${id}`, `https://arxiv.org/abs/${id}`];
const asWritten = (address: string): ReadLink => [address, address];

interface SeedEntry {
  readonly tags: string;
  readonly paragraphs: readonly string[];
  readonly links?: readonly ReadLink[];
  readonly resources?: readonly ReadLink[];
  readonly mentions?: readonly ReadLink[];
}

/** The card of a page that exactly this entry is about, in a Korean browser. */
function cardWith({ tags, paragraphs, links = [], resources = [], mentions = [] }: SeedEntry): ReadCard {
  return {
    heads: [`${SEED_PROVENANCE} ${tags}`],
    entries: [{ paragraphs, links, resources, mentions }],
    mentionedBy: [],
  };
}

/** What the seed digest says of each of its papers and posts, copied from its text by hand. */
export const SEED_CARDS = {
  cpl: cardWith({
    tags: '#mcts #search #rl',
    paragraphs: [
      'MCTS로 Reasoning Trace를 생성한 다음 스텝 단위 Advantage를 고려한 DPO의 변형으로 학습. MCTS 과정에서 Plan과 Solution을 구분해 Plan의 다양성을 고려한 것이 학습 과제 이외의 과제에 대한 일반화를 촉진했다고 하는군요.',
    ],
  }),
  asyncTensorParallel: cardWith({
    tags: '#parallelism #efficiency',
    paragraphs: [
      'PyTorch에 Async Tensor Parallel 구현이 들어왔군요. 이 방법을 적용한 대표적인 사례가 ViT-22B죠. (https://arxiv.org/abs/2302.05442)',
      '이런 방법의 핵심은 연산과 통신을 중첩하는 것인데 그냥은 구현이 쉽지 않았다고 하는군요. SymmetricMemory라는 추상화 위에 구현되어 있는데 참조해보면 재미있을 것 같습니다.',
    ],
    links: [asWritten('https://arxiv.org/abs/2302.05442')],
    mentions: [arxiv('2302.05442')],
  }),
  kenlm: cardWith({
    tags: '#corpus',
    paragraphs: [
      'n-gram LM을 사용한 필터링은 주로 Positive 셋에 대해 LM을 학습시킨 다음 Perplexity로 필터링하는 방법을 사용하죠. 여기서는 명시적으로 Negative 셋에 대해 LM을 학습시켜서 Perplexity의 차이를 측정하는 방법을 사용합니다.',
      'LM Loss의 차이라는 점에서 Learnability와 (https://arxiv.org/abs/2404.07965, https://arxiv.org/abs/2408.08310) 연결할 수 있지 않을까 싶네요. 보통 학습하는 LM 혹은 작은 LM을 사용하는데 여기에 n-gram LM을 사용했다고 생각할 수 있지 않을까 싶습니다.',
    ],
    links: [asWritten('https://arxiv.org/abs/2404.07965'), asWritten('https://arxiv.org/abs/2408.08310')],
    mentions: [arxiv('2404.07965'), arxiv('2408.08310')],
  }),
  omnigen: cardWith({
    tags: '#image-generation #diffusion #autoregressive-model',
    paragraphs: [
      'Transfusion과 (https://www.arxiv.org/abs/2408.11039) 비슷한 Diffusion 결합을 통한 이미지 생성. 여기서는 이미지 생성으로 처리할 수 있는 Computer Vision 관련 과제들도 고려했군요.',
    ],
    links: [asWritten('https://www.arxiv.org/abs/2408.11039')],
    resources: [['github.com/VectorSpaceLab/OmniGen', 'https://github.com/VectorSpaceLab/OmniGen']],
    mentions: [arxiv('2408.11039')],
  }),
  soap: cardWith({
    tags: '#optimizer',
    paragraphs: [
      'Shampoo가 Shampoo에서 사용된 Preconditioner의 고유 기저에 대해 Adafactor를 적용한 것과 같다는 아이디어. 그렇다면 이 고유 기저에 대해 Adafactor 대신 Adam도 적용해볼 수 있겠죠. 흥미롭네요.',
      '학습 속도가 증가한다는 것 - 같은 스텝에서 더 낮은 Loss를 달성할 수 있다는 것은 샘플 효율성이 높다는 것이고, 샘플 효율성은 곧 실질적으로 갖고 있는 데이터의 양을 늘려주는 효과로 생각할 수 있겠죠. 확보한 데이터의 양이 중요한 시점에서 그 의미가 더 크다고 할 수 있겠습니다.',
    ],
    resources: [['github.com/nikhilvyas/SOAP', 'https://github.com/nikhilvyas/SOAP']],
  }),
  pixtral: cardWith({
    tags: '#vision-language',
    paragraphs: [
      '얼마 전 체크포인트를 공개했었던 Pixtral에 대한 블로그 포스트가 올라왔군요. 비전 인코더를 사용하되 이미지의 해상도와 종횡비를 그대로 사용하고 이미지 토큰의 각 라인(?)에 Line Break 토큰을 사용한 형탠네요.',
      '다양한 해상도 지원, 종횡비 보존, 그리고 Interleaved 입력 지원, 추가적으로 반드시 그래야 하는 것은 아니겠지만 Decoder-only 구조. 비슷비슷해지는 느낌이군요.',
    ],
  }),
  nvlm: cardWith({
    tags: '#multimodal #vision-language',
    paragraphs: [
      'Qwen2 기반 Multimodal 모델. 여기서는 이미지 토큰을 Decoder 입력으로 사용하는 Decoder-only와 인코더-디코더 Cross Attention 구조를 비교했군요. 그러면서 Decoder-only의 (Cross Attention이 없기 때문에 발생하는) 파라미터 효율성 모달리티 통합으로 인한 효과성 Cross Attention의 연산 효율성을 결합하는 방법으로 썸네일 이미지를 Decoder-only로 사용하고 Cross Attention으로 고해상도 이미지를 결합하는 하이브리드를 만들었습니다.',
    ],
    resources: [['nvlm-project.github.io', 'https://nvlm-project.github.io/']],
  }),
} as const satisfies Record<string, ReadCard>;

/** Its five papers and two blog posts; each name is one of ADDRESSES too. */
export const SEED_NAMES = [
  'cpl',
  'asyncTensorParallel',
  'kenlm',
  'omnigen',
  'soap',
  'pixtral',
  'nvlm',
] as const satisfies readonly (keyof typeof SEED_CARDS)[];

/** The seed's titles, in the order of the digest. */
export const SEED_TITLES = {
  cpl: 'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
  asyncTensorParallel: 'Introducing Async Tensor Parallelism in PyTorch',
  kenlm:
    'Rethinking KenLM: Good and Bad Model Ensembles for Efficient Text Quality Filtering in Large Web Corpora',
  omnigen: 'OmniGen: Unified Image Generation',
  soap: 'SOAP: Improving and Stabilizing Shampoo using Adam',
  pixtral: 'Announcing Pixtral 12B',
  nvlm: 'NVLM: Open Frontier-Class Multimodal LLMs',
} as const satisfies Record<keyof typeof SEED_CARDS, string>;
