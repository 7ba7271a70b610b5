/**
 * Endings of Korean verbs and adjectives, by what they hang on: a stem that ends in a vowel (하, 만드), one that ends in a
 * consonant (찾, 좋), or a stem joined with 아 or 어 (해, 찾아), on which other verbs may hang in turn (찾아보는, 해왔던). All in
 * letters as typed (lib/search/hangul-key.ts), since an ending may be but a final consonant: 한 is 하 and ㄴ.
 * Forms: https://stdict.korean.go.kr (어미)
 */
import { firstLetterOf, hangulKey, hangulKeys } from './hangul-key';
import { madeOnce } from './made-once';

export type StemShape = 'open' | 'closed' | 'joined';

/** A stem as it stands before endings, in letters. */
export interface StemForm {
  readonly letters: string;
  readonly shape: StemShape;
}

const AFTER_ANY =
  '는 는다 는다는 는다고 는다면 는다며 는다거나 는다기보다 는답니다 는데 는데요 는데도 는지 는지를 는지도 는지가 는지는 는지에 는가 는가에 는가를 는구나 는군 는군요 는걸 는걸까요 는듯 는게 는건 는것 는것이 는만큼 네 네요 고 고서 고는 고도 고자 고요 구요 며 면 면서 면서도 면은 지 지만 지만은 지는 지도 지가 지를 진 질 죠 지요 기 기도 기는 기에 기에는 기엔 기를 기가 기로 기로는 기까지 기까지는 기보다 기보다는 기만 기때문에 기란 긴 길 게 게끔 게도 게는 도록 던 던데 던가 던지 더라도 더라 더라구요 더라고요 더군요 더니 더라면 려고 려는 려면 려 려다 거나 거든요 거든 자 자면 자는 자고 자마자 자니 니 니까 다 다가 다는 다고 다고는 다면 다며 다거나 다든지 다보니 다보면 다시피 든 든지 듯 듯이 듯한 므로 나 나요 느냐 느라 냐 라고 라는 라 세요 셨 시 겠 겠다 겠다는 겠다고 겠다면 겠죠 겠네요 겠지 겠지만 겠습니다 겠군요 겠는데 겠는데요 겠는가 겠고 ㄹ수록'.split(
    ' ',
  );
const AFTER_N =
  ' 데 데요 데다 데도 다 다는 다고 다고는 다고도 다면 다는데 다네요 다는군요 다거나 다든가 다든지 다던가 다던지 다기보다 다기보다는 다면서 다며 답니다 지 지는 지도 지를 가 가요 가를 만큼 듯 듯이 듯한 게 건 걸'.split(
    ' ',
  );
const AFTER_L =
  ' 지 지도 지는 지를 지가 까 까요 까를 수록 만한 만큼 텐데 텐데요 뿐 뿐만 때 수 거 게요 듯 듯이 듯한 듯합니다 듯하네요 듯싶네요 런지 는지'.split(
    ' ',
  );
const AFTER_M = ' 을 이 은 의 에 과 도 으로 으로써 으로서 에도 에서 에는 만'.split(' ');
const AFTER_B = '니다 니다만 니까 시다'.split(' ');
/** Behind a final consonant these have 으 before them. */
const WITH_EU = '면 며 면서 면서도 니 니까 나 려고 려는 려면 므로 러'.split(' ');
const AFTER_PAST =
  '다 다는 다고 다고는 다고도 다가 다면 다면서 다는데 다네요 다는군요 다거나 다던가 다기보다는 던 던데 던가 던가요 던지 습니다 습니다만 네 네요 군 군요 죠 지 지만 지요 는데 는데요 는지 는지를 는지는 는지도 는가 나 고 고요 구요 으며 으면 으나 으니 으니까 으므로 으면서 을 을까요 을까 을지 을지도 을텐데 기 기에 기때문에 음 음을 음에도 음은 더니 더라도 더라면 더군요 거든요 듯 듯이 어요 어도 어야 답니다 었 었던 었다 겠 겠죠 겠지만 겠네요 다고요 다니'.split(
    ' ',
  );
const AFTER_JOINED =
  ' 서 서는 서도 서야 도 야 야만 야지 야죠 야겠 야겠죠 야겠네요 야하는 야한다 야합니다 야할 요 라'.split(' ');

/** Verbs that hang on another: 만들어지다, 찾아내다, 해보다. */
const HANGING: readonly (readonly [shape: StemShape, stems: string])[] = [
  ['open', '지 주 보 오 가 내 두 버리 나가 놓이'],
  ['closed', '놓 있'],
  ['joined', '져 줘 주어 봐 보아 와 가 내 둬 버려 나가 놓아 있어'],
];
/** What makes a verb or an adjective of a noun. */
const VERB_MAKERS: typeof HANGING = [
  ['open', '하 되 시키 당하'],
  ['joined', '해 하여 돼 되어 시켜 당해'],
];
/** The same for an adverb. */
const ADVERB = '히';

