/** Share of Hangul among letters from which a paragraph counts as Korean: an abstract may quote a Korean word or two. */
const KOREAN_SHARE = 0.05;

/** Whether a paragraph is Korean; an abstract about Korean that quotes a few words of it is not. */
export function isKorean(text: string): boolean {
  const hangul = text.match(/[가-힣ㄱ-ㆎ]/g)?.length ?? 0;
  if (hangul === 0) return false;
  const letters = text.replace(/https?:\/\/\S+/g, '').match(/\p{L}/gu)?.length ?? 0;
  return hangul >= letters * KOREAN_SHARE;
}
