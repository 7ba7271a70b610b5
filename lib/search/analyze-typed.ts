/**
 * A word as it is typed into the search box: the keys under which the index may have what is meant by it. The analyzer is
 * the texts' own; what is added is for what texts do not have: words half typed, and single syllables.
 */
import { analyzeText, type Token } from './analyze';
import { keysAhead } from './english-plural';
import { foldText } from './fold-text';
import { stemsBehind } from './half-typed-stem';
import { hangulKey, isAllInitials } from './hangul-key';
import { fits } from './hangul-stem';
import { joinedLetters } from './latin-word';
import { beforeTail } from './particles';
import { predicatesAhead } from './predicates';
import type { TermMatch } from './wanted';
import type { WordKind } from './word-scan';

/** A way to meet a typed word. */
export interface TypedForm {
  readonly key: string;
  readonly match: Extract<TermMatch, 'exact' | 'prefix' | 'initials'>;
  /** What it is worth against the word itself, from 0 to 1. */
  readonly weight: number;
}

/** One word of what was typed between two spaces, which may hold several: LLM모델을. */
export interface TypedWord {
  /** Its own key. */
  readonly key: string;
  readonly kind: WordKind;
  /** UTF-16 offsets in what was typed. */
  readonly start: number;
  readonly end: number;
  /** Any of these meets it; its own key exactly comes first. */
  readonly forms: readonly TypedForm[];
  /** Only where it is still being typed: all that begins so. Of a single syllable or letter this is very much. */
  readonly beginning?: TypedForm;
  /** Whether its stem is one syllable (글, 글에서), or it is nothing but consonants, which may stand for the first letters of syllables (ㅁㄷ). */
  readonly isSyllable: boolean;
  readonly isInitials: boolean;
  /** Keys of the parts of a compound, in order; side by side they say the same as its key. Empty of a simple word. */
  readonly parts: readonly string[];
}

const BEGINNING = 0.6;
/** A stem whose ending is only begun may yet become another word. */
const HALF_TYPED_TAIL = 0.8;
/** A noun of one syllable with a particle. */
const WITH_PARTICLE = 0.9;

/**
 * The words of what was typed without a space, in order, each with the ways to meet it; all must be met. `isOpen`: the last
 * of them is still being typed. Nothing where there is no letter and no digit. Never throws.
 */
export function analyzeTyped(typed: string, isOpen: boolean): TypedWord[] {
  const tokens = analyzeText(typed);
  const words = tokens.filter((token) => token.isPart === undefined);
  return words.map((token) => {
    const parts = tokens
      .filter((part) => part.isPart && part.start >= token.start && part.end <= token.end)
      .map(({ key }) => key);
    return typedWord(typed, token, parts, isOpen && token === words.at(-1));
  });
}

function typedWord(typed: string, token: Token, parts: readonly string[], isOpen: boolean): TypedWord {
  const { key, kind, start, end } = token;
  const surface = surfaceOf(typed.slice(start), kind, key, end - start);
  const isInitials = kind === 'hangul' && isAllInitials(key);
  const syllable = surface.charAt(0);
  const isSyllable = kind === 'hangul' && !isInitials && key === hangulKey(syllable);
  const forms: TypedForm[] = [{ key, match: 'exact', weight: 1 }];
  if (isSyllable) forms.push(...formsOfSyllable(syllable));
  if (isInitials && key.length > 1) forms.push({ key, match: 'initials', weight: BEGINNING });
  if (isOpen && kind === 'hangul') forms.push(...exactly(stemsBehind(surface, key), HALF_TYPED_TAIL));
  if (isOpen && kind === 'hangul')
    forms.push(...exactly(predicatesAhead(hangulKey(surface)), HALF_TYPED_TAIL));
  if (isOpen && kind === 'latin')
    forms.push(
      ...exactly(
        keysAhead(surface).filter((ahead) => ahead !== key),
        1,
      ),
    );
  const beginning: TypedForm = { key: keyOfSurface(surface, kind), match: 'prefix', weight: BEGINNING };
  return { key, kind, start, end, forms, isSyllable, isInitials, parts, ...(isOpen && { beginning }) };
}

/** The whole word as typed, its particle included: what follows may be no particle yet (사용자의 on the way to 사용자의도). */
function surfaceOf(rest: string, kind: WordKind, key: string, length: number): string {
  if (kind === 'hangul') return /^[가-힣ㄱ-ㆎ]+/.exec(foldText(rest).text)?.[0] ?? key;
  return kind === 'latin' ? joinedLetters(foldText(rest.slice(0, length)).text.toLowerCase()) : key;
}

function keyOfSurface(surface: string, kind: WordKind): string {
  return kind === 'hangul' ? hangulKey(surface) : surface;
}

function exactly(keys: readonly string[], weight: number): TypedForm[] {
  return keys.map((key) => ({ key, match: 'exact', weight }));
}

/** A noun of one syllable stands in texts with its particle, since nothing is cut of so short a word. */
function formsOfSyllable(syllable: string): TypedForm[] {
  const fitting = PARTICLES_OF_SYLLABLES.filter((tail) => fits(syllable.charCodeAt(0), beforeTail(tail)));
  const keys = fitting.map((tail) => analyzeText(syllable + tail)[0]?.key ?? '');
  return exactly([...new Set(keys)], WITH_PARTICLE);
}

const PARTICLES_OF_SYLLABLES =
  '이 가 은 는 을 를 의 에 로 으로 과 와 도 만 들 에서 에는 에도 에서는 까지 부터 보다 처럼 이나 나 들이 들을 들은 들의'.split(
    ' ',
  );