/** Endings that, behind two syllables or more, hardly any noun ends in, beside those of the past. */
const TELLING =
  '습니다 습니다만 네요 군요 는군요 는구나 죠 지요 지만 는데 는데요 은데 은데요 면서 으면서 으면 으니 으니까 으며 며 도록 어서 아서 여서 던 던데 려고 으려고 려면 으려면 려는 으려는 거나 거든요 는지 는지를 는지도 는지는 는지가 은지 은지는 은지도 을까요 을지 을지도 을수록 을텐데 는다 는다는 는다고 는다면 게 게도 게끔 고 고서 고자 고는 다 다는 다고 다면 다가 자마자 듯이 느냐'.split(
    ' ',
  );

/** Endings in letters, by the stem that they hang on. */
const endingsOf = madeOnce((shape: StemShape): ReadonlySet<string> => {
  if (shape === 'joined') return new Set([...inLetters('', AFTER_JOINED), ...inLetters('ㅆ', AFTER_PAST)]);
  const isOpen = shape === 'open';
  return new Set([
    ...inLetters('', AFTER_ANY),
    ...inLetters(isOpen ? 'ㄴ' : '은', AFTER_N),
    ...inLetters(isOpen ? 'ㄹ' : '을', AFTER_L),
    ...inLetters(isOpen ? 'ㅁ' : '음', AFTER_M),
    ...inLetters(isOpen ? 'ㅂ' : '습', AFTER_B),
    ...(isOpen ? [] : inLetters('으', WITH_EU)),
  ]);
});

const verbsOf = madeOnce((verbs: typeof HANGING) =>
  verbs.flatMap(([shape, stems]) =>
    hangulKeys(stems.split(' ')).map((letters): StemForm => ({ letters, shape })),
  ),
);

/** Endings that tell by themselves, by their first letter. */
const tellingFrom = madeOnce((letter: string): ReadonlySet<string> => {
  const past = ['었', '았', '였'].filter((mark) => firstLetterOf(mark) === letter);
  const others = [
    ...AFTER_ANY.filter((ending) => ending.startsWith('겠') || ending.startsWith('더')),
    ...TELLING,
  ];
  return new Set([
    ...past.flatMap((mark) => inLetters(mark, AFTER_PAST)),
    ...inLetters(
      '',
      others.filter((ending) => firstLetterOf(ending) === letter),
    ),
  ]);
});

function inLetters(before: string, endings: readonly string[]): string[] {
  const letters = hangulKey(before);
  return hangulKeys(endings).map((ending) => letters + ending);
}

/** Whether letters are an ending, or verbs that hang on the stem and an ending. */
export function isEnding(letters: string, shape: StemShape): boolean {
  if (endingsOf(shape).has(letters)) return true;
  return shape === 'joined' && beginsWithVerb(letters, HANGING);
}

/** Whether letters make a verb or an adjective of the noun before them: 하는, 되었습니다, 시켜보면; also 히, for an adverb. */
export function isVerbMade(letters: string): boolean {
  return letters === hangulKey(ADVERB) || beginsWithVerb(letters, VERB_MAKERS);
}

function beginsWithVerb(letters: string, verbs: typeof HANGING): boolean {
  for (const verb of verbsOf(verbs)) {
    if (letters.startsWith(verb.letters) && isEnding(letters.slice(verb.letters.length), verb.shape))
      return true;
  }
  return false;
}

/** Whether letters are the beginning of what makes a verb of a noun: 하, 해ㅂ, 시. */
export function beginsVerbMade(letters: string): boolean {
  return (
    hangulKey(ADVERB).startsWith(letters) || verbsOf(VERB_MAKERS).some((verb) => beginsForm(letters, verb))
  );
}

function beginsForm(letters: string, { letters: stem, shape }: StemForm): boolean {
  if (stem.startsWith(letters)) return true;
  return letters.startsWith(stem) && beginsEnding(letters.slice(stem.length), shape);
}

/** Whether letters are the beginning of an ending, or of a verb that hangs on the stem. */
export function beginsEnding(letters: string, shape: StemShape): boolean {
  for (const ending of endingsOf(shape)) if (ending.startsWith(letters)) return true;
  return shape === 'joined' && verbsOf(HANGING).some((verb) => beginsForm(letters, verb));
}

/** Whether letters tell a verb or an adjective, whatever its stem. */
export function isTellingEnding(letters: string): boolean {
  return tellingFrom(letters.charAt(0)).has(letters);
}

/** Whether letters are the beginning of such an ending. */
export function beginsTellingEnding(letters: string): boolean {
  for (const ending of tellingFrom(letters.charAt(0))) if (ending.startsWith(letters)) return true;
  return false;
}
