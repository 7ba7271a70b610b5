/** What each way to meet a word is worth, against the word itself with 1. */

/** The same word written apart or together, or without what may be a particle: hardly ever another meaning. */
export const SPELLING_WEIGHT = 0.9;
/** Words that begin with what is still being typed. */
export const OPEN_PREFIX_WEIGHT = 0.6;
/**
 * Words that begin with a word that is typed. Less, since it is mostly meant as it stands; but Korean writes compounds as one
 * word (확산 → 확산모델), and a space after half a word must not lose what was found before it.
 */
export const PREFIX_WEIGHT = 0.4;
/** The same thing in other words, by the glossary. */
export const GLOSSARY_WEIGHT = 0.5;
/** What was meant on another layout of the keyboard: nothing else was found, and it is hardly ever wrong. */
export const LAYOUT_WEIGHT = 0.6;
/** Within a word, or one letter away: a guess. */
export const GUESS_WEIGHT = 0.3;
