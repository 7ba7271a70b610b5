/**
 * Names of persons in the index. They have no plural: Adams is not Adam, though the index has both words under one key. Such a
 * name has a key of its own beside it, `~adams`, which no word's key begins like.
 */
import type { Token } from './analyze';
import { foldText } from './fold-text';
import { joinedLetters } from './latin-word';
import { scanWords } from './word-scan';

const NAME_SIGN = '~';

/** The key of a name that is written so, in lower case. */
export function nameKey(written: string): string {
  return NAME_SIGN + written;
}

export function isNameKey(key: string): boolean {
  return key.startsWith(NAME_SIGN);
}

/** The letters that a word of a text is written with; its key, but for the ends that English nouns have in it. */
export function writtenKey(text: string, { key, kind, start, end }: Token): string {
  return kind === 'latin' ? joinedLetters(foldText(text.slice(start, end)).text.toLowerCase()) : key;
}

/** The keys of names that are written otherwise than their words' keys. Of hyphened ones the words alone count. */
export function namesOf(authors: readonly string[]): string[] {
  const keys: string[] = [];
  for (const author of authors) {
    const { text } = foldText(author);
    scanWords(text, ([word, ...parts], from, kind) => {
      if (word === undefined || parts.length > 0 || kind !== 'latin') return;
      const written = joinedLetters(text.slice(from + word.start, from + word.end).toLowerCase());
      if (written !== word.key) keys.push(nameKey(written));
    });
  }
  return keys;
}
