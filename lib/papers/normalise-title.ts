import { PAPER_KEY_MAX_LENGTH, type PaperKey } from '../model/paper-key';
import { unwrapTex } from './tex-in-titles';

// A title of fewer letters and digits would name half the web.
const FEWEST_CHARACTERS = 3;

/**
 * One spelling for one exact title: Unicode NFKC, case folded, quotes and dashes unified, TeX unwrapped, spaces
 * collapsed, closing punctuation dropped. Words, digits, `+`, `#` and inner dots stay, so GPT-4.1 is not GPT-41
 * and C++ is not C; a title without its subtitle is another title.
 */
export function normaliseTitle(title: string): string {
  // NFKC would turn an acute accent that stands for an apostrophe into a space.
  const text = unwrapTex(title.replace(/´/g, "'").normalize('NFKC'));
  return withoutClosing(
    foldCase(text)
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[‘’‚‛`′]/g, "'")
      .replace(/[“”„‟«»]|''/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
      .replace(/ ?-+(?: ?-+)* ?/g, '-')
      .replace(/ ?: ?/g, ':')
      .replace(/ (?=[,;!?])/g, '')
      .trim(),
  );
}

/**
 * The key under which entries and pages of the same exact title meet; undefined where a title is too short to
 * tell anything, or too long for a key.
 */
export function titleKey(title: string): PaperKey | undefined {
  if (title.length > 4 * PAPER_KEY_MAX_LENGTH) return undefined;
  const name = normaliseTitle(title);
  const characters = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const key: PaperKey = `title:${name}`;
  return characters < FEWEST_CHARACTERS || key.length > PAPER_KEY_MAX_LENGTH ? undefined : key;
}

// Through upper case, since ß and SS meet only there; through lower case first, since ẞ is upper case already.
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC').replace(/ς/g, 'σ');
}

function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && ' .,;:!?。'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
