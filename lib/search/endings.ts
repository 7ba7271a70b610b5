/**
 * What follows a noun that 하다, 되다 or 시키다 makes a verb or an adjective of (학습하는, 학습된, 학습시켰습니다, 강력한), and the endings
 * of other verbs and adjectives that no noun ends in (만들었습니다).
 * Forms: https://www.korean.go.kr (표준국어대사전, 어미)
 */

/** After a stem without change: 하-, 되-, 시키-. */
const AFTER_STEM =
  '는 는데 는데요 는지 는지를 는지도 는지가 는지는 는지에 는가 는가에 는구나 는군 는군요 는걸 는걸까요 는듯 네 네요 고 고서 고는 고도 고자 고요 고있는 며 면 면서 면서도 면은 지 지만 지는 지도 지가 지를 죠 지요 기 기도 기는 기에 기에는 기를 기가 기로 기로는 기까지 기보다 기보다는 기엔 기만 기때문에 기위해 기위한 게 게끔 게도 게는 도록 던 던데 더라도 더라 더라구요 더군요 더니 려고 려는 려면 려 려다 거나 거든요 거든 자 자면 자는 자고 자마자 니 니까 다 다가 다는 다고 다면 다보니 다보면 다시피 듯 듯이 므로 나 나요 느냐 느라 라고 라는 라 세요 구요 길 진 질 지않고 지않은 기도하고 는것 는것이 겠 겠다 겠다는 겠다고 겠죠 겠네요 겠지만 겠습니다 겠지 겠군요 겠다면 겠는데 겠는데요 겠는가 겠고 겠는가요 었 나 는게 는건 는걸 는것은 는만큼 는대로 는동안 는데에 는데는 는데도'.split(
    ' ',
  );
/** After the stem with ㄴ: 한, 된, 시킨. */
const AFTER_N =
  ' 데 데요 데다 다 다는 다고 다고는 다고도 다면 다는데 다네요 다는군요 다거나 다든가 다든지 다던가 다던지 다기보다 다기보다는 다면서 다며 답니다 지 지는 채 만큼 편 후 것 것이 것은 것을 게 건 걸 다음 뒤 듯 듯이 듯한 가 가요'.split(
    ' ',
  );
/** After the stem with ㄹ: 할, 될, 시킬. */
const AFTER_L =
  ' 지 지도 지는 지를 지가 까 까요 까요 수록 만한 만큼 텐데 텐데요 뿐 뿐만 때 때는 때의 수 수있는 수는 수도 것 것이 거 게 게요 듯 듯이 듯한 법한 듯합니다 듯하네요 듯싶네요 런지 는지'.split(
    ' ',
  );
/** After the stem with ㅁ, which makes a noun of it: 함, 됨, 시킴. */
const AFTER_M = ' 을 이 은 의 에 과 도 으로 으로써 으로서 에도 에서 에따라 에는 만'.split(' ');
/** After the stem with ㅂ: 합니다, 됩니다, 시킵니다. */
const AFTER_B = '니다 니다만 니까 시다'.split(' ');
/** After the stem in the past: 했-, 됐-, 되었-, 시켰-. */
const AFTER_PAST =
  '다 다는 다고 다고는 다고도 다가 다면 다면서 다는데 다네요 다는군요 다거나 다던가 다기보다는 던 던데 던가 던가요 습니다 습니다만 네 네요 군 군요 죠 지 지만 지요 는데 는데요 는지 는지를 는지는 는지도 는가 고 고요 구요 으며 으면 으나 으니 으니까 으므로 을 을까요 을까 을지 을지도 을텐데 을때 기 기에 기때문에 음 음을 음에도 음은 더니 더라도 더라면 더군요 거든요 듯 듯이 어요 어도 어야 으면서 답니다 었 었던 었다 겠 겠죠 겠지만 겠네요 다고요'.split(
    ' ',
  );
