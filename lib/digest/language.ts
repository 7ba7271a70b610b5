/** Share of Hangul among letters from which a paragraph counts as Korean: an abstract may quote a Korean word or two. */
const KOREAN_SHARE = 0.05;
/** `“A long quotation.” 라고 하네요.` is Korean, however long the quotation. */
const KOREAN_END = /[가-힣ㄱ-ㅣ][.?!~…ㅋㅎㅠ;\s]{0,20}$/;

/** Whether a paragraph is Korean; an abstract about Korean that quotes a few words of it is not. */
export function isKorean(text: string): boolean {
  if (!/[가-힣ㄱ-ㆎ]/.test(text)) return false;
  if (KOREAN_END.test(text.slice(-30))) return true;
  const { hangul, letters } = countLetters(text);
  const outside = text.includes('://') ? countLetters(text.replace(/https?:\/\/\S+/g, '')).letters : letters;
  return hangul >= outside * KOREAN_SHARE;
}

/** By hand, since this is asked of every line, and a list of all matches of a long one takes seconds. */
export function countLetters(text: string): { hangul: number; letters: number } {
  let hangul = 0;
  let letters = 0;
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e)) hangul += 1;
    else if (code < 0x80 ? !isLatin(code) : !/\p{L}/u.test(sign)) continue;
    letters += 1;
  }
  return { hangul, letters };
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
