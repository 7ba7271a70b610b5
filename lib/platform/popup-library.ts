/** The library as a popup or panel opens it: small, and quick to be there. */
import { takeDatabase } from '../library/opened-database';
import { openReadingLibrary, type ReadingLibrary } from '../library/reading-library';
import { watchGlossary } from './glossary';

export function openPopupLibrary(): ReadingLibrary {
  return openReadingLibrary({ now: () => Date.now(), glossary: watchGlossary(), open: takeDatabase });
}
