/**
 * A text as the analyzer reads it: compatibility forms made plain (NFKC: full width, ligatures, letters of mathematics,
 * superscripts), Latin and Greek without accents, Hangul composed, characters without width left out; and the way back to
 * the original. Single letters of the keyboard (U+3131–318E) are kept: NFKC would make others of them, which nobody types.
 * Case is kept, since words are cut first and each then made lower case once.
 * https://www.unicode.org/reports/tr15/
 */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where in the original its character begins and ends; absent where they are the same. */
  readonly origin?: { readonly starts: readonly number[]; readonly ends: readonly number[] };
}

/**
 * Anything but units that no folding changes, whatever plain unit follows: ASCII, Hangul, and dashes, quotation marks, dots and
 * arrows without the characters of no width among them.
 */
const NOT_PLAIN = /[^\0-\x7f\xa0\xb7\xd7\u2010-\u2027\u2190-\u22ff\u3131-\u318e\uac00-\ud7a3]/;
const HANGUL = /^[가-힣ㄱ-ㆎ]/;
const ACCENTS = /[\u0300-\u036f]/g;

/** Letters of Latin that have no decomposition, as those write them who lack them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Letters that Unicode composes syllables of, where they stand alone, as the keyboard's. */
const LONE_INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const LONE_VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const LONE_FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** The text itself, untouched, where nothing in it changes: nearly always. Linear; never throws. */
export function foldText(text: string): FoldedText {
  return NOT_PLAIN.test(text) ? foldClusters(text) : { text };
}

/** Patterns with properties of Unicode are made where they are needed: see `classOfRare` in lib/search/letters.ts. */
function foldClusters(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  // A character with the marks on it, or marks on none; letters that make one syllable of Hangul; or any character alone.
  const cluster = /[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*|\P{M}?\p{M}+|[\s\S]/gu;
  for (const match of text.matchAll(cluster)) {
    const [characters] = match;
    const plain = foldCluster(characters);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + characters.length);
    }
    folded += plain;
  }
  return { text: folded, origin: { starts, ends } };
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && !NOT_PLAIN.test(cluster)) return cluster;
  // Shown as nothing: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(cluster)) return '';
  const plain = [...cluster.normalize('NFKC')].map(foldCharacter).join('');
  if (HANGUL.test(plain)) return plain.replace(ACCENTS, '');
  return /^[\p{Script=Latin}\p{Script=Greek}]/u.test(plain)
    ? plain.normalize('NFD').replace(ACCENTS, '')
    : plain;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x1100 && code <= 0x11ff) return loneLetter(code) ?? character;
  return PLAIN_LETTERS[character] ?? character;
}

function loneLetter(code: number): string | undefined {
  if (code < 0x1160) return LONE_INITIALS[code - 0x1100];
  if (code < 0x11a8) return LONE_VOWELS[code - 0x1161];
  return LONE_FINALS[code - 0x11a8];
}
