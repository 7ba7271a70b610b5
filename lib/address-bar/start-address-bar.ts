import type { LibrarySearch } from '../library/search';
import { onAddressBarInput } from '../platform/address-bar';
import { openSearchPage } from '../platform/side-panel';
import { openInPlace } from '../platform/tabs';
import { suggestEntries } from './suggest-entries';

/** Answers what is typed behind the keyword. To be called before the first `await` of the background. */
export function startAddressBar(
  library: Pick<LibrarySearch, 'search'>,
  report: (what: string, error: unknown) => void,
): void {
  const reportPage = (error: unknown) => report('A page could not be opened', error);
  onAddressBarInput(
    suggestEntries(library, {
      openAddress: (address, place) => void openInPlace(address, place).catch(reportPage),
      openSearch: (text, place) => void openSearchPage(text, place).catch(reportPage),
    }),
  );
}
