/** Looking through what a query asks. */
import type { Wanted, WantedWord } from './wanted';

/** All words, those included that must not be there. */
export function wordsOf(wanted: Wanted): WantedWord[] {
  switch (wanted.kind) {
    case 'word':
      return [wanted];
    case 'not':
      return wordsOf(wanted.part);
    case 'all':
    case 'any':
      return wanted.parts.flatMap(wordsOf);
    default:
      return [];
  }
}

/** The words that must or may be there. */
export function soughtWords(wanted: Wanted): WantedWord[] {
  switch (wanted.kind) {
    case 'word':
      return [wanted];
    case 'all':
    case 'any':
      return wanted.parts.flatMap(soughtWords);
    default:
      return [];
  }
}

/** The same with each word that is sought changed; what must not be there stays. */
export function mapSought(wanted: Wanted, change: (word: WantedWord) => WantedWord): Wanted {
  switch (wanted.kind) {
    case 'word':
      return change(wanted);
    case 'all':
    case 'any':
      return { ...wanted, parts: wanted.parts.map((part) => mapSought(part, change)) };
    default:
      return wanted;
  }
}
