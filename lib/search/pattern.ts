/** One word of a query as a regular expression on text as it is stored and shown, so that finding and marking agree. */
import { hangulPattern } from './jamo';

/**
 * Particles that may follow a word. They are dropped from a query's word, so that LLM을 finds LLM이; nothing needs to be
 * dropped from the text, where Hangul is found anywhere in a run.
 */
const PARTICLE = /(?:을|를|이|가|은|는|의|에|로|으로|와|과|도|만|에서|에게|까지|부터|보다|처럼|이나|나)$/;
const HANGUL_RUN = /([가-힣ㄱ-ㆎ]+)/;
const SEPARATOR = /[-_\s]+/;

/**
 * A word's pattern: letters and digits match from the beginning of a word on, Hangul anywhere; hyphens and spaces are
 * one; the last syllable may be half typed. Flags: global, ignoring case, by code point.
 */
export function wordPattern(word: string): RegExp {
  const runs = word.split(HANGUL_RUN).filter((run) => run !== '');
  const bare = runs.length > 1 && isParticle(runs.at(-1)) ? runs.slice(0, -1) : runs;
  const sources = bare.map((run, index) => runPattern(run, index === 0));
  return new RegExp(sources.join('[-_\\s]?'), 'giu');
}

/** The word without the particle at its end; undefined where that leaves less than two syllables, or none is there. */
export function withoutParticle(word: string): string | undefined {
  const stem = word.replace(PARTICLE, '');
  return stem !== word && /[가-힣]{2}$/.test(stem) ? stem : undefined;
}

function isParticle(run: string | undefined): boolean {
  return run !== undefined && run.replace(PARTICLE, '') === '';
}

function runPattern(run: string, first: boolean): string {
  if (HANGUL_RUN.test(run)) return hangulPattern(run);
  const parts = run
    .split(SEPARATOR)
    .filter((part) => part !== '')
    .map(escapePattern);
  return (first ? '(?<![\\p{Script=Latin}\\p{N}])' : '') + parts.join('[-_\\s]?');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
