/** What could stand in the search box instead of what is being typed there. */
import { analyzeText } from './analyze';
import { completionPlace, type Place, withChoice } from './complete-operators';
import { tagKey } from './document-terms';
import { maskOf } from './fields';
import { foldText } from './fold-text';
import { hangulKey } from './hangul-key';
import { intersectPostings, sharedMark } from './join-postings';
import { fieldsOf } from './posting-list';
import type { Completion } from './search-answer';
import type { SearchSource } from './search-source';
import { spellTags } from './tag-spellings';

const MOST_OFFERED = 8;
/** Entries whose authors are looked at, the newest. */
const MOST_READ = 40;

interface Choice {
  readonly choice: string;
  readonly count?: number;
}

/** For what is typed before the caret, a UTF-16 offset: operators, or the tags or authors that the library has; the likeliest first. */
export async function complete(
  source: SearchSource,
  text: string,
  caret: number,
): Promise<readonly Completion[]> {
  const place = completionPlace(text, caret);
  if (place === undefined) return [];
  const { kind } = place;
  if (kind === 'operator') return place.choices.map((choice) => completion(kind, text, place, { choice }));
  const choices =
    kind === 'tag' ? await tagsLike(source, place.typed) : await authorsLike(source, place.typed);
  return choices.map((choice) => completion(kind, text, place, choice));
}

function completion(
  kind: Completion['kind'],
  text: string,
  place: Place,
  { choice, count }: Choice,
): Completion {
  return {
    kind,
    text: withChoice(text, place, choice).text,
    label: choice,
    ...(count !== undefined && { count }),
  };
}

/** Tags that begin so, of which the last syllable may be half typed; those of the most entries first. */
async function tagsLike(source: SearchSource, typed: string): Promise<Choice[]> {
  const offered = await source.reader.listsFrom(tagKey(typed.replace(/^#/, '')), MOST_OFFERED);
  const tags = offered.map(({ key, postings }) => {
    return { key, docs: postings.docs.filter((doc) => source.live.has(doc)) };
  });
  const seen = tags.filter(({ docs }) => docs.length > 0);
  const spellings = await spellTags(source, seen);
  return seen.map(({ key, docs }, index) => ({ choice: spellings[index] ?? key, count: docs.length }));
}

/** Authors whose names have words that begin like all that is typed; of the newest entries, those of the most of them first. */
async function authorsLike(source: SearchSource, typed: string): Promise<Choice[]> {
  const begun = wordsOf(typed);
  const names = new Map<string, number>();
  for (const { entry } of await source.entriesOf(await documentsBy(source, typed))) {
    for (const name of new Set(entry.authors)) {
      const words = wordsOf(name);
      const isLike = begun.every((beginning) => words.some((word) => word.startsWith(beginning)));
      if (isLike) names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  const likeliest = [...names].sort(([, count], [, other]) => other - count).slice(0, MOST_OFFERED);
  return likeliest.map(([choice]) => ({ choice }));
}

/** The newest documents with an author of such words. */
async function documentsBy({ reader, live }: SearchSource, typed: string): Promise<number[]> {
  const keys = analyzeText(typed).map(({ key }) => key);
  const last = keys.pop();
  if (last === undefined) return [];
  const exact = await reader.exact(keys);
  const terms = [...exact.map((list) => [list]), await reader.prefix(last)];
  const { docs, marks } = intersectPostings(terms, sharedMark);
  const isAuthor = (place: number) => (fieldsOf(marks[place] ?? 0) & maskOf('authors')) !== 0;
  return [...docs.filter((doc, place) => isAuthor(place) && live.has(doc)).slice(-MOST_READ)].reverse();
}

/** As they are compared: the words of a name by the letters of the keyboard. */
function wordsOf(name: string): string[] {
  const words =
    foldText(name)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(hangulKey);
}