/** After the stem joined with 어: 해, 되어, 시켜; other verbs may hang on it. */
const AFTER_JOINED =
  ' 서 서는 서도 도 야 야만 야할 야하는 야한다 야합니다 야죠 야겠 야겠죠 야겠네요 요 라 온 왔 왔던 왔고 왔습니다 왔는데 오던 오고 오는 줄 준 주는 주고 주면 주며 줍니다 줬 줬습니다 줬는데 줘야 줍 주기 주네요 주는군요 본 볼 봅 봤 봤습니다 봤는데 봤다 봤다는 봤네요 봤군요 보면 보고 보니 보는 보기 보았 보았습니다 보았는데 보았다 보죠 보겠습니다 봅니다 봐야 봐도 보자 보지 보았고 봤고 졌 졌습니다 졌는데 졌다 졌다는 졌네요 졌군요 지는 진 질 지고 지면 지기 집니다 져 져야 져서 지네요 지는군요 두 두고 두면 둔 둘 낸 내는 내고 내기 낼 냈 냈다 냈습니다 냈는데 냈다는 냈네요 냈군요 내면 내야 놓고 놓은 놓는 버리는 버린 가는 가며 가면서 간 갈 갔 나가는 나갈 나가고 있는 있고 있으면'.split(
    ' ',
  );

interface Verb {
  readonly stem: string;
  readonly n: string;
  readonly l: string;
  readonly m: string;
  readonly b: string;
  readonly past: readonly string[];
  readonly joined: readonly string[];
}

const VERBS: readonly Verb[] = [
  { stem: '하', n: '한', l: '할', m: '함', b: '합', past: ['했', '하였'], joined: ['해', '하여'] },
  { stem: '되', n: '된', l: '될', m: '됨', b: '됩', past: ['됐', '되었'], joined: ['돼', '되어'] },
  { stem: '시키', n: '시킨', l: '시킬', m: '시킴', b: '시킵', past: ['시켰'], joined: ['시켜'] },
  { stem: '당하', n: '당한', l: '당할', m: '당함', b: '당합', past: ['당했'], joined: ['당해'] },
];

/** All that may follow a noun made a verb or an adjective; `히` makes an adverb of an adjective. */
export function verbTails(): string[] {
  const tails = VERBS.flatMap((verb) => [
    ...AFTER_STEM.map((ending) => verb.stem + ending),
    ...AFTER_N.map((ending) => verb.n + ending),
    ...AFTER_L.map((ending) => verb.l + ending),
    ...AFTER_M.map((ending) => verb.m + ending),
    ...AFTER_B.map((ending) => verb.b + ending),
    ...verb.past.flatMap((past) => AFTER_PAST.map((ending) => past + ending)),
    ...verb.joined.flatMap((joined) => AFTER_JOINED.map((ending) => joined + ending)),
  ]);
  return [...tails, '히', '히도', '하'];
}

/** Nouns that end as if 하다 were there. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  '제한 권한 무한 극한 유한 기한 상한 하한 북한 남한 한한 이해 방해 손해 피해 오해 견해 분해 저해 용해 공해 역할 분할 포함 결함 이하 저하 지하 부하 비하 위해 통해 대해 의해 향해 인해 관해 비해 위한 대한 통한 의한 향한 관한 인한 불구하고 한정 정해 구해 더해 올해 상당히 여전히 특히 감히 무척이나'.split(
    ' ',
  ),
);

/** Endings of any verb or adjective; a noun of three syllables or more seldom ends so. */
export function predicateTails(): string[] {
  const past = ['었', '았', '였'].flatMap((mark) => AFTER_PAST.map((ending) => mark + ending));
  const future = AFTER_STEM.filter((ending) => ending.startsWith('겠'));
  const others =
    '습니다 습니다만 네요 군요 는군요 는구나 죠 지요 지만 는데 는데요 은데 은데요 면서 으면서 으면 으니 으니까 으며 며 도록 어서 아서 여서 어야 아야 어도 아도 어요 아요 던 던데 더라도 더니 더군요 려고 으려고 려면 으려면 려는 으려는 거나 거든요 는지 는지를 는지도 는지는 는지가 은지 은지는 은지도 을까요 을지 을지도 을수록 을텐데 는다 는다는 는다고 는다면 게 게도 게끔 고 고서 고자 고는 다 다는 다고 다면 다가 자마자 듯이 느냐 기는 기도 기에 기엔 기에는 기를 기가 기보다 기보다는 기까지 기로 기만'.split(
      ' ',
    );
  return [...past, ...future, ...others];
}
