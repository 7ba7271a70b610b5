/** What is typed in the address bar, searched in the library. */
import type { LibrarySearch } from '../library/search';
import type { ShownEntry } from '../model/annotation';
import { addressOfEntry } from '../papers/entry-address';
import type { AddressBarInput, AddressSuggestion } from '../platform/address-bar';
import { formatDate } from '../platform/dates';
import type { AddressPlace } from '../platform/tabs';
import { createFieldMarks } from '../search/field-marks';
import type { Mark } from '../search/marker';

/** As many as a browser shows below what was typed. */
const MOST = 8;

export interface AddressBarPages {
  readonly openAddress: (address: string, place: AddressPlace) => void;
  /** Opens the page of the search. */
  readonly openSearch: (text: string, place: AddressPlace) => void;
}

/**
 * Suggests entries; choosing one opens its paper, and what was typed itself is searched for. So is what was suggested by a
 * worker that has been stopped since: the paper is the first that its address finds.
 */
export function suggestEntries(
  library: Pick<LibrarySearch, 'search'>,
  { openAddress, openSearch }: AddressBarPages,
): AddressBarInput {
  let suggested: ReadonlySet<string> = new Set();
  return {
    suggest: async (text, signal) => {
      if (text.trim() === '') return [];
      const { rows, marks } = await library.search({ text, sort: 'relevance', count: MOST }, signal);
      const { title } = createFieldMarks(marks);
      const suggestions = rows.slice(0, MOST).map((shown) => suggestionOf(shown, title));
      suggested = new Set(rows.flatMap(({ entry }) => addressOfEntry(entry) ?? []));
      return suggestions;
    },
    enter: (chosen, place) => {
      if (suggested.has(chosen)) openAddress(chosen, place);
      else openSearch(chosen, place);
    },
  };
}

/** An entry without an address is searched for by its title. */
function suggestionOf({ entry, date }: ShownEntry, mark: Mark): AddressSuggestion {
  return { content: addressOfEntry(entry) ?? entry.title, title: mark(entry.title), date: formatDate(date) };
}
