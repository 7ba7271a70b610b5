/** Digest files with as many entries as wanted, in the plain-text shape and the proportions of the bundled digest. */
import { englishWords, koreanWords } from './made-up-words';
import { type Random, seededRandom } from './random';

export interface DigestFile {
  readonly name: string;
  readonly text: string;
}

const SEED = 20_240_918;
const DAY_MS = 86_400_000;
/** The day before the bundled digest, which stays the newest one. */
const LAST_DAY = Date.UTC(2024, 8, 17);
const ENTRIES_A_DAY = [5, 11] as const;

const TAGS: readonly [string, ...string[]] = [
  ...([
    'llm',
    'rl',
    'alignment',
    'diffusion',
    'efficiency',
    'vision-language',
    'reasoning',
    'pretraining',
  ] as const),
  ...([
    'search',
    'optimizer',
    'corpus',
    'benchmark',
    'moe',
    'quantization',
    'video',
    'long-context',
  ] as const),
];
const PARTICLES: readonly [string, ...string[]] = [
  '을',
  '를',
  '이',
  '가',
  '은',
  '의',
  '에',
  '로',
  '과',
  '에서',
];
const ENDINGS: readonly [string, ...string[]] = [
  ...(['했군요.', '했습니다.', '하는 방법.', '한다고 하는군요.', '하는 것이 흥미롭네요.'] as const),
  ...(['할 수 있지 않을까 싶습니다.', '하는 것으로 보입니다.', '하는 경향이 있죠.'] as const),
];
const NAMES: readonly [string, ...string[]] = [
  ...([
    'Wei',
    'Min',
    'Anna',
    'Jun',
    'Sofia',
    'Rahul',
    'Chen',
    'Elena',
    'Kim',
    'Park',
    'Lee',
    'Wang',
    'Liu',
  ] as const),
  ...(['Garcia', 'Novak', 'Singh', 'Rossi', 'Tanaka', 'Müller', 'Costa', 'Zhang', 'Brown', 'Silva'] as const),
];

/** One file a month, newest month first. A smaller number gives the newest of a larger one's entries. */
export function makeDigests(entries: number): DigestFile[] {
  const random = seededRandom(SEED);
  const months = new Map<string, string[]>();
  let made = 0;
  for (let day = LAST_DAY; made < entries; day -= DAY_MS) {
    if (isWeekend(day)) continue;
    const size = Math.min(entries - made, random.between(...ENTRIES_A_DAY));
    const date = new Date(day).toISOString().slice(0, 10);
    const lines = repeat(size, () => {
      made += 1;
      return entryLines(random, monthOf(date), made);
    });
    const month = months.get(date.slice(0, 7)) ?? [];
    months.set(date.slice(0, 7), [...month, date, ...lines.flat()]);
  }
  return [...months].map(([month, lines]) => ({ name: `${month}.txt`, text: `${lines.join('\n')}\n` }));
}

/** One file a working day, as an author writes them, newest first. */
export function makeDays(days: number, entriesADay: number): DigestFile[] {
  const random = seededRandom(SEED);
  const files: DigestFile[] = [];
  for (let day = LAST_DAY; files.length < days; day -= DAY_MS) {
    if (isWeekend(day)) continue;
    const date = new Date(day).toISOString().slice(0, 10);
    const first = files.length * entriesADay + 1;
    const entries = Array.from({ length: entriesADay }, (_, index) => {
      return entryLines(random, monthOf(date), first + index);
    });
    files.push({ name: `${date}.txt`, text: `${[date, ...entries.flat()].join('\n')}\n` });
  }
  return files;
}

function isWeekend(day: number): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** As arXiv writes it. */
function monthOf(date: string): string {
  return `${date.slice(2, 4)}${date.slice(5, 7)}`;
}

function entryLines(random: Random, month: string, number: number): string[] {
  const tags = repeat(random.between(0, 3), () => `#${random.pick(TAGS)}`);
  return [
    title(random),
    `(${repeat(random.between(1, 10), () => `${random.pick(NAMES)} ${random.pick(NAMES)}`).join(', ')})`,
    `https://arxiv.org/abs/${month}.${String(number).padStart(5, '0')}`,
    repeat(random.between(5, 9), () => englishSentence(random)).join(' '),
    ...repeat(random.between(1, 3), () => commentary(random)),
    ...(tags.length > 0 ? [tags.join(' ')] : ['#etc']),
  ];
}

function title(random: Random): string {
  const words = repeat(random.between(5, 11), () => capitalised(englishWords.pick(random)));
  return words.join(' ');
}

function englishSentence(random: Random): string {
  return `${capitalised(repeat(random.between(14, 26), () => englishWords.pick(random)).join(' '))}.`;
}

/** Korean with English terms among it, particles attached to both. */
function commentary(random: Random): string {
  const sentence = () => {
    const nouns = repeat(random.between(4, 9), () => {
      const noun = (random.next() < 0.2 ? englishWords : koreanWords).pick(random);
      return noun + random.pick(PARTICLES);
    });
    return [...nouns, koreanWords.pick(random) + random.pick(ENDINGS)].join(' ');
  };
  return repeat(random.between(2, 4), sentence).join(' ');
}

function repeat<T>(times: number, make: () => T): T[] {
  return Array.from({ length: times }, make);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
