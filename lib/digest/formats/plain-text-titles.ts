/** Which lines may be titles, by their words alone. */
import { parseAddressLine } from '../address-line';
import { isListOfPersons } from '../author-line';
import { isKorean } from '../language';
import { parseTitleLine } from '../title-line';

const LONGEST_TITLE = 400;
const KOREAN_SENTENCE = /[가-힣].*(?:[다요죠네음함듯][.?!)]*|[.])$/;
/** Of some length, with a full stop. */
export const SENTENCE = /^.{60,}[^.]\.$|^.{400}|^(?=.*[가-힣]).*[가-힣)"”]\.$/s;

/** A title may be Korean, but not a Korean sentence; nor an abstract's last sentence. */
export function couldBeTitle(text: string, longest = LONGEST_TITLE): boolean {
  if (text.length > longest || isAddress(text)) return false;
  return isKorean(text) ? !KOREAN_SENTENCE.test(text) : !/[^.]\.$/.test(text);
}

/** `Title (Ada One, Bo Two)` in one line, as notes have it, where the bracket is surely a list of persons. */
export function parseAuthoredTitle(text: string): { title: string; authors: readonly string[] } | undefined {
  if (!text.endsWith(')') || !text.includes(',') || isKorean(text)) return undefined;
  const parsed = parseTitleLine(text);
  if (parsed === undefined || !couldBeTitle(parsed.title) || parsed.authors.length === 0) return undefined;
  return isListOfPersons(`(${parsed.authors.join(', ')})`) ? parsed : undefined;
}

function isAddress(text: string): boolean {
  return text.includes('/') && parseAddressLine(text)?.text === '';
}

const LONGEST_LOOKALIKE = 200;
const LONG_WORD = /\p{L}[\p{L}'’-]{3,}/gu;

/** An English line that is no sentence, nor a quotation, a remark in brackets or an item of a list. */
export function isEnglishPhrase(text: string): boolean {
  if (text.length > LONGEST_LOOKALIKE || isKorean(text) || !/\p{L}/u.test(text)) return false;
  if (/https?:\/\/|^(?:[-*•>|([{“"'‘]|\d{1,3}[.)]\s)|[.:;,!…"”’)]$|[^.][.?!] /.test(text)) return false;
  return !text.endsWith('?') || isCapitalised(text);
}

/** Such a line with a colon, or with its words in capitals, as the titles of papers have. */
export function isTitleLike(text: string): boolean {
  return isEnglishPhrase(text) && (/^\S+(?: \S+){0,3}: \S/.test(text) || isCapitalised(text));
}

function isCapitalised(text: string): boolean {
  const words = text.match(LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word)).length;
  return words.length > 1 && capitals >= words.length * 0.6;
}
