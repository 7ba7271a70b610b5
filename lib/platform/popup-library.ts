/** The library as a popup or panel opens it: small, and quick to be there. */
// What it waits for is asked for before anything else runs.
import '../library/opened-database';
import './asked-glossary';
import { takeDatabase } from '../library/opened-database';
import { openReadingLibrary, type ReadingLibrary } from '../library/reading-library';
import { askedGlossary } from './asked-glossary';
import { watchGlossary } from './glossary';

export function openPopupLibrary(): ReadingLibrary {
  return openReadingLibrary({
    now: () => Date.now(),
    glossary: watchGlossary(askedGlossary),
    open: takeDatabase,
  });
}
