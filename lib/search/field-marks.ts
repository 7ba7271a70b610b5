/** What is marked in an entry as it is shown: a condition on one field marks nothing in the others. */
import { tagKey } from './document-terms';
import { type Field, maskOf } from './fields';
import { createMarker, type Mark } from './marker';
import type { TermWant } from './wanted';

/** For each field what marks its texts; that of tags takes them with their `#`. */
export type FieldMarks = Readonly<Record<Field, Mark>>;

const markNothing: Mark = (text) => [{ text, marked: false }];

/** For what was not searched for. */
export const NO_MARKS: FieldMarks = {
  title: markNothing,
  tags: markNothing,
  commentary: markNothing,
  authors: markNothing,
  abstract: markNothing,
};

/** Marks what a query was found by. Most words may stand anywhere, and then one marker serves all fields. */
export function createFieldMarks(wants: readonly TermWant[]): FieldMarks {
  const made = new Map<string, Mark>();
  const markOf = (field: Field): Mark => {
    const ofField = wants.filter(({ fields }) => (fields & maskOf(field)) !== 0);
    const name = ofField.map((want) => wants.indexOf(want)).join();
    const mark = made.get(name) ?? createMarker(ofField);
    made.set(name, mark);
    return mark;
  };
  return {
    title: markOf('title'),
    tags: createTagMark(wants, markOf('tags')),
    commentary: markOf('commentary'),
    authors: markOf('authors'),
    abstract: markOf('abstract'),
  };
}

/** The whole of a tag where the query asked for that tag, else words in it. */
function createTagMark(wants: readonly TermWant[], markWords: Mark): Mark {
  const wanted = wants.filter(({ key }) => key.startsWith('#'));
  return (text) => {
    const key = tagKey(text.slice(1));
    const isWanted = wanted.some((want) =>
      want.match === 'prefix' ? key.startsWith(want.key) : key === want.key,
    );
    return isWanted ? [{ text, marked: true }] : markWords(text);
  };
}
